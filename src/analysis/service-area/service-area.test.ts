import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { distanceM, type LonLat } from '../../domain/geo';
import { createTask } from '../../domain/task';
import { baseEdgeCount, edgePart, nearestSource } from '../../network';
import { modeRoads } from '../road-access';
import { aBox, aHazard, roadRules, someCells, someStandards } from '../test-support/builders';
import { randomTown } from '../test-support/random-town';
import { drawTown, type Town } from '../test-support/town';
import type { ServiceAreaQuery } from './query';
import { serviceArea } from './service-area';

function ask(town: Town, parts: Partial<ServiceAreaQuery>) {
  const query: ServiceAreaQuery = {
    standards: someStandards(),
    walker: 'healthy',
    hazards: [],
    hazardRoads: [],
    mode: 'walk',
    direction: 'away',
    sites: [],
    measure: 'distance',
    limits: [100],
    cells: [],
    ...parts,
  };
  return serviceArea(query, town.network, createTask());
}

const site = (position: LonLat, readyS = 0) => ({ id: 'site', position, readyS });

/** Even-odd rule over all rings of all polygons. */
function isInside({ coordinates }: GeoJSON.MultiPolygon, [x, y]: LonLat): boolean {
  let crossings = 0;
  for (const ring of coordinates.flat()) {
    for (let at = 0; at + 1 < ring.length; at++) {
      const [[ax, ay], [bx, by]] = [ring[at] as [number, number], ring[at + 1] as [number, number]];
      if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) crossings++;
    }
  }
  return crossings % 2 === 1;
}

/*
 * 250 m from A to B and on to C; 150 m from B down to D.
 */
const CROSS = ['A----B----C', '     |', '     |', '     D'].join('\n');

describe('a service area', () => {
  it('cuts roads to the metre where the limit is reached', async () => {
    const town = drawTown(CROSS);
    const { areas } = await ask(town, { sites: [site(town.at('A'))], limits: [100, 300, 1000] });
    expect(areas.map(({ roadM }) => Math.round(roadM * 100) / 100)).toEqual([100, 350, 650]);
    const [line, ...others] = areas[0]!.roads;
    expect(others).toEqual([]);
    const ends = [line!.at(0)!, line!.at(-1)!].map((end) => distanceM(town.at('A'), end));
    expect(Math.min(...ends)).toBeLessThan(0.05);
    expect(Math.max(...ends)).toBeCloseTo(100, 1);
  });

  it('counts the leg to the road, the time before setting out, and each road once', async () => {
    const town = drawTown(CROSS);
    const beside: LonLat = [town.at('B')[0], town.at('B')[1] + 20 / 111_195];
    const far = await ask(town, { sites: [site(beside)], limits: [50] });
    expect(far.areas[0]!.roadM).toBeCloseTo(90, 0);
    const late = await ask(town, { sites: [site(beside, 10)], measure: 'time', limits: [50] });
    expect(late.areas[0]!.roadM).toBeCloseTo(60, 0);
    const two = await ask(town, { sites: [site(town.at('A')), site(town.at('B'))], limits: [200] });
    expect(two.areas[0]!.roadM).toBeCloseTo(250 + 200 + 150, 1);
  });

  it('goes with one-way streets away and against them toward', async () => {
    const town = drawTown(['A>>>>>B', '^     v', 'D<<<<<C'].join('\n'));
    const at = (direction: 'away' | 'toward') =>
      ask(town, { mode: 'car', measure: 'time', limits: [20], direction, sites: [site(town.point(3, 0))] });
    const [away, toward] = [await at('away'), await at('toward')];
    const lons = ({ areas }: typeof away) => areas[0]!.roads.flat().map(([lon]) => lon);
    const [middle] = town.point(3, 0);
    expect(away.areas[0]!.roadM).toBeCloseTo(200, 0);
    expect(Math.min(...lons(away))).toBeGreaterThan(middle - 1e-6);
    expect(toward.areas[0]!.roadM).toBeCloseTo(200, 0);
    expect(Math.max(...lons(toward))).toBeLessThan(middle + 1e-6);
  });

  it('ends at closed roads', async () => {
    const town = drawTown(CROSS);
    const [lon, lat] = town.point(7, 0);
    const hazard = aHazard({ id: 'z', geometry: aBox(lon, lat - 1e-4, lon + 1e-4, lat + 1e-4) });
    const { areas } = await ask(town, {
      sites: [site(town.at('A'))],
      limits: [1000],
      hazards: [hazard],
      hazardRoads: roadRules({ walk: { effect: 'closed' } }),
    });
    expect(areas[0]!.roadM).toBeCloseTo(400, 0);
  });

  it('leaves a hole where a block is farther from every road than its side', async () => {
    const town = drawTown(['A------B', '|      |', '|      |', '|      |', 'C------D'].join('\n'));
    const { areas } = await ask(town, { sites: [site(town.at('A'))], limits: [2000] });
    const { outline } = areas[0]!;
    expect(outline.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(isInside(outline, town.point(3.5, 2))).toBe(false);
    expect(isInside(outline, town.point(3.5, 0.5))).toBe(true);
    expect(isInside(outline, town.point(-0.9, 2))).toBe(true);
    expect(isInside(outline, town.point(-1.3, 2))).toBe(false);
  });

  it('has empty areas without a site, and says which sites no open road is near', async () => {
    const town = drawTown(CROSS);
    const cells = someCells(town.at('B'), 1);
    const none = await ask(town, { cells });
    expect(none.areas).toEqual([
      {
        limit: 100,
        people: 0,
        vulnerable: 0,
        cells: 0,
        roadM: 0,
        roads: [],
        outline: { type: 'MultiPolygon', coordinates: [] },
        toleranceM: 0,
      },
    ]);
    expect(none.beyondPeople).toBe(none.people);
    const lost = await ask(town, { cells, sites: [site([1, 1])] });
    expect(lost.sites).toEqual({ used: 0, offNetwork: ['site'], cutOff: [], unknownReady: [] });
    const unknown = await ask(town, { sites: [{ ...site(town.at('A')), readyS: null }] });
    expect(unknown.sites).toEqual({ used: 0, offNetwork: [], cutOff: [], unknownReady: ['site'] });
  });

  it.each([
    [{ limits: [] }, 'input-invalid'],
    [{ limits: [Number.NaN] }, 'input-invalid'],
    [{ limits: [0] }, 'input-invalid'],
    [{ limits: [Infinity] }, 'input-invalid'],
    [{ sites: [site([Number.NaN, 0])] }, 'coordinates-invalid'],
    [{ sites: [site([0, 0], -1)] }, 'input-invalid'],
  ] as const)('refuses %j', async (parts, code) => {
    const town = drawTown(CROSS);
    const failure = await ask(town, parts).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(AnlanError);
    expect((failure as AnlanError).problem.code).toBe(code);
  });

  it('stops when it is cancelled', async () => {
    const town = drawTown(CROSS);
    const stop = new AbortController();
    stop.abort();
    const query = { sites: [site(town.at('A'))], limits: [100] };
    const task = createTask({ signal: stop.signal });
    await expect(
      serviceArea(
        {
          standards: someStandards(),
          walker: 'healthy',
          hazards: [],
          hazardRoads: [],
          mode: 'walk',
          direction: 'away',
          measure: 'distance',
          cells: [],
          ...query,
        },
        town.network,
        task,
      ),
    ).rejects.toThrow('aborted');
  });
});

describe('service areas of any town', () => {
  const anyMode = fc.constantFrom('walk' as const, 'car' as const, 'emergency' as const);
  const anyMeasure = fc.constantFrom('time' as const, 'distance' as const);

  it('hold one another by rising limit, and lose nobody', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, anyMode, anyMeasure, async ({ town, points, hazards }, mode, measure) => {
        const cells = someCells(points[0]!, 2, (index) => index + 0.25);
        const result = await ask(town, {
          mode,
          measure,
          hazards,
          hazardRoads: roadRules({ walk: { effect: 'closed' }, car: { effect: 'slow', factor: 2 } }),
          sites: points.slice(0, 4).map((point) => site(point)),
          limits: [400, 60, 150],
          cells,
        });
        const { areas, people, beyondPeople, cutOffPeople, offNetworkPeople } = result;
        expect(areas.map(({ limit }) => limit)).toEqual([60, 150, 400]);
        for (const [at, area] of areas.entries()) {
          const smaller = areas[at - 1];
          expect(area.roadM).toBeGreaterThanOrEqual((smaller?.roadM ?? 0) - 1e-6);
          expect(area.people).toBeGreaterThanOrEqual(smaller?.people ?? 0);
          const drawnM = area.roads.reduce((sum, line) => {
            return sum + line.slice(1).reduce((length, end, i) => length + distanceM(line[i]!, end), 0);
          }, 0);
          expect(Math.abs(drawnM - area.roadM)).toBeLessThan(0.01 + area.roads.length * 0.02);
        }
        const sum = areas.at(-1)!.people + beyondPeople + cutOffPeople + offNetworkPeople;
        expect(sum).toBeCloseTo(people, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('are outlined to within their tolerance', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, anyMode, async ({ town, points }, mode) => {
        const limit = 40;
        const query = {
          standards: someStandards(),
          walker: 'healthy',
          hazards: [],
          hazardRoads: [],
        } as const;
        const { areas } = await ask(town, {
          ...query,
          mode,
          measure: 'time',
          limits: [limit],
          sites: [site(points[0]!)],
        });
        const { outline, toleranceM } = areas[0]!;
        const { graph } = town.network;
        const roads = modeRoads(town.network, mode, query);
        const snap = roads.access(points[0]!);
        if (typeof snap === 'string') return;
        const source = { snap, extra: roads.offRoadTenths(snap) };
        const field = nearestSource(graph, [source], { weights: roads.weights, direction: 'from-source' });
        const samples = Array.from({ length: baseEdgeCount(graph) }, (_, edge) =>
          Array.from({ length: 101 }, (__, part) => {
            const fraction = Math.min(0.9999, Math.max(0.0001, part / 100));
            return {
              position: edgePart(graph, edge, 0, fraction).at(-1)!,
              cost: field.at({ edge, fraction, position: [0, 0], offRoadM: 0 })?.cost ?? Infinity,
            };
          }),
        )
          .flat()
          .filter(({ cost }) => cost <= limit * 10);
        const isWithin = (place: LonLat) =>
          samples.some(({ position, cost }) => {
            const offM = distanceM(position, place);
            return offM <= 50 && cost + 10 * offM <= limit * 10;
          });
        const degrees = (1.5 * toleranceM + 2) / 111_195;
        const wrong: LonLat[] = [];
        for (let column = -1; column < 14; column += 1.37) {
          for (let row = -1; row < 14; row += 1.37) {
            const [lon, lat] = town.point(column, row);
            const around = [0, 1, 2, 3, 4, 5, 6, 7].map(
              (eighth): LonLat => [
                lon + degrees * Math.cos((eighth * Math.PI) / 4),
                lat + degrees * Math.sin((eighth * Math.PI) / 4),
              ],
            );
            const verdicts = new Set([...around, [lon, lat] as const].map(isWithin));
            if (verdicts.size === 1 && isInside(outline, [lon, lat]) !== verdicts.has(true))
              wrong.push([lon, lat]);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
