import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exposureCommand } from './exposure';
import { InputError } from './input';
import { stageLines } from './stage-lines';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { townTables } from './test-support/town-tables';

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack('A---B---C', townTables('ABC', 'A', 'B'));
});
afterAll(() => pack.remove());

const run = (...args: string[]) => captured(() => exposureCommand.run(['--pack', pack.folder, ...args]));

describe('exposure', () => {
  it('counts people and places in the zones of a file', async () => {
    const { code, out } = await run('--hazards', await pack.flood(4, 0));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      cellMethod: 'point',
      people: 300,
      now: {
        total: { people: 100, vulnerable: 20, places: { warehouse: 1 } },
        byLevel: { 1: { people: 100 }, 2: { people: 0 } },
      },
      places: [{ kind: 'warehouse', id: 'depot', zoneIds: ['hazard-1'] }],
    });
  });

  it('writes a line for the total, each level and each zone', async () => {
    const { out } = await run('--hazards', await pack.flood(4, 0), '--format', 'csv');
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe(
      'row,id,people,vulnerable,shelter,warehouse,team,hospital,clinic,social-facility,school,kindergarten,university,power-plant,substation,fuel',
    );
    expect(lines[1]).toBe('total,,100,20,0,1,0,0,0,0,0,0,0,0,0,0');
    expect(lines.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'row id',
      'total ',
      'level 1',
      'level 2',
      'level 3',
      'level 4',
      'zone hazard-1',
    ]);
  });

  it('writes the zones with what lies in them, in force or not at the moment asked about', async () => {
    const zone = async (time: string) => {
      const { out } = await run(
        '--hazards',
        await pack.flood(0, 0),
        '--format',
        'geojson',
        '--time',
        time,
        '--cells',
        'area-share',
      );
      return (JSON.parse(out) as { features: { properties: Record<string, unknown> }[] }).features[0]
        ?.properties;
    };
    expect(await zone('2026-01-01T00:00:00Z')).toMatchObject({ inForce: true, places: { hospital: 1 } });
    expect(await zone('1969-01-01T00:00:00+00:00')).toMatchObject({ inForce: false });
  });

  it('takes the zones of the pack in their time', async () => {
    const { out } = await run();
    const told = JSON.parse(out) as { zones: unknown[]; now: { zoneIds: unknown[] } };
    expect(told.zones).toHaveLength(2);
  });

  it.each([
    ['--time', 'now'],
    ['--time', '2026-01-01'],
    ['--time', '2026-99-01T00:00:00Z'],
    ['--cells', 'half'],
    ['--format', 'xml'],
  ])('refuses %s %s', async (name, value) => {
    await expect(run(name, value)).rejects.toThrow(InputError);
  });
});

describe('stageLines', () => {
  it('tells at most once a second', async () => {
    let nowMs = 0;
    const told: string[] = [];
    const tell = stageLines(
      () => nowMs,
      (line) => told.push(line),
    );
    tell({ stage: 'search', done: 1, total: 9 });
    tell({ stage: 'search', done: 2, total: 9 });
    nowMs = 1000;
    tell({ stage: 'join', done: 3, total: null });
    expect(told).toEqual(['search 1 of 9', 'join 3']);
  });
});
