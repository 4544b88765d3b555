import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { riskCommand } from './risk';
import { captured, type TownPack, townPack } from './test-support/town-pack';

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack('A---B\n    |\n    C');
});
afterAll(() => pack.remove());

const ask = (...args: string[]) => captured(() => riskCommand.run(['--pack', pack.folder, ...args]));

describe('risk', () => {
  it('explains districts down to their figures', async () => {
    const { code, out } = await ask();
    expect(code).toBe(0);
    const told = JSON.parse(out) as {
      people: number;
      indicators: unknown[];
      districts: { people: number; dimensions: { indicators: unknown[] }[] }[];
    };
    expect(told.indicators).toHaveLength(10);
    expect(told.districts.reduce((sum, { people }) => sum + people, 0)).toBe(told.people);
    expect(told.districts[0]?.dimensions.flatMap(({ indicators }) => indicators)).toHaveLength(10);
  });

  it('gives one line a cell, and one outline a cell', async () => {
    const { out } = await ask('--by', 'cell', '--format', 'csv');
    const lines = out.trim().split('\n');
    expect(lines[0]).toContain('cell,people,index,class,hazard-exposure');
    const drawn = JSON.parse((await ask('--by', 'cell', '--format', 'geojson')).out) as {
      features: { geometry: { type: string } }[];
    };
    expect(drawn.features).toHaveLength(lines.length - 1);
    expect(new Set(drawn.features.map(({ geometry }) => geometry.type))).toEqual(new Set(['Polygon']));
    expect(JSON.parse((await ask('--by', 'cell')).out)).toMatchObject({ method: 'road' });
  });

  it('weighs as told: without danger there is no risk, unless danger does not count', async () => {
    const indexes = (out: string) => {
      const [header = [], ...rows] = out
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      return rows.map((row) => Number(row[header.indexOf('index')]));
    };
    const safe = ['--format', 'csv', '--hazards', 'none'];
    expect(Math.max(...indexes((await ask(...safe)).out))).toBe(0);
    const weighed = await ask(...safe, '--weights', 'hazard-exposure=0, density=2');
    expect(Math.max(...indexes(weighed.out))).toBeGreaterThan(0);
  });

  it.each([
    [['--by', 'street'], 'by'],
    [['--weights', 'luck=1'], 'luck'],
    [['--weights', 'density=-1'], 'density'],
    [['--weights', 'density'], 'density'],
    [['--format', 'xml'], 'format'],
  ])('refuses %j, naming %s', async (args, name) => {
    await expect(ask(...args)).rejects.toThrow(name);
  });
});
