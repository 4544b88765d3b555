import { booleanIntersects, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../domain/geo';
import { createHazardZones } from '../../domain/hazard-zones';
import { RESOURCE_KINDS, type ResourceKind } from '../../domain/resource';
import { createTask } from '../../domain/task';
import type { Snap } from '../../network';
import { referenceCosts } from '../../network/test-support/reference';
import { modeRoads } from '../road-access';
import { aShelter, aTeam, aWarehouse, roadRules, someStandards } from '../test-support/builders';
import { type RandomTown, randomTown } from '../test-support/random-town';
import { MODE_OF } from './mode';
import { nearest } from './nearest';
import type { NearestQuery } from './query';

const standards = someStandards();
const closing = roadRules({
  walk: { effect: 'closed' },
  truck: { effect: 'closed' },
  emergency: { effect: 'slow', factor: 3 },
});
const slowing = roadRules({ walk: { effect: 'slow', factor: 2 }, truck: { effect: 'slow', factor: 1.5 } });
const hazardRoads = [
  ...closing.filter(({ level }) => level === 1),
  ...slowing.filter(({ level }) => level !== 1),
];

function queryIn({ points, hazards }: RandomTown, k: number): NearestQuery {
  const [origin = [0, 0], ...places] = points;
  const id = (index: number) => `${index}`;
  return {
    origin,
    incidentType: 'fire',
    kinds: RESOURCE_KINDS,
    k,
    walker: 'healthy',
    shelters: places.map((position, index) => aShelter({ id: id(index), position })),
    warehouses: places.map((position, index) => aWarehouse({ id: id(index), position })),
    teams: places.map((position, index) =>
      aTeam({ id: id(index), position, turnoutS: ((index * 37) % 5) * 60 }),
    ),
    hazards,
    hazardRoads,
    standards,
  };
}

/** Seconds of each place from or to the origin by the plain method; null where there is no way. */
function plainSeconds(kind: ResourceKind, { town }: RandomTown, query: NearestQuery): (number | null)[] {
  const roads = modeRoads(town.network, MODE_OF[kind], query);
  const accesses = [query.origin, ...query.shelters.map(({ position }) => position)].map((position) =>
    roads.access(position),
  );
  const snaps = accesses.filter((access): access is Snap => typeof access !== 'string');
  const costs = referenceCosts(town.network.graph, roads.weights, snaps);
  const [origin, ...places] = accesses;
  return places.map((place) => {
    if (typeof place !== 'object' || typeof origin !== 'object') return null;
    const [from, to] = kind === 'shelter' ? [origin, place] : [place, origin];
    const tenths = costs[snaps.indexOf(from)]![snaps.indexOf(to)]!;
    return tenths === Infinity ? null : tenths / 10 + from.offRoadM + to.offRoadM;
  });
}

describe('nearest on random towns', () => {
  it('finds what trying every pair finds, for every kind, and accounts for the others', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, fc.integer({ min: 1, max: 6 }), async (random, k) => {
        const query = queryIn(random, k);
        const { groups } = await nearest(query, random.town.network, createTask());
        const zones = createHazardZones(query.hazards);
        for (const kind of RESOURCE_KINDS) {
          const { items, passedOver } = groups[kind];
          const seconds = plainSeconds(kind, random, query);
          const insideHazard = new Set(
            query.shelters
              .filter(({ position }) => kind === 'shelter' && zones.covers(position))
              .map(({ id }) => id),
          );
          const usable = seconds
            .map((travelS, index) => ({ id: `${index}`, travelS, extraS: query.teams[index]!.turnoutS! }))
            .filter(({ id, travelS }) => travelS !== null && !insideHazard.has(id));
          const rank = (one: { travelS: number | null; extraS: number }) =>
            one.travelS! + (kind === 'team' ? one.extraS : 0);
          const best = usable.map(rank).sort((a, b) => a - b);

          for (const [index, item] of items.entries()) {
            expect(item.travelS).toBeCloseTo(seconds[Number(item.id)]!, 6);
            expect(
              rank({ travelS: item.travelS, extraS: query.teams[Number(item.id)]!.turnoutS! }),
            ).toBeCloseTo(best[index]!, 6);
          }
          expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
          expect(items).toHaveLength(Math.min(k, best.length));

          const offered = new Set(items.map(({ id }) => id));
          const last = items.length === k ? items.at(-1)!.straightM : Infinity;
          const cutOff = passedOver.filter(({ reason }) => reason === 'cut-off').map(({ id }) => id);
          const expected = seconds.flatMap((travelS, index) => {
            const isNear = distanceM(query.origin, query.shelters[index]!.position) < last;
            const id = `${index}`;
            return travelS === null && isNear && !offered.has(id) && !insideHazard.has(id) ? [id] : [];
          });
          expect([...cutOff].sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives k items as the first k of k + 1', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, fc.integer({ min: 1, max: 5 }), async (random, k) => {
        const few = await nearest(queryIn(random, k), random.town.network, createTask());
        const more = await nearest(queryIn(random, k + 1), random.town.network, createTask());
        for (const kind of RESOURCE_KINDS) {
          expect(more.groups[kind].items.slice(0, k)).toEqual(few.groups[kind].items);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never runs through a zone that closes roads to the traveller', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, async (random) => {
        const { groups } = await nearest(queryIn(random, 3), random.town.network, createTask());
        const closed = random.hazards.filter(({ level }) => level === 1);
        for (const { route } of [...groups.shelter.items, ...groups.warehouse.items]) {
          const { coordinates, accessM, egressM } = route!;
          const onRoad = coordinates.slice(accessM > 0 ? 1 : 0, egressM > 0 ? -1 : undefined);
          if (onRoad.length < 2) continue;
          const line = lineString(onRoad.map((position) => [...position]));
          expect(closed.some(({ geometry }) => booleanIntersects(line, geometry))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('draws each way as long as it is, and gives no figure that is none', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, async (random) => {
        const { groups } = await nearest(queryIn(random, 3), random.town.network, createTask());
        for (const kind of RESOURCE_KINDS) {
          for (const { distanceM: metres, travelS, totalS, straightM, route } of groups[kind].items) {
            for (const figure of [metres, travelS, totalS, straightM])
              expect(figure).toBeGreaterThanOrEqual(0);
            expect(metres).toBeGreaterThanOrEqual(straightM * 0.999 - 0.1);
            const drawn = route!.coordinates.reduce(
              (sum, position, index, line) => sum + (index === 0 ? 0 : distanceM(line[index - 1]!, position)),
              0,
            );
            expect(drawn).toBeCloseTo(metres, 0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
