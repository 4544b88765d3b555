import type { CoverageResult, GapArea } from '../../store/state';

export interface CoverageShare {
  readonly people: number;
  /** 0–1 of the population; 0 where nobody lives. */
  readonly share: number;
}

export interface CoverageView {
  readonly people: number;
  readonly covered: CoverageShare;
  readonly beyond: CoverageShare;
  readonly cutOff: CoverageShare;
  /** Beyond and cut off together: the people left out. */
  readonly uncovered: CoverageShare;
  /** What a straight line would claim, and by how much that overstates; null where it was not asked. */
  readonly straight: (CoverageShare & { readonly overstatedBy: number }) | null;
  /** Most people first. */
  readonly gaps: readonly GapArea[];
}

/** The three classes as people and shares; they add up to the population because every cell is in one of them. */
export function coverageView(result: CoverageResult): CoverageView {
  const of = (people: number): CoverageShare => ({
    people,
    share: result.people === 0 ? 0 : people / result.people,
  });
  const { straightCoveredPeople } = result;
  return {
    people: result.people,
    covered: of(result.coveredPeople),
    beyond: of(result.beyondPeople),
    cutOff: of(result.cutOffPeople),
    uncovered: of(result.beyondPeople + result.cutOffPeople),
    straight:
      straightCoveredPeople === null || result.method !== 'road'
        ? null
        : { ...of(straightCoveredPeople), overstatedBy: straightCoveredPeople - result.coveredPeople },
    gaps: result.gaps.toSorted((a, b) => a.rank - b.rank),
  };
}

/** Areas shown before one asks for more. */
export const GAPS_AT_FIRST = 8;
