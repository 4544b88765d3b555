import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '../analyse/input';
import { importCommand } from './import-command';

const folder = mkdtempSync(join(tmpdir(), 'anlan-import-'));
const path = join(folder, '避难.csv');
writeFileSync(path, '名称,经度,纬度,容纳人数\n甲,121.5,31.5,200\n乙,,31.6,300\n');
const REGION = ['--region', '121,31,122,32'];

async function run(...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await importCommand(args);
  const lines = log.mock.calls.map(([line]) => String(line));
  return { code, lines };
}

afterEach(() => vi.restoreAllMocks());

describe('npm run import', () => {
  it('prints the plan with its reasons and what became of the rows', async () => {
    const { code, lines } = await run(path, ...REGION);
    expect(code).toBe(0);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      format: 'csv',
      plan: { kind: 'shelters', fields: { name: '名称', capacity: '容纳人数' } },
      reasons: { kind: { reason: 'column-name' } },
      shift: null,
      check: { read: 2, taken: 1, refused: 1, counts: { 'position-missing': 1, 'stage-unstated': 1 } },
    });
  });

  it('prints each row on a line, by what a person says', async () => {
    const { lines } = await run(
      path,
      ...REGION,
      '--rows',
      'yes',
      '--all',
      'capacityStage=short',
      '--set',
      'address=名称',
      '--datum',
      'gcj02',
    );
    const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ row: 2, faults: [], feature: { address: '甲', capacity: { short: 200 } } });
    expect(second).toMatchObject({
      row: 3,
      faults: [{ code: 'position-missing', column: '经度' }],
      feature: null,
    });
    expect(JSON.parse(lines[2]!)).toMatchObject({ plan: { datum: 'gcj02' } });
  });

  it('says when nothing was taken, and what is wrong with a question', async () => {
    expect((await run(path, ...REGION, '--kind', 'warehouses')).code).toBe(1);
    expect((await run()).code).toBe(2);
    expect((await run(path, '--help')).code).toBe(0);
    for (const args of [
      [path],
      [path, '--region', '1,2,3'],
      [path, '--region', '2,0,1,1'],
      [join(folder, 'none.csv'), ...REGION],
      [path, ...REGION, '--set', 'x'],
      [path, ...REGION, '--kind', 'x'],
    ])
      await expect(run(...args)).rejects.toBeInstanceOf(InputError);
  });
});
