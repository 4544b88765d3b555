import { booleanPointInPolygon, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED_TO_ALL, type ClosureGeometry, type RoadClosure } from '../../domain/closure';
import { RESOURCE_KINDS, type ResourceKind } from '../../domain/resource';
import { createTask } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import {
  aBox,
  aHazard,
  aShelter,
  aTeam,
  aWarehouse,
  roadRules,
  someStandards,
} from '../test-support/builders';
import { type RandomTown, randomTown } from '../test-support/random-town';
import { drawTown } from '../test-support/town';
import { MODE_OF } from './mode';
import { nearest } from './nearest';
import type { NearestQuery } from './query';

const town = drawTown(`A---B---C---D
|   |   |   |
E---F---G---H`);

const closure = (geometry: ClosureGeometry, parts: Partial<RoadClosure> = {}): RoadClosure => ({
  id: 'closed',
  name: 'closed',
  geometry,
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
  ...parts,
});

function areaAround(column: number, row: number, half: number): GeoJSON.Polygon {
  const [west, south] = town.point(column - half, row + half);
  const [east, north] = town.point(column + half, row - half);
  return aBox(west, south, east, north);
}

function question(parts: Partial<NearestQuery> = {}): NearestQuery {
  return {
    origin: town.at('A'),
    incidentType: 'fire',
    kinds: RESOURCE_KINDS,
    k: 5,
    walker: 'healthy',
    shelters: [aShelter({ id: 'D', position: town.at('D') })],
    warehouses: [aWarehouse({ id: 'D', position: town.at('D') })],
    teams: [aTeam({ id: 'D', position: town.at('D') })],
    hazards: [],
    hazardRoads: [],
    standards: someStandards(),
    ...parts,
  };
}

const ask = (parts: Partial<NearestQuery> = {}, network: RoadNetwork = town.network) =>
  nearest(question(parts), network, createTask());

describe('a closure drawn by hand', () => {
  const onBC = closure({ type: 'Point', coordinates: [...town.point(6, 0)] });
  const acrossTown = closure({
    type: 'LineString',
    coordinates: [[...town.point(6, -1)], [...town.point(6, 5)]],
  });

  it('sends everybody another way, and back again when it is lifted', async () => {
    const before = await ask();
    const during = await ask({ closures: [onBC] });
    for (const kind of RESOURCE_KINDS) {
      expect(during.groups[kind].items[0]!.distanceM).toBeGreaterThan(
        before.groups[kind].items[0]!.distanceM + 100,
      );
      expect(during.groups[kind].items[0]!.avoidsClosureIds).toEqual(['closed']);
      expect(before.groups[kind].items[0]!.avoidsClosureIds).toBeUndefined();
    }
    expect(await ask({ closures: [] })).toEqual(before);
    expect(await ask()).toEqual(before);
  });

  it('closes only what it says it closes', async () => {
    const roads = {
      ...CLOSED_TO_ALL,
      emergency: { effect: 'open' },
      truck: { effect: 'slow', factor: 9 },
    } as const;
    const free = await ask();
    const { groups } = await ask({ closures: [{ ...onBC, roads }] });
    expect(groups.team.items).toEqual(free.groups.team.items);
    expect(groups.shelter.items[0]!.distanceM).toBeGreaterThan(free.groups.shelter.items[0]!.distanceM);
    expect(groups.warehouse.items[0]!.travelS).toBeGreaterThan(free.groups.warehouse.items[0]!.travelS);
  });

  it('is named where it cuts something off, and only there', async () => {
    const aside = closure({ type: 'Point', coordinates: [...town.point(2, 4)] }, { id: 'aside' });
    const { groups } = await ask({ closures: [acrossTown, aside] });
    for (const kind of RESOURCE_KINDS) {
      expect(groups[kind].items).toEqual([]);
      expect(groups[kind].passedOver).toMatchObject([{ id: 'D', reason: 'cut-off', closureIds: ['closed'] }]);
    }
  });

  it('is not named where a hazard zone cuts the same thing off', async () => {
    const [west, south] = town.point(10, 5);
    const [east, north] = town.point(10.2, -1);
    const hazards = [aHazard({ id: 'zone', level: 1, geometry: aBox(west, south, east, north) })];
    const closed = { effect: 'closed' } as const;
    const { groups } = await ask({
      closures: [acrossTown],
      hazards,
      hazardRoads: roadRules({ walk: closed, emergency: closed, truck: closed }),
    });
    for (const kind of ['warehouse', 'team'] as const) {
      const [row] = groups[kind].passedOver;
      expect(row).toMatchObject({ id: 'D', reason: 'cut-off' });
      expect(row!.closureIds).toBeUndefined();
    }
  });

  it('around the incident: people are led out, responders enter by its own rule, and both are said', async () => {
    const around = closure(areaAround(0, 0, 1), {
      roads: { ...CLOSED_TO_ALL, emergency: { effect: 'slow', factor: 4 } },
    });
    const free = await ask();
    const { groups, insideClosureIds, insideHazardIds } = await ask({ closures: [around] });
    expect([insideClosureIds, insideHazardIds]).toEqual([['closed'], []]);
    expect(groups.shelter).toMatchObject({ leavingClosureIds: ['closed'], items: [{ id: 'D' }] });
    expect(groups.shelter.leavingHazardIds).toBeUndefined();
    expect(groups.shelter.items[0]!.slowed).toBe(true);
    expect(groups.team.items[0]!.travelS).toBeGreaterThan(free.groups.team.items[0]!.travelS);
    expect(groups.warehouse.passedOver).toMatchObject([
      { id: 'D', reason: 'cut-off', closureIds: ['closed'] },
    ]);
  });

  it('changes nothing where it lies on no road', async () => {
    const nowhere = closure({ type: 'Point', coordinates: [10, 10] });
    expect(await ask({ closures: [nowhere] })).toEqual(await ask());
  });

  it('does not stop an answer by straight line', async () => {
    const { groups } = await nearest(question({ closures: [acrossTown] }), null, createTask());
    expect(groups.shelter).toMatchObject({ method: 'straight-line', items: [{ id: 'D' }] });
  });
});

describe('closures and zones at random', () => {
  const effect = fc.constantFrom(
    { effect: 'closed' } as const,
    { effect: 'open' } as const,
    { effect: 'slow', factor: 2 } as const,
  );
  const roads = fc.record({ walk: effect, car: effect, emergency: effect, truck: effect });
  const place = fc.integer({ min: -16, max: 16 * 13 }).map((part) => part / 16);
  const size = fc.integer({ min: 2, max: 60 }).map((part) => part / 16);
  const shapes = fc.array(fc.tuple(place, place, size, size, roads), { minLength: 1, maxLength: 4 });

  const closedTo = (kind: ResourceKind, closures: readonly RoadClosure[]) =>
    closures.filter((one) => one.roads[MODE_OF[kind]].effect === 'closed');

  function queryIn(
    { points, hazards, town: random }: RandomTown,
    drawn: typeof shapes extends fc.Arbitrary<infer T> ? T : never,
  ) {
    const closures = drawn.map(([column, row, width, height, effects], index): RoadClosure => {
      const [west, north] = random.point(column, row);
      const [east, south] = random.point(column + width, row + height);
      return closure(aBox(west, south, east, north), { id: `c${index}`, roads: effects });
    });
    const [origin = [0, 0], ...places] = points;
    return question({
      origin,
      k: 3,
      closures,
      hazards,
      shelters: places.map((position, id) => aShelter({ id: `${id}`, position })),
      warehouses: places.map((position, id) => aWarehouse({ id: `${id}`, position })),
      teams: places.map((position, id) => aTeam({ id: `${id}`, position })),
    });
  }

  it('never draw a way with a point inside an area that is closed to the traveller', async () => {
    let drawnWays = 0;
    await fc.assert(
      fc.asyncProperty(randomTown, shapes, async (random, drawn) => {
        const query = queryIn(random, drawn);
        const { groups } = await nearest(query, random.town.network, createTask());
        for (const kind of RESOURCE_KINDS) {
          const left = new Set(groups[kind].leavingClosureIds);
          const shut = closedTo(kind, query.closures!).filter(({ id }) => !left.has(id));
          for (const { route } of groups[kind].items) {
            drawnWays += 1;
            const line = route!.coordinates;
            for (let i = 0; i + 1 < line.length; i++) {
              for (const t of [0, 0.1, 0.35, 0.5, 0.65, 0.9, 1]) {
                const at = point([0, 1].map((axis) => line[i]![axis]! * (1 - t) + line[i + 1]![axis]! * t));
                for (const { geometry } of shut) {
                  expect(
                    booleanPointInPolygon(at, geometry as GeoJSON.Polygon, { ignoreBoundary: true }),
                  ).toBe(false);
                }
              }
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(drawnWays).toBeGreaterThan(50);
  });

  it('are named only where there is a way without them, and lifting them gives back what was', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, shapes, async (random, drawn) => {
        const query = { ...queryIn(random, drawn), k: 20 };
        const { closures: _, ...without } = query;
        const before = await nearest(without, random.town.network, createTask());
        const during = await nearest(query, random.town.network, createTask());
        for (const kind of RESOURCE_KINDS) {
          const free = new Map(before.groups[kind].items.map((item) => [item.id, item]));
          for (const item of during.groups[kind].items) {
            if (item.avoidsClosureIds !== undefined) expect(free.has(item.id)).toBe(true);
          }
          for (const { id, closureIds } of during.groups[kind].passedOver) {
            if (closureIds !== undefined) expect(free.has(id)).toBe(true);
          }
        }
        expect(await nearest(without, random.town.network, createTask())).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });
});
