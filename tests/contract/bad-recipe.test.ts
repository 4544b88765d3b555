import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DATA_DIR, ROOT } from '../../scripts/pack/paths';

const folder = mkdtempSync(join(tmpdir(), 'anlan-recipe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pack = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', 'pack.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: run.status, text: run.stderr };
};

describe('npm run pack', () => {
  it('says how it is used when nothing is asked for', () => {
    expect(pack()).toMatchObject({ code: 2, text: expect.stringContaining('npm run pack --') });
    expect(pack('--fast')).toMatchObject({ code: 2, text: expect.stringContaining('--fast') });
  });

  it('names the city that has no recipe', () => {
    const { code, text } = pack('atlantis');
    expect(code).toBe(2);
    expect(text.trim()).toBe('data/atlantis/recipe.json: the file is missing.');
  });

  it('names the file and the field that is wrong, in one line', () => {
    cpSync(join(DATA_DIR, 'standards'), join(folder, 'standards'), { recursive: true });
    mkdirSync(join(folder, 'town'));
    writeFileSync(join(folder, 'town', 'recipe.json'), '{"id": "Town"}');
    const { code, text } = pack('town', '--data', folder, '--out', folder);
    expect(code).toBe(2);
    expect(text.trim()).toMatch(/^data\/town\/recipe\.json: id: .+\.$/);
  });
});
