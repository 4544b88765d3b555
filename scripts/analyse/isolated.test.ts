import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from './input';
import { isolatedCommand } from './isolated';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { townTables } from './test-support/town-tables';

//  People at A, C and D; the hospital and the depot at A.
const DRAWING = 'A###B---C---D';

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack(DRAWING, townTables('ACD', 'A', 'A'));
});
afterAll(() => pack.remove());

const run = (...args: string[]) =>
  captured(() => isolatedCommand.run(['--pack', pack.folder, '--profile', 'car', ...args]));
const flooded = async () => ['--hazards', await pack.flood(6, 0)];

describe('isolated', () => {
  it('counts who has lost the road, to each and to all', async () => {
    const { code, out } = await run(...(await flooded()));
    expect(code).toBe(0);
    const told = JSON.parse(out) as { columns: Record<string, unknown>; communities: unknown[] };
    expect(told).toMatchObject({ method: 'road', mode: 'car', people: 300 });
    for (const name of ['all', 'hospital', 'warehouse', 'trunk']) {
      expect(told.columns[name]).toEqual({
        connected: { people: 100, vulnerable: 20 },
        lost: { people: 200, vulnerable: 40 },
        never: { people: 0, vulnerable: 0 },
      });
    }
    expect(told.communities).toHaveLength(1);
  });

  it('writes one community a line, and one a feature', async () => {
    const csv = await run(...(await flooded()), '--format', 'csv');
    const [header, first, ...others] = csv.out.trim().split('\n');
    expect(header?.split(',').slice(0, 6)).toEqual(['rank', 'id', 'near', 'kind', 'people', 'vulnerable']);
    expect(first?.split(',')[4]).toBe('200');
    expect(others).toEqual([]);
    const geojson = await run(...(await flooded()), '--format', 'geojson');
    expect(JSON.parse(geojson.out)).toMatchObject({
      type: 'FeatureCollection',
      features: [{ properties: { people: 200, cells: 2 }, geometry: { type: 'Polygon' } }],
    });
  });

  it('ranks streets', async () => {
    const { code, out } = await run('--hazards', 'none', '--importance', '--destination', 'warehouse');
    expect(code).toBe(0);
    const told = JSON.parse(out) as { streets: { name: string; isolatedPeople: number }[] };
    expect(told.streets.map(({ name, isolatedPeople }) => [name, isolatedPeople])).toEqual([
      ['AB', 200],
      ['BC', 200],
      ['CD', 100],
    ]);
    const top = await run('--hazards', 'none', '--importance', '--top', '1', '--format', 'csv');
    expect(top.out.trim().split('\n')).toHaveLength(2);
    const geojson = await run('--hazards', 'none', '--importance', '--format', 'geojson');
    expect(JSON.parse(geojson.out)).toMatchObject({
      features: [{ geometry: { type: 'LineString' } }, {}, {}],
    });
  });

  it('gives no answer about a destination that the pack lacks', async () => {
    const { code } = await run('--hazards', 'none', '--importance', '--destination', 'team');
    expect(code).toBe(1);
  });

  it.each([
    ['--profile', 'boat'],
    ['--criterion', 'some'],
    ['--destination', 'moon'],
    ['--top', 'many'],
    ['--format', 'xml'],
    ['--nonsense', '1'],
  ])('refuses %s %s', async (name, value) => {
    await expect(run(name, value)).rejects.toThrow(InputError);
  });
});
