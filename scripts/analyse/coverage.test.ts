import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShelter } from '../../src/analysis/test-support/builders';
import { shelterTable } from '../../src/ingest/schema/shelter';
import { writeFlatGeobuf } from '../../src/ingest/flatgeobuf/write';
import { coverageCommand } from './coverage';
import { InputError } from './input';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { townTables } from './test-support/town-tables';

//  A hundred people each at A, C and E; a shelter for 150 at A, one for 20 at C that is not known by class.
const DRAWING = 'A---B---C---D---E';
const holds = (urgent: number) => ({ urgent, temporary: null, short: null, medium: null, long: null });

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack(DRAWING, (town) => ({
    ...townTables('ACE', 'A', 'A')(town),
    shelters: writeFlatGeobuf(
      shelterTable,
      [
        aShelter({ id: 'large', position: town.at('A'), capacity: holds(150) }),
        aShelter({ id: 'unclassed', position: town.at('C'), capacity: holds(20), shelterClass: null }),
      ].map((row) => shelterTable.toRow(row)),
    ),
  }));
});
afterAll(() => pack.remove());

const run = (...args: string[]) => captured(() => coverageCommand.run(['--pack', pack.folder, ...args]));

describe('coverage', () => {
  it('tells the three steps and that they are exact', async () => {
    const { code, out } = await run('--hazards', 'none', '--metres', '450');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      steps: { people: 300, outOfReach: 100, withoutPlace: 50, notUsable: 0, assigned: 150 },
      method: 'road',
      stage: 'urgent',
      reach: { by: 'distance', limit: 450 },
      proof: { exact: true },
      shelterCount: 1,
      fullCount: 1,
      standardVerified: false,
    });
  });

  it('takes shelters of unknown class when any is asked for, and minutes for metres', async () => {
    const { out } = await run('--hazards', 'none', '--class', 'any', '--minutes', '7');
    const told = JSON.parse(out) as { steps: unknown; reach: unknown };
    expect(told.steps).toMatchObject({ assigned: 170 });
    expect(told.reach).toEqual({ by: 'time', limit: 420 });
  });

  it('says what a zone takes away', async () => {
    const { out } = await run('--hazards', await pack.flood(6, 0), '--metres', '450');
    expect((JSON.parse(out) as { steps: unknown }).steps).toMatchObject({ notUsable: 50, assigned: 100 });
  });

  it('writes a row a cell or a shelter', async () => {
    const cells = await run('--hazards', 'none', '--metres', '450', '--format', 'csv');
    const [header, ...rows] = cells.out.trim().split('\n');
    expect(header).toBe('cell,people,out_of_reach,without_place,not_usable,assigned,access');
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const [, people, ...classes] = row.split(',').map(Number);
      expect(classes.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(people);
    }
    const shelters = await run(
      '--hazards',
      'none',
      '--format',
      'geojson',
      '--by',
      'shelter',
      '--metres',
      '450',
    );
    expect(JSON.parse(shelters.out)).toMatchObject({
      type: 'FeatureCollection',
      features: [{ geometry: { type: 'Point' }, properties: { shelter: 'large', assigned: 150, spare: 0 } }],
    });
  });

  it('ends with 1 when nobody has a place', async () => {
    const { code, out } = await run('--hazards', 'none', '--class', 'central', '--metres', '10');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ steps: { assigned: 0, outOfReach: 300 } });
  });

  it.each([
    [['--metres', '-1'], '--metres -1'],
    [['--metres', 'far'], '--metres far'],
    [['--metres', '5', '--minutes', '5'], 'not both'],
    [['--class', 'any'], '--class any'],
    [['--class', 'huge'], '--class huge'],
    [['--stage', 'soon'], '--stage soon'],
  ])('names what is wrong: %j', async (args, message) => {
    const asked = run('--hazards', 'none', ...args);
    await expect(asked).rejects.toThrow(InputError);
    await expect(asked).rejects.toThrow(message);
  });
});
