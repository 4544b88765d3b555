import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATCHMENT_ZONES } from '../../domain/access';
import { createTask } from '../../domain/task';
import type { Snap } from '../../network';
import { relativeGap } from '../../network/test-support/gap';
import { referenceCosts } from '../../network/test-support/reference';
import { accessScore } from '../accessibility/access-score';
import { modeRoads } from '../road-access';
import { aBox, aHazard, aShelter, roadRules, someStandards } from '../test-support/builders';
import { randomTown } from '../test-support/random-town';
import { drawTown } from '../test-support/town';
import { createAllocation } from './allocation';
import type { AllocationQuery } from './query';
import { walkingCostsOn } from './walking';

const hazardRoads = [
  ...roadRules({ walk: { effect: 'closed' } }).filter(({ level }) => level === 1),
  ...roadRules({ walk: { effect: 'slow', factor: 3 } }).filter(({ level }) => level === 2),
];
const CELLS = ['89c2f285eb7ffff', '89c2f2850c3ffff', '89c2f285677ffff', '89c2f285047ffff'];

function query(parts: Partial<AllocationQuery>): AllocationQuery {
  return {
    cells: [],
    shelters: [],
    proposed: [],
    stage: 'urgent',
    reach: { by: 'distance', limit: 400 },
    incidentTypes: [],
    accessMethod: 'e2sfca',
    zones: CATCHMENT_ZONES.slow,
    places: [],
    walker: 'healthy',
    hazards: [],
    hazardRoads,
    standards: someStandards(),
    ...parts,
  };
}

const cellsAt = (positions: readonly AllocationQuery['cells'][number]['position'][]) =>
  positions.map((position, index) => ({ cell: CELLS[index]!, position, people: 10, vulnerable: null }));

describe('walking costs on roads', () => {
  it('are those of a plain reference, by distance and by time, and none within the limit is missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTown,
        fc.constantFrom('distance' as const, 'time' as const),
        async ({ town, points, hazards }, by) => {
          const cells = cellsAt(points.slice(0, 4));
          const shelters = points.map((position, index) => aShelter({ id: `${index}`, position }));
          const limit = 400;
          const asked = query({ cells, shelters, hazards, reach: { by, limit } });
          const costs = await walkingCostsOn(town.network)(asked, shelters, createTask());
          const roads = modeRoads(town.network, 'walk', asked);
          const accesses = shelters.map(({ position }) => roads.access(position));
          const snaps = accesses.filter((access): access is Snap => typeof access !== 'string');
          const weights = by === 'distance' ? roads.lengths() : roads.weights;
          const all = referenceCosts(town.network.graph, weights, snaps);
          const legOf = (snap: Snap) => (by === 'distance' ? snap.offRoadM * 10 : roads.offRoadTenths(snap));
          expect(costs).toMatchObject({ rowCount: shelters.length, columnCount: cells.length });
          for (const [row, to] of accesses.entries()) {
            const found = new Map<number, number>();
            for (let at = costs.rowStart[row]!; at < costs.rowStart[row + 1]!; at++) {
              found.set(costs.column[at]!, costs.cost[at]!);
            }
            for (const cell of cells.keys()) {
              const from = accesses[cell]!;
              const expected =
                typeof from === 'string' || typeof to === 'string'
                  ? Infinity
                  : legOf(from) + all[snaps.indexOf(from)]![snaps.indexOf(to)]! + legOf(to);
              const known = found.get(cell);
              if (known !== undefined) expect(relativeGap(known, expected)).toBeLessThanOrEqual(1e-9);
              if (Math.abs(expected - limit * 10) > 1e-6) {
                expect(known !== undefined).toBe(expected < limit * 10);
              }
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('of many shelters are found in parts, between which the task can be cancelled', async () => {
    const town = drawTown('A---B');
    const shelters = Array.from({ length: 120 }, (_, index) =>
      aShelter({ id: `${index}`, position: town.point(index / 40, 0) }),
    );
    const asked = query({ cells: cellsAt([town.at('A')]), shelters });
    const seen: number[] = [];
    const watch = { onProgress: ({ done }: { done: number }) => seen.push(done) };
    const costs = await walkingCostsOn(town.network)(asked, shelters, createTask(watch));
    expect(costs.column).toHaveLength(120);
    expect(seen).toEqual([0, 50]);
    const controller = new AbortController();
    const task = createTask({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(walkingCostsOn(town.network)(asked, shelters, task)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

it('a town is shared out and scored', async () => {
  const town = drawTown('A---B---C');
  const shelters = [
    aShelter({ id: 'a', position: town.at('A'), capacity: { ...aShelter({ id: '' }).capacity, urgent: 5 } }),
    aShelter({ id: 'b', position: town.at('B'), capacity: { ...aShelter({ id: '' }).capacity, urgent: 40 } }),
  ];
  const asked = query({ cells: cellsAt([town.at('A'), town.at('B'), town.at('C')]), shelters });
  const result = await createAllocation(walkingCostsOn(town.network), accessScore)(asked, createTask());
  expect(result.steps).toMatchObject({ assigned: 30, outOfReach: 0 });
  expect(result.proof.objective).toBeCloseTo(5 * 200 + 10 * 200, 0);
  const given = result.access.perPerson.reduce((sum, each) => sum + 10 * each, 0);
  expect(given).toBeCloseTo(45, 9);
  const threeStep = await createAllocation(walkingCostsOn(town.network), accessScore)(
    { ...asked, accessMethod: '3sfca' },
    createTask(),
  );
  expect(threeStep.access.perPerson).not.toEqual(result.access.perPerson);
});

it('a zone that cuts the way takes the place away, not the reach', async () => {
  const town = drawTown('A---B---C---D');
  const shelters = [aShelter({ id: 'd', position: town.at('D') })];
  const [west, south] = town.point(5.5, 0.5);
  const [east, north] = town.point(6.5, -0.5);
  const zone = aHazard({ id: 'z', level: 1, geometry: aBox(west, south, east, north) });
  const asked = query({
    cells: cellsAt([town.at('A'), town.at('D')]),
    shelters,
    reach: { by: 'distance', limit: 700 },
  });
  const ask = createAllocation(walkingCostsOn(town.network), accessScore);
  expect((await ask(asked, createTask())).steps).toMatchObject({ assigned: 20, notUsable: 0 });
  const cut = await ask({ ...asked, hazards: [zone] }, createTask());
  expect(cut.steps).toEqual({ people: 20, outOfReach: 0, withoutPlace: 0, notUsable: 10, assigned: 10 });
  expect(cut.loads).toMatchObject([{ reason: null, assigned: 10, inReach: 10 }]);
});
