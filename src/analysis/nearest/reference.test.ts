import { booleanIntersects, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';
import { createHazardZones } from '../../domain/hazard-zones';
import { RESOURCE_KINDS, type ResourceKind } from '../../domain/resource';
import { createTask } from '../../domain/task';
import { CLOSED, createArcWeights, edgesInArea, type Snap } from '../../network';
import { referenceCosts } from '../../network/test-support/reference';
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
import { roadsFor } from './mode';
import { nearest } from './nearest';
import type { NearestQuery } from './query';
import type { NearestItem } from './result';

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
  const roads = roadsFor(kind, query, town.network);
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
        const left = new Set(groups.shelter.leavingHazardIds);
        for (const item of groups.warehouse.items) expect(zonesMet(item, closed)).toEqual([]);
        for (const item of groups.shelter.items) {
          expect(zonesMet(item, closed).filter(({ id }) => !left.has(id))).toEqual([]);
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

describe('the way out of a zone in random towns', () => {
  const reach = fc.integer({ min: 1, max: 80 }).map((part) => part / 16);
  /** A town whose first point, the origin, stands inside a zone closed on foot. */
  const insideZone = fc
    .tuple(randomTown, reach, reach, reach, reach)
    .map(([random, ...reaches]): RandomTown => {
      const [lon, lat] = random.points[0]!;
      const [stepLon, stepLat] = random.town.point(1, -1);
      const [west, south, east, north] = reaches;
      const geometry = aBox(
        lon - west * stepLon,
        lat - south * stepLat,
        lon + east * stepLon,
        lat + north * stepLat,
      );
      return { ...random, hazards: [...random.hazards, aHazard({ id: 'around', level: 1, geometry })] };
    });

  /** Walking weights by hand: a zone around the origin slows threefold, as it slows responders here. */
  function weightsByHand({ town, hazards }: RandomTown, { origin }: NearestQuery) {
    const { graph, index } = town.network;
    const weights = createArcWeights(graph, { ...standards.travel.walk, walkMps: 1 });
    const factors = new Float64Array(graph.edgeCount).fill(1);
    for (const hazard of hazards) {
      const isAround = createHazardZones([hazard]).covers(origin);
      const factor = hazard.level === 1 ? (isAround ? 3 : Infinity) : 2;
      for (const edge of edgesInArea(index, hazard.geometry)) {
        factors[edge] = Math.max(factors[edge]!, factor);
      }
    }
    return weights.map((weight, arc) => {
      const factor = factors[arc >> 1]!;
      return weight === CLOSED || factor === Infinity ? CLOSED : Math.round(weight * factor);
    });
  }

  it('leads to the nearest shelters outside, through no zone that the origin is not in', async () => {
    let led = 0;
    await fc.assert(
      fc.asyncProperty(insideZone, fc.integer({ min: 1, max: 6 }), async (random, k) => {
        const query = queryIn(random, k);
        const { groups, insideHazardIds } = await nearest(query, random.town.network, createTask());
        const { items, leavingHazardIds = [] } = groups.shelter;
        const zones = createHazardZones(random.hazards);
        const closedAround = zones.at(query.origin).filter(({ level }) => level === 1);
        expect(leavingHazardIds).toEqual(closedAround.map(({ id }) => id));
        expect(leavingHazardIds).toContain('around');
        expect(insideHazardIds).toEqual(expect.arrayContaining([...leavingHazardIds]));

        const roads = roadsFor('shelter', query, random.town.network);
        expect(roads.weights).toEqual(weightsByHand(random, query));
        const seconds = plainSeconds('shelter', random, query);
        const best = seconds
          .filter((travelS, index) => travelS !== null && !zones.covers(query.shelters[index]!.position))
          .sort((a, b) => a! - b!);
        expect(items).toHaveLength(Math.min(k, best.length));
        for (const [index, item] of items.entries()) {
          led += 1;
          expect(item.travelS).toBeCloseTo(best[index]!, 6);
          expect(zones.covers(query.shelters[Number(item.id)]!.position)).toBe(false);
          const met = zonesMet(item, random.hazards).map(({ id }) => id);
          const closed = random.hazards.filter(({ level }) => level === 1).map(({ id }) => id);
          expect(met.filter((id) => closed.includes(id) && !leavingHazardIds.includes(id))).toEqual([]);
          if (closedAround.some((zone) => leadsThrough(item, zone))) expect(item.slowed).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(led).toBeGreaterThan(50);
  });
});

/** True when a stretch of a metre or more on the road has its middle inside the zone: enough to cost time. */
function leadsThrough({ route }: NearestItem, zone: Hazard): boolean {
  const { coordinates, accessM, egressM } = route!;
  const onRoad = coordinates.slice(accessM > 0 ? 1 : 0, egressM > 0 ? -1 : undefined);
  const zones = createHazardZones([zone]);
  return onRoad.slice(1).some((to, index) => {
    const from = onRoad[index]!;
    return distanceM(from, to) >= 1 && zones.covers([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  });
}

/** Zones that the road part of a way touches. */
function zonesMet({ route }: NearestItem, zones: readonly Hazard[]): readonly Hazard[] {
  const { coordinates, accessM, egressM } = route!;
  const onRoad = coordinates.slice(accessM > 0 ? 1 : 0, egressM > 0 ? -1 : undefined);
  if (onRoad.length < 2) return [];
  const line = lineString(onRoad.map((position) => [...position]));
  return zones.filter(({ geometry }) => booleanIntersects(line, geometry));
}
