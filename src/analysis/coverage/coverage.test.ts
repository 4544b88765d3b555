import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../domain/task';
import { distanceM, type LonLat } from '../../domain/geo';
import { aBox, aHazard, aShelter, someCells, someStandards } from '../test-support/builders';
import { coverage, type WalkingDistances } from './coverage';
import type { CoverageQuery } from './query';

const HERE: LonLat = [-56.17, -34.87];

function query(parts: Partial<CoverageQuery> = {}): CoverageQuery {
  return {
    cells: someCells(HERE, 3),
    shelters: [aShelter({ id: 'here', position: HERE })],
    serviceDistanceM: 500,
    walker: 'healthy',
    method: 'road',
    hazards: [],
    hazardRoads: [],
    standards: someStandards(),
    places: [],
    ...parts,
  };
}

/** Walking twice the straight line; no way out of cells of index 5 and 6. */
const walking: WalkingDistances = async ({ cells }, shelters) =>
  cells.map(({ position }, index) =>
    index === 5 || index === 6 || shelters.length === 0
      ? null
      : 2 * Math.min(...shelters.map((shelter) => distanceM(position, shelter.position))),
  );

describe('coverage by road', () => {
  it('puts every cell into one class, and a distance equal to the limit is covered', async () => {
    const cells = someCells(HERE, 1).slice(0, 4);
    const given: WalkingDistances = async () => [500, 500.1, null, 0];
    const result = await coverage(query({ cells }), given, createTask());
    expect(result.cellStates).toEqual(['covered', 'beyond', 'cut-off', 'covered']);
    expect(result).toMatchObject({
      method: 'road',
      people: 40,
      coveredPeople: 20,
      beyondPeople: 10,
      cutOffPeople: 10,
      detourFactor: null,
      reach: null,
      shelterCount: 1,
    });
    expect(result.cellDistanceM).toEqual([500, 500.1, null, 0]);
  });

  it('says how much a straight line overstates', async () => {
    const result = await coverage(query(), walking, createTask());
    expect(result.straightCoveredPeople).toBeGreaterThan(result.coveredPeople);
  });

  it('does not count a shelter inside a zone in force, nor one without a position', async () => {
    const zone = aHazard({ id: 'z', geometry: aBox(-56.2, -34.9, -56.1, -34.8) });
    const inside = await coverage(query({ hazards: [zone] }), walking, createTask());
    expect(inside).toMatchObject({ shelterCount: 0, cutOffPeople: inside.people });
    const nowhere = [aShelter({ id: 'nan', position: [Number.NaN, 0] })];
    expect(await coverage(query({ shelters: nowhere }), walking, createTask())).toMatchObject({
      shelterCount: 0,
    });
  });

  it('calls everybody cut off when there is no shelter', async () => {
    const result = await coverage(query({ shelters: [] }), walking, createTask());
    expect(result).toMatchObject({ coveredPeople: 0, beyondPeople: 0, cutOffPeople: 370, people: 370 });
    expect(result.straightCoveredPeople).toBe(0);
    expect(result.gaps).toHaveLength(1);
  });

  it('answers no cells with zeros', async () => {
    const result = await coverage(query({ cells: [] }), walking, createTask());
    expect(result).toMatchObject({ people: 0, cellStates: [], gaps: [] });
  });
});

describe('coverage by straight line', () => {
  it('draws plain discs and cuts them out of the gaps', async () => {
    const result = await coverage(query({ method: 'straight-line' }), walking, createTask());
    expect(result).toMatchObject({ method: 'straight-line', detourFactor: 1 });
    expect(result.coveredPeople).toBe(result.straightCoveredPeople);
    expect(result.reach?.type).toBe('Polygon');
    const [gap] = result.gaps;
    expect(gap).toBeDefined();
    expect(booleanPointInPolygon([...HERE], gap!.geometry)).toBe(false);
    expect(booleanPointInPolygon([...gap!.centre], gap!.geometry)).toBe(true);
  });

  it('stands in for a missing road network with a smaller disc', async () => {
    const result = await coverage(query(), null, createTask());
    expect(result).toMatchObject({ method: 'straight-line', detourFactor: 1.5 });
    expect(result.coveredPeople).toBeLessThan(result.straightCoveredPeople ?? 0);
    expect(result.cellDistanceM[1]).toBeCloseTo(1.5 * distanceM(query().cells[1]!.position, HERE), 6);
  });

  it('has no reach without shelters', async () => {
    const result = await coverage(query({ shelters: [], method: 'straight-line' }), null, createTask());
    expect(result.reach).toBeNull();
    expect(result.gaps[0]?.people).toBe(370);
  });

  it('reaches nobody within no distance but those who stand at the shelter', async () => {
    const cells = someCells(HERE, 1).map((cell, index) => (index === 0 ? { ...cell, position: HERE } : cell));
    const asked = query({ cells, serviceDistanceM: 0, method: 'straight-line' });
    expect(await coverage(asked, null, createTask())).toMatchObject({ coveredPeople: 10, reach: null });
  });

  it('joins the discs of more shelters than fit between two breaths', async () => {
    const shelters = Array.from({ length: 70 }, (_, index) =>
      aShelter({ id: `${index}`, position: [HERE[0] + index * 0.0005, HERE[1]] }),
    );
    const result = await coverage(query({ shelters, method: 'straight-line' }), null, createTask());
    expect(result.reach?.type).toBe('Polygon');
  });
});

describe('bad input', () => {
  const cell = someCells(HERE, 0)[0]!;
  const wrong: Record<string, Partial<CoverageQuery>> = {
    'negative people': { cells: [{ ...cell, people: -1 }] },
    'people that are no number': { cells: [{ ...cell, people: Number.NaN }] },
    'endless people': { cells: [{ ...cell, people: Number.POSITIVE_INFINITY }] },
    'a cell twice': { cells: [cell, cell] },
    'an index that is no cell': { cells: [{ ...cell, cell: 'nonsense' }] },
    'a position that is none': { cells: [{ ...cell, position: [Number.NaN, 0] }] },
    'a negative distance': { serviceDistanceM: -1 },
    'a distance that is no number': { serviceDistanceM: Number.NaN },
  };
  for (const [name, parts] of Object.entries(wrong)) {
    it(`names ${name}`, async () => {
      await expect(coverage(query(parts), walking, createTask())).rejects.toMatchObject({
        problem: { code: 'input-invalid' },
      });
    });
  }
});

describe('conservation', () => {
  const people = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 19, maxLength: 19 });
  const way = fc.array(fc.option(fc.double({ min: 0, max: 3000, noNaN: true })), {
    minLength: 19,
    maxLength: 19,
  });

  it('loses nobody: the classes and the gaps add up to the population', async () => {
    await fc.assert(
      fc.asyncProperty(people, way, async (counts, distances) => {
        const cells = someCells(HERE, 2, (index) => counts[index]!);
        const result = await coverage(query({ cells }), async () => distances, createTask());
        expect(result.coveredPeople + result.beyondPeople + result.cutOffPeople).toBe(result.people);
        expect(result.people).toBeCloseTo(
          counts.reduce((sum, count) => sum + count, 0),
          3,
        );
        const inGaps = result.gaps.reduce((sum, gap) => sum + gap.people, 0);
        expect(inGaps).toBeCloseTo(result.beyondPeople + result.cutOffPeople, 3);
      }),
      { numRuns: 60 },
    );
  });

  it('covers no fewer people with one shelter more', async () => {
    const near = fc.tuple(
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(near, { minLength: 1, maxLength: 6 }), async (offsets) => {
        const shelters = offsets.map(([dLon, dLat], index) =>
          aShelter({ id: `${index}`, position: [HERE[0] + dLon, HERE[1] + dLat] }),
        );
        const all = await coverage(query({ shelters }), walking, createTask());
        const fewer = await coverage(query({ shelters: shelters.slice(1) }), walking, createTask());
        expect(all.coveredPeople).toBeGreaterThanOrEqual(fewer.coveredPeople);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a cancelled task', () => {
  it('stops at the next breath', async () => {
    const controller = new AbortController();
    const stopping: WalkingDistances = async ({ cells }) => {
      controller.abort();
      return cells.map(() => 1);
    };
    await expect(
      coverage(query(), stopping, createTask({ signal: controller.signal })),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
