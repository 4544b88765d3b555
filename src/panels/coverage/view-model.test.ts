import { describe, expect, it } from 'vitest';
import type { CoverageResult } from '../../store/state';
import { coverageView } from './view-model';

const result = (part: Partial<CoverageResult>): CoverageResult =>
  ({
    method: 'road',
    people: 1000,
    coveredPeople: 600,
    beyondPeople: 300,
    cutOffPeople: 100,
    straightCoveredPeople: 800,
    gaps: [],
    ...part,
  }) as unknown as CoverageResult;

describe('coverageView', () => {
  it('adds up to the population', () => {
    const view = coverageView(result({}));
    expect(view.covered.people + view.beyond.people + view.cutOff.people).toBe(view.people);
    expect(view.covered.people + view.uncovered.people).toBe(view.people);
    expect(view.uncovered).toEqual({ people: 400, share: 0.4 });
  });

  it('says by how much a straight line overstates', () => {
    expect(coverageView(result({})).straight).toEqual({ people: 800, share: 0.8, overstatedBy: 200 });
  });

  it('has nothing to compare in straight-line mode or where it was not asked', () => {
    expect(coverageView(result({ method: 'straight-line' })).straight).toBeNull();
    expect(coverageView(result({ straightCoveredPeople: null })).straight).toBeNull();
  });

  it('knows no shares where nobody lives', () => {
    const none = { people: 0, coveredPeople: 0, beyondPeople: 0, cutOffPeople: 0 };
    expect(coverageView(result(none)).covered.share).toBe(0);
  });

  it('lists the gaps by rank', () => {
    const gaps = [{ rank: 2 }, { rank: 1 }] as unknown as CoverageResult['gaps'];
    expect(coverageView(result({ gaps })).gaps.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});
