import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import standardsFile from '../../../data/standards/standards.json';
import { AnlanError } from '../../domain/errors';
import type { LonLat } from '../../domain/geo';
import type { ReliefItem, ReliefNorm } from '../../domain/relief-norm';
import { createTask } from '../../domain/task';
import type { StockRow, Warehouse } from '../../domain/warehouse';
import {
  aBox,
  aHazard,
  aShelter,
  aWarehouse,
  roadRules,
  someCells,
  someStandards,
} from '../test-support/builders';
import { drawTown } from '../test-support/town';
import { needs } from './needs';
import type { NeedsQuery } from './query';
import type { NeedsResult } from './result';

// 50 m a character; streets at 36 km/h: 10 m/s by truck, 1 m/s on foot.
const town = drawTown(`
A-------------------B-------------------C
|                   |                   |
|                   |                   |
|                   |                   |
D-------------------E-------------------F
`);

const both = (text: string) => ({ zh: text, en: text });
const SPHERE = standardsFile.reliefNorms[0] as unknown as ReliefNorm;
const TARGETS = standardsFile.deliveryTargets;
const water: ReliefItem = SPHERE.items.find(({ id }) => id === 'drinking-water') as ReliefItem;
const tents: ReliefItem = SPHERE.items.find(({ id }) => id === 'tents') as ReliefItem;

const normOf = (...items: ReliefItem[]): ReliefNorm => ({ ...SPHERE, items });
const stockRow = (item: ReliefItem, quantity: number, parts: Partial<StockRow> = {}): StockRow => ({
  code: (item.codes[0] ?? '').padEnd(7, '1'),
  name: item.name,
  unit: item.unit,
  quantity,
  expires: null,
  ...parts,
});

/** Cells with people at some letters of the town. */
function cellsAt(...places: (readonly [LonLat, number])[]): NeedsQuery['cells'] {
  const cells = someCells([0, 0], 3);
  return places.map(([position, people], index) => ({ ...cells[index]!, position, people }));
}

const query = (parts: Partial<NeedsQuery>): NeedsQuery => ({
  affected: { source: 'typed', position: town.at('C'), people: 1000 },
  days: 3,
  norm: normOf(water),
  targets: TARGETS,
  atMs: Date.parse('2026-06-15T12:00:00Z'),
  cells: [],
  shelters: [],
  warehouses: [],
  walker: 'healthy',
  hazards: [],
  hazardRoads: [],
  standards: someStandards(),
  ...parts,
});
const ask = (parts: Partial<NeedsQuery>) => needs(query(parts), town.network, createTask());

describe('need and stock', () => {
  it('follows the calculator: people × days × rate, stock ÷ (people × rate), by hand', async () => {
    const { items, people, shipments } = await ask({
      norm: normOf(water, tents),
      warehouses: [
        aWarehouse({
          id: 'w',
          position: town.at('A'),
          stock: [stockRow(water, 30_000), stockRow(tents, 400)],
        }),
      ],
    });
    expect(people).toBe(1000);
    expect(items[0]).toMatchObject({
      need: 45_000,
      stock: 30_000,
      shipped: 30_000,
      short: 15_000,
      shortPersonDays: 1000,
      coverDays: 2,
    });
    expect(items[1]).toMatchObject({ need: 334, stock: 400, shipped: 334, short: 0, coverDays: null });
    // 30 min of loading, 2 000 m at 10 m/s
    for (const { arrivesS } of shipments) expect(arrivesS).toBeCloseTo(1800 + 200, 0);
  });

  it('doubles with the days what is used up, and not what is given once', async () => {
    const once = await ask({ norm: normOf(water, tents), days: 3 });
    const twice = await ask({ norm: normOf(water, tents), days: 6 });
    expect(twice.items.map(({ need }) => need)).toEqual([90_000, 334]);
    expect(once.items.map(({ need }) => need)).toEqual([45_000, 334]);
  });

  it('does not count what has expired, another unit, or a warehouse out of service; and says so', async () => {
    const stock = [
      stockRow(water, 10, { expires: '2026-06-14' }),
      stockRow(water, 20, { expires: '2026-06-15' }),
      stockRow(water, 40, { unit: both('bottles') }),
      stockRow(water, 80, { code: '9999999' }),
      stockRow(water, 160, { unit: { zh: '升', en: 'L' } }),
    ];
    const { items, stockLeftOut, warehousesLeftOut } = await ask({
      warehouses: [
        aWarehouse({ id: 'w', position: town.at('A'), stock }),
        aWarehouse({ id: 'shut', position: town.at('A'), status: 'out-of-service', stock }),
      ],
    });
    expect(items[0]).toMatchObject({ stock: 180, shipped: 180 });
    expect(stockLeftOut.map(({ reason, warehouseId, quantity }) => [reason, warehouseId, quantity])).toEqual([
      ['expired', 'w', 10],
      ['other-unit', 'w', 40],
    ]);
    expect(warehousesLeftOut).toEqual([{ warehouseId: 'shut', reason: 'out-of-service' }]);
  });
});

describe('where relief is needed', () => {
  const shelters = [
    aShelter({ id: 'west', position: town.at('D') }),
    aShelter({ id: 'east', position: town.at('F') }),
    aShelter({ id: 'shut', position: town.at('E'), status: 'closed' }),
  ];
  const [ax, ay] = town.at('A');
  const aroundA = aBox(ax - 0.0005, ay - 0.0005, ax + 0.0005, ay + 0.0005);
  const flood = aHazard({ id: 'flood', level: 2, geometry: aroundA });
  const cells = cellsAt([town.at('A'), 30], [town.at('B'), 50], [town.at('C'), 70]);
  const at = (result: NeedsResult) => result.destinations.map(({ kind, id, people }) => [kind, id, people]);

  it('people inside a zone go to the shelter nearest on foot, out of the zone that is closed to them', async () => {
    const result = await ask({
      affected: { source: 'zones', mildestLevel: 2 },
      cells,
      shelters,
      hazards: [flood],
      hazardRoads: roadRules({ walk: { effect: 'closed' } }),
    });
    expect(at(result)).toEqual([['shelter', 'west', 30]]);
    expect(result.items[0]?.need).toBe(30 * 3 * 15);
  });

  it('people of one zone part to several shelters', async () => {
    const result = await ask({
      affected: { source: 'zones', mildestLevel: 2 },
      cells,
      shelters,
      hazards: [aHazard({ id: 'all', level: 2, geometry: aBox(-1, ay - 0.0001, 1, ay + 0.0001) })],
    });
    expect(result.destinations.map(({ id }) => id)).toEqual(['west', 'east']);
    expect(result.people).toBe(150);
  });

  it('without roads the nearest shelter is that by straight line', async () => {
    const affected = { source: 'zones', mildestLevel: 2 } as const;
    const result = await needs(query({ affected, cells, shelters, hazards: [flood] }), null, createTask());
    expect(at(result)).toEqual([['shelter', 'west', 30]]);
    const far = { source: 'unserved', serviceDistanceM: 300 } as const;
    const unserved = await needs(query({ affected: far, cells, shelters }), null, createTask());
    expect(unserved).toMatchObject({ people: 50, peopleStaying: 0 });
  });

  it('a milder zone does not count', async () => {
    const affected = { source: 'zones', mildestLevel: 1 } as const;
    expect(at(await ask({ affected, cells, shelters, hazards: [flood] }))).toEqual([]);
  });

  it('people beyond the service distance go all the same', async () => {
    const affected = { source: 'unserved', serviceDistanceM: 300 } as const;
    const nearA = aShelter({ id: 'west', position: town.at('A') });
    const result = await ask({ affected, cells, shelters: [nearA, ...shelters.slice(1)] });
    expect(at(result)).toEqual([['shelter', 'west', 50]]);
  });

  it('people without a way get it where they are, if a truck gets there', async () => {
    const cutOff = {
      affected: { source: 'cut-off' } as const,
      cells,
      shelters,
      hazards: [flood],
      warehouses: [aWarehouse({ id: 'w', position: town.at('F'), stock: [stockRow(water, 9999)] })],
    };
    const open = await ask({ ...cutOff, hazardRoads: roadRules({ walk: { effect: 'closed' } }) });
    expect(at(open)).toEqual([['cell', cells[0]?.cell, 30]]);
    expect(open).toMatchObject({ people: 30, peopleStaying: 30 });
    expect(open.items[0]).toMatchObject({ shipped: 1350, short: 0 });
    const shut = await ask({
      ...cutOff,
      hazardRoads: roadRules({ walk: { effect: 'closed' }, truck: { effect: 'closed' } }),
    });
    expect(shut.destinations[0]?.isReachable).toBe(false);
    expect(shut.items[0]).toMatchObject({ stock: 9999, shipped: 0, short: 1350, firstArrivalS: null });
  });

  it('everybody stays when there is no shelter', async () => {
    const result = await ask({ affected: { source: 'zones', mildestLevel: 4 }, cells, hazards: [flood] });
    expect(at(result)).toEqual([['cell', cells[0]?.cell, 30]]);
  });
});

describe('what arrives when', () => {
  const two = (near: Partial<Warehouse>, far: Partial<Warehouse>) =>
    ask({
      warehouses: [
        aWarehouse({ id: 'near', position: town.at('B'), stock: [stockRow(water, 30_000)], ...near }),
        aWarehouse({ id: 'far', position: town.at('A'), stock: [stockRow(water, 30_000)], ...far }),
      ],
    });
  const sent = (result: NeedsResult) => result.shipments.map((one) => [one.warehouseId, one.quantity]);

  it('comes first from where it is there first, loading included', async () => {
    expect(sent(await two({ loadingMin: 30 }, { loadingMin: 30 }))).toEqual([
      ['near', 30_000],
      ['far', 15_000],
    ]);
    expect(sent(await two({ loadingMin: 90 }, { loadingMin: 30 }))).toEqual([
      ['far', 30_000],
      ['near', 15_000],
    ]);
  });

  it('leaves a loading time nobody has said unknown, and sends from there last', async () => {
    const result = await two({ loadingMin: null }, { loadingMin: 30 });
    expect(
      result.shipments.map(({ warehouseId, leavesS, arrivesS }) => [warehouseId, leavesS, arrivesS === null]),
    ).toEqual(
      [
        ['near', null, true],
        ['far', 1800, false],
      ].toReversed(),
    );
    expect(result.items[0]).toMatchObject({ lastArrivalS: null, short: 0 });
    expect(result.items[0]?.targets.map(({ isMet }) => isMet)).toEqual([null, null]);
  });

  it('meets ten hours or does not, per item and place', async () => {
    const late = await two({ loadingMin: 601 }, { loadingMin: 30 });
    expect(late.items[0]?.targets).toEqual([
      { targetId: 'relief-10h', isMet: false, onTime: 30_000 },
      { targetId: 'relief-12h', isMet: true, onTime: 45_000 },
    ]);
    expect(late.deliveries[0]?.targets.map(({ isMet }) => isMet)).toEqual([false, true]);
    const short = await two({ loadingMin: 30 }, { status: 'out-of-service' });
    expect(short.items[0]?.targets.map(({ isMet }) => isMet)).toEqual([false, false]);
  });

  it('draws the way of every truck from door to door', async () => {
    const { lines, destinations } = await two({}, {});
    expect(lines.map(({ warehouseId }) => warehouseId)).toEqual(['near', 'far']);
    for (const { coordinates, destination } of lines) {
      expect(coordinates.length).toBeGreaterThan(2);
      expect(coordinates.at(-1)).toEqual(destinations[destination]?.position);
    }
  });

  it('says straight line where there are no roads', async () => {
    const warehouses = [aWarehouse({ id: 'w', position: town.at('A'), stock: [stockRow(water, 10)] })];
    const result = await needs(query({ warehouses }), null, createTask());
    expect(result.method).toBe('straight-line');
    // 2 000 m × 1.5 at 10 m/s
    expect(result.shipments[0]?.travelS).toBeCloseTo(300, 0);
    expect(result.lines[0]?.coordinates).toHaveLength(2);
  });

  it('lists a warehouse that no truck can leave, and does not lose its stock from sight', async () => {
    const [bx, by] = town.at('B');
    const { items, warehousesLeftOut } = await ask({
      warehouses: [aWarehouse({ id: 'w', position: town.at('B'), stock: [stockRow(water, 50)] })],
      hazards: [aHazard({ id: 'h', geometry: aBox(bx - 0.001, by - 0.001, bx + 0.001, by + 0.001) })],
      hazardRoads: roadRules({ truck: { effect: 'closed' } }),
    });
    expect(warehousesLeftOut).toEqual([{ warehouseId: 'w', reason: 'cut-off' }]);
    expect(items[0]).toMatchObject({ stock: 50, stockOutOfReach: 50, shipped: 0 });
  });
});

describe('books', () => {
  it('always balance: shipped + short = need, shipped ≤ stock, per item, place and warehouse', async () => {
    const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
    const place = fc.constantFrom(...letters).map((letter) => town.at(letter));
    const scene = fc.record({
      cells: fc.array(fc.tuple(place, fc.nat(200)), { maxLength: 12 }),
      shelters: fc.array(place, { maxLength: 3 }),
      warehouses: fc.array(fc.tuple(place, fc.nat(9000), fc.nat(60)), { maxLength: 4 }),
      days: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(scene, async (drawn) => {
        const result = await ask({
          affected: { source: 'zones', mildestLevel: 4 },
          hazards: [aHazard({ id: 'all', geometry: aBox(-1, -1, 1, 1) })],
          norm: normOf(water, tents),
          days: drawn.days,
          cells: cellsAt(...drawn.cells),
          shelters: drawn.shelters.map((position, index) => aShelter({ id: `s${index}`, position })),
          warehouses: drawn.warehouses.map(([position, litres, pieces], index) =>
            aWarehouse({
              id: `w${index}`,
              position,
              stock: [stockRow(water, litres), stockRow(tents, pieces)],
            }),
          ),
        });
        const people = drawn.cells.reduce((sum, [, count]) => sum + count, 0);
        expect(result.people).toBe(people);
        expect(result.destinations.reduce((sum, one) => sum + one.people, 0)).toBe(people);
        for (const row of result.items) {
          const shipments = result.shipments.filter(({ itemId }) => itemId === row.item.id);
          const deliveries = result.deliveries.filter(({ itemId }) => itemId === row.item.id);
          const total = (values: readonly { quantity: number }[]) =>
            values.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(row.shipped + row.short).toBe(row.need);
          expect(row.short).toBe(Math.max(0, row.need - row.stock));
          expect(total(shipments)).toBe(row.shipped);
          expect(deliveries.reduce((sum, { need }) => sum + need, 0)).toBe(row.need);
          for (const [index, [, litres, pieces]] of drawn.warehouses.entries()) {
            const of = shipments.filter(({ warehouseId }) => warehouseId === `w${index}`);
            expect(total(of)).toBeLessThanOrEqual(row.item.id === water.id ? litres : pieces);
          }
          for (const { destination, shipped, need } of deliveries) {
            expect(shipped).toBeLessThanOrEqual(need);
            expect(total(shipments.filter((one) => one.destination === destination))).toBe(shipped);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('bad input', () => {
  it.each([
    ['no day', { days: 0 }, 'days'],
    ['half a day', { days: 1.5 }, 'days'],
    ['a year too long', { days: 366 }, 'days'],
    ['people below zero', { affected: { source: 'typed', position: [0, 0], people: -1 } }, 'people'],
    [
      'people that are no number',
      { affected: { source: 'typed', position: [0, 0], people: Number.NaN } },
      'people',
    ],
    [
      'a place that is none',
      { affected: { source: 'typed', position: [Number.NaN, 0], people: 1 } },
      'coordinates',
    ],
    ['a rate of nothing', { norm: normOf({ ...water, rate: 0 }) }, 'rate of drinking-water'],
    ['a distance below zero', { affected: { source: 'unserved', serviceDistanceM: -1 } }, 'serviceDistanceM'],
  ] as [string, Partial<NeedsQuery>, string][])('%s is named', async (_, parts, field) => {
    await expect(ask(parts)).rejects.toThrow(AnlanError);
    await expect(ask(parts)).rejects.toThrow(field);
  });

  it('cells that cannot be counted are named, nobody and no stock are answers', async () => {
    const affected = { source: 'zones', mildestLevel: 4 } as const;
    const cells = [{ cell: 'x', position: [0, 0] as const, people: 1, vulnerable: null }];
    await expect(ask({ affected, cells })).rejects.toThrow('cell');
    expect(await ask({ affected })).toMatchObject({ people: 0, destinations: [], firstArrivalS: null });
    expect((await ask({})).items[0]).toMatchObject({ need: 45_000, short: 45_000, stock: 0 });
  });

  it('a cancelled task ends it', async () => {
    const task = createTask({ signal: AbortSignal.abort() });
    await expect(
      needs(query({ warehouses: [aWarehouse({ id: 'w', position: town.at('A') })] }), town.network, task),
    ).rejects.toThrow('abort');
  });
});
