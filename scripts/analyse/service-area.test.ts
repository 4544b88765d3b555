import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from './input';
import { serviceAreaCommand } from './service-area';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { townTables } from './test-support/town-tables';

//  200 m from letter to letter; a hundred people each at A, C and E; a depot at A.
const DRAWING = 'A---B---C---D---E';

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack(DRAWING, townTables('ACE', 'A', 'A'));
});
afterAll(() => pack.remove());

const run = (...args: string[]) =>
  captured(() => serviceAreaCommand.run(['--pack', pack.folder, '--hazards', 'none', ...args]));
const at = (letter: string) => pack.town.at(letter).join(',');

describe('service-area', () => {
  it('tells people, cells and metres of road within each limit', async () => {
    const { code, out } = await run('--at', at('A'), '--profile', 'walk', '--metres', '500,100');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      profile: 'walk',
      direction: 'away',
      method: 'road',
      areas: [
        { metres: 100, people: 100, cells: 1, road_m: 100 },
        { metres: 500, people: 200, cells: 2, road_m: 500 },
      ],
      people: 300,
      people_beyond: 100,
      sites: 1,
    });
  });

  it('takes what a warning leaves for walking as its limit', async () => {
    const place = ['--at', at('A'), '--profile', 'walk'] as const;
    const warned = await run(...place, '--arrives', '600', '--starts', '180', '--climbs', '180');
    expect(warned.out).toBe((await run(...place, '--seconds', '240')).out);
    await expect(run(...place, '--arrives', '300', '--starts', '300')).rejects.toThrow(/no time is left/);
    await expect(run(...place, '--seconds', '300', '--climbs', '30')).rejects.toThrow(/go with --arrives/);
    await expect(run('--at', at('A'), '--profile', 'car', '--arrives', '300')).rejects.toThrow(/walk/);
  });

  it('starts from every warehouse in service, and ends at a zone', async () => {
    const flood = await pack.flood(6, 0);
    const { out } = await captured(() =>
      serviceAreaCommand.run([
        '--pack',
        pack.folder,
        '--hazards',
        flood,
        '--kind',
        'warehouse',
        '--profile',
        'truck',
        '--seconds',
        '600',
        '--toward',
      ]),
    );
    const told = JSON.parse(out) as { direction: string; areas: readonly { road_m: number }[] };
    expect(told.direction).toBe('toward');
    expect(told.areas[0]!.road_m).toBe(200);
  });

  it('writes a row a limit, or outlines and roads', async () => {
    const csv = await run('--at', at('C'), '--profile', 'walk', '--metres', '50', '--format', 'csv');
    expect(csv.out.trim().split('\n')).toEqual([
      'metres,people,vulnerable,cells,road_m,tolerance_m',
      expect.stringMatching(/^50,100,20,1,100,10$/),
    ]);
    const json = await run('--at', at('C'), '--profile', 'walk', '--metres', '50', '--format', 'geojson');
    expect(JSON.parse(json.out)).toMatchObject({
      type: 'FeatureCollection',
      features: [
        { properties: { part: 'outline', metres: 50 }, geometry: { type: 'MultiPolygon' } },
        { properties: { part: 'roads' }, geometry: { type: 'MultiLineString' } },
      ],
    });
  });

  it('has no answer where no road is near', async () => {
    const { code } = await run('--at', '1,1', '--profile', 'walk', '--metres', '50');
    expect(code).toBe(1);
  });

  it.each([
    [['--profile', 'walk', '--metres', '50'], /--at or --kind/],
    [['--at', '0,0', '--kind', 'team', '--profile', 'walk', '--metres', '50'], /--at or --kind/],
    [['--at', '0,0', '--profile', 'walk'], /--seconds or --metres or --arrives/],
    [['--at', '0,0', '--profile', 'walk', '--seconds', '300,x'], /--seconds 300,x/],
    [['--at', '0,0', '--profile', 'walk', '--metres', '0'], /--metres 0/],
    [['--at', '0,0', '--profile', 'boat', '--metres', '50'], /--profile boat/],
    [['--kind', 'team', '--profile', 'walk', '--metres', '50', '--clock', 'noon'], /--clock noon/],
  ])('refuses %j', async (args, message) => {
    const failure = await run(...args).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toMatch(message);
  });
});
