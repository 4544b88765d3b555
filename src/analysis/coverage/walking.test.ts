import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../domain/task';
import type { Snap } from '../../network';
import { referenceCosts } from '../../network/test-support/reference';
import { modeRoads } from '../road-access';
import { aBox, aHazard, aShelter, roadRules, someStandards } from '../test-support/builders';
import { type RandomTown, randomTown } from '../test-support/random-town';
import { drawTown, type Town } from '../test-support/town';
import { coverage } from './coverage';
import type { CoverageQuery } from './query';
import { walkingOn } from './walking';

const hazardRoads = [
  ...roadRules({ walk: { effect: 'closed' } }).filter(({ level }) => level === 1),
  ...roadRules({ walk: { effect: 'slow', factor: 3 } }).filter(({ level }) => level === 2),
];
/** Cells of the real grid somewhere, standing at points of a town. */
const CELLS = ['89c2f285eb7ffff', '89c2f2850c3ffff', '89c2f285677ffff', '89c2f285047ffff', '89c2f28522fffff'];

function query(parts: Partial<CoverageQuery> = {}): CoverageQuery {
  return {
    cells: [],
    shelters: [],
    serviceDistanceM: 300,
    walker: 'healthy',
    method: 'road',
    hazards: [],
    hazardRoads,
    standards: someStandards(),
    places: [],
    ...parts,
  };
}

const cellsAt = (positions: CoverageQuery['shelters'][number]['position'][]) =>
  positions.map((position, index) => ({ cell: CELLS[index]!, position, people: 10, vulnerable: null }));
const distances = (town: Town, parts: Partial<CoverageQuery>) =>
  walkingOn(town.network)(query(parts), parts.shelters ?? [], createTask());

describe('walking distances', () => {
  const town = drawTown('A---B---C===D>>>E\n\n\n\n                    X---Y');

  it('count the road and both legs, and take people the way they may go', async () => {
    const cells = cellsAt([town.point(2, 1), town.at('D'), town.at('E'), town.at('X'), [1, 1]]);
    const found = await distances(town, {
      cells,
      shelters: [aShelter({ id: 's', position: town.point(4, -2) })],
    });
    expect(found.map((metres) => metres && Math.round(metres))).toEqual([250, null, null, null, null]);
  });

  it('do not grow where a zone slows the road, and end where it closes it', async () => {
    const cells = cellsAt([town.at('A')]);
    const shelters = [aShelter({ id: 's', position: town.at('B') })];
    const [west, south] = town.point(1.5, 0.5);
    const [east, north] = town.point(2.5, -0.5);
    const zone = (level: 1 | 2) => aHazard({ id: 'z', level, geometry: aBox(west, south, east, north) });
    const [slow] = await distances(town, { cells, shelters, hazards: [zone(2)] });
    expect(slow).toBeCloseTo(200, 0);
    const result = await coverage(
      query({ cells, shelters, hazards: [zone(1)] }),
      walkingOn(town.network),
      createTask(),
    );
    expect(result).toMatchObject({ cutOffPeople: 10, method: 'road' });
  });

  it('are found again from what is kept when only the shelters change', async () => {
    const cells = cellsAt([town.at('A')]);
    const standards = someStandards();
    const hazards: CoverageQuery['hazards'] = [];
    const metres = async (letter: string) => {
      const shelters = [aShelter({ id: 's', position: town.at(letter) })];
      return Math.round((await distances(town, { cells, shelters, standards, hazards }))[0] ?? -1);
    };
    expect(await metres('C')).toBe(400);
    expect(await metres('B')).toBe(200);
  });
});

describe('many cells', () => {
  it('are met with their roads in parts, between which the task can be cancelled', async () => {
    const town = drawTown('A---B');
    const cells = Array.from({ length: 2500 }, (_, index) => ({
      ...cellsAt([town.point(index / 1000, 0)])[0]!,
      cell: `${index}`,
    }));
    const seen: number[] = [];
    const watch = { onProgress: ({ done }: { done: number }) => seen.push(done) };
    const asked = query({ cells, shelters: [aShelter({ id: 's', position: town.at('B') })] });
    await walkingOn(town.network)(asked, asked.shelters, createTask(watch));
    expect(seen).toEqual([999, 1999]);
    const controller = new AbortController();
    const stopping = createTask({ signal: controller.signal, onProgress: () => controller.abort() });
    const again = { ...asked, cells: [...cells] };
    await expect(walkingOn(town.network)(again, asked.shelters, stopping)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('coverage on random towns', () => {
  const setting = (random: RandomTown, shelterCount: number): CoverageQuery =>
    query({
      shelters: random.points
        .slice(0, shelterCount)
        .map((position, index) => aShelter({ id: `${index}`, position })),
      cells: cellsAt(random.points.slice(shelterCount, shelterCount + CELLS.length)),
      hazards: random.hazards,
    });

  it('finds the distances that trying every pair finds', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, fc.integer({ min: 0, max: 6 }), async (random, shelterCount) => {
        const asked = setting(random, shelterCount);
        const found = await walkingOn(random.town.network)(asked, asked.shelters, createTask());
        const roads = modeRoads(random.town.network, 'walk', asked);
        const shelterSnaps = asked.shelters.map(({ position }) => roads.access(position)).filter(isSnap);
        const cellSnaps = asked.cells.map(({ position }) => roads.access(position));
        const snaps = [...cellSnaps.filter(isSnap), ...shelterSnaps];
        const costs = referenceCosts(random.town.network.graph, roads.lengths(), snaps);
        for (const [index, snap] of cellSnaps.entries()) {
          const tried = isSnap(snap)
            ? shelterSnaps.map(
                (shelter) =>
                  costs[snaps.indexOf(snap)]![snaps.indexOf(shelter)]! / 10 +
                  snap.offRoadM +
                  shelter.offRoadM,
              )
            : [];
          const best = Math.min(...tried);
          if (best === Infinity) expect(found[index]).toBeNull();
          else expect(found[index]).toBeCloseTo(best, 6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the classes adding up, and covers no fewer with one shelter more', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, fc.integer({ min: 1, max: 6 }), async (random, shelterCount) => {
        const asked = setting(random, shelterCount);
        const walking = walkingOn(random.town.network);
        const all = await coverage(asked, walking, createTask());
        const fewer = await coverage({ ...asked, shelters: asked.shelters.slice(1) }, walking, createTask());
        expect(all.coveredPeople + all.beyondPeople + all.cutOffPeople).toBe(all.people);
        expect(all.coveredPeople).toBeGreaterThanOrEqual(fewer.coveredPeople);
        expect(all.cutOffPeople).toBeLessThanOrEqual(fewer.cutOffPeople);
      }),
      { numRuns: 60 },
    );
  });
});

function isSnap(access: Snap | string): access is Snap {
  return typeof access !== 'string';
}
