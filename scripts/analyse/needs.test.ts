import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NeedsResult } from '../../src/analysis/needs/result';
import { needsCommand } from './needs';
import { captured, type TownPack, townPack } from './test-support/town-pack';

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack('A---B\n    |\n    C');
});
afterAll(() => pack.remove());

const ask = (...args: string[]) => captured(() => needsCommand.run(['--pack', pack.folder, ...args]));
const typed = (people: string, ...args: string[]) =>
  ask('--days', '3', '--people', people, '--at', pack.town.at('A').join(','), ...args);

describe('needs', () => {
  it('answers for a number of people at a place, by the first norm', async () => {
    const { code, out } = await typed('1000', '--hazards', 'none');
    expect(code).toBe(0);
    const result = JSON.parse(out) as NeedsResult;
    expect(result).toMatchObject({
      source: 'typed',
      normId: 'sphere',
      days: 3,
      people: 1000,
      method: 'road',
    });
    expect(result.items.find(({ item }) => item.id === 'drinking-water')?.need).toBe(45_000);
    for (const { need, shipped, short } of result.items) expect(shipped + short).toBe(need);
  });

  it('tells by csv what comes and what is short, together the need', async () => {
    const { out } = await typed('1000', '--hazards', 'none', '--norm', 'cn-basic-living', '--format', 'csv');
    const [header, ...lines] = out
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const [item, quantity] = [header?.indexOf('item') ?? -1, header?.indexOf('quantity') ?? -1];
    const water = lines.filter((line) => line[item] === 'drinking-water');
    expect(water.reduce((sum, line) => sum + Number(line[quantity]), 0)).toBe(9000);
  });

  it('draws the places with what they need and the ways of the trucks as geojson', async () => {
    const { out } = await typed('1000', '--hazards', 'none', '--format', 'geojson');
    const { type, features } = JSON.parse(out) as GeoJSON.FeatureCollection;
    expect(type).toBe('FeatureCollection');
    const places = features.filter(({ geometry }) => geometry.type === 'Point');
    expect(places).toHaveLength(1);
    const { people, items } = places[0]!.properties as {
      people: number;
      items: Record<string, { need: number; shipped: number; short: number }>;
    };
    expect([people, items['drinking-water']?.need]).toEqual([1000, 45_000]);
    const ways = features.filter(({ geometry }) => geometry.type === 'LineString');
    for (const [id, { need, shipped, short }] of Object.entries(items)) {
      const loaded = ways.reduce(
        (sum, { properties }) => sum + ((properties!['loads'] as Record<string, number>)[id] ?? 0),
        0,
      );
      expect([id, shipped + short, loaded]).toEqual([id, need, shipped]);
    }
  });

  it('has no answer for nobody', async () => {
    expect((await typed('0')).code).toBe(1);
    expect((await ask('--days', '3', '--hazards', 'none')).code).toBe(1);
  });

  it.each([
    [[], 'days'],
    [['--days', '3.5'], 'days'],
    [['--days', '3', '--norm', 'x'], 'norm'],
    [['--days', '3', '--people', '5'], 'at'],
    [['--days', '3', '--people', '5', '--at', '0,0', '--affected', 'zones'], 'affected'],
    [['--days', '3', '--affected', 'typed'], 'people'],
    [['--days', '3', '--affected', 'everybody'], 'affected'],
    [['--days', '3', '--level', '5'], 'level'],
    [['--days', '3', '--affected', 'unserved', '--service', '-1'], 'service'],
    [['--days', '0', '--affected', 'cut-off'], 'days'],
  ])('refuses %j, naming %s', async (args, name) => {
    await expect(ask(...args)).rejects.toThrow(name);
  });
});
