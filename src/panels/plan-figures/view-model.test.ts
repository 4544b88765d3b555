import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PopulationCell } from '../../domain/population';
import type { CoverageResult } from '../../store/state';
import { distanceBins, planFigures } from './view-model';

const result = (part: Partial<CoverageResult>): CoverageResult => ({
  method: 'road',
  serviceDistanceM: 1000,
  shelterCount: 1,
  people: 100,
  coveredPeople: 60,
  beyondPeople: 30,
  cutOffPeople: 10,
  cellStates: [],
  cellDistanceM: [],
  gaps: [],
  straightCoveredPeople: null,
  reach: null,
  ...part,
});
const cell = (people: number): PopulationCell => ({ cell: '', position: [0, 0], people, vulnerable: null });

describe('plan figures', () => {
  it('say who is left out, before and after', () => {
    const figures = planFigures(result({}), result({ coveredPeople: 75, beyondPeople: 20, cutOffPeople: 5 }));
    expect(figures[0]).toEqual({ id: 'unserved', before: 40, after: 25, change: -15 });
    expect(figures[1]).toEqual({ id: 'covered', before: 60, after: 75, change: 15 });
  });

  it('leave the after open while it is unknown', () => {
    expect(
      planFigures(result({}), null).every(({ after, change }) => after === null && change === null),
    ).toBe(true);
  });
});

describe('distance bins', () => {
  it('put the service distance between the fourth and the fifth bin', () => {
    const bins = distanceBins([cell(5), cell(7)], result({ cellDistanceM: [999, 1000] }), null);
    expect(bins[3]).toEqual({ fromM: 750, toM: 1000, before: 5, after: null });
    expect(bins[4]?.before).toBe(7);
  });

  it('count everyone who is not cut off exactly once', () => {
    const distances = fc.array(
      fc.record({ people: fc.nat(500), m: fc.option(fc.double({ min: 0, max: 9000, noNaN: true })) }),
    );
    fc.assert(
      fc.property(distances, (entries) => {
        const bins = distanceBins(
          entries.map(({ people }) => cell(people)),
          result({ cellDistanceM: entries.map(({ m }) => m) }),
          null,
        );
        const reached = entries.reduce((sum, { people, m }) => sum + (m === null ? 0 : people), 0);
        expect(bins.reduce((sum, { before }) => sum + before, 0)).toBe(reached);
      }),
    );
  });
});
