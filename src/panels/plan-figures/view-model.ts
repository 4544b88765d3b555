import type { PopulationCell } from '../../domain/population';
import type { CoverageResult } from '../../store/state';

/** One figure of the plan, before and after the proposals; `after` null while it is being found. */
export interface PlanFigure {
  readonly id: 'unserved' | 'covered' | 'beyond' | 'cutOff';
  readonly before: number;
  readonly after: number | null;
  /** `after − before`; null while unknown. */
  readonly change: number | null;
}

const unserved = (result: CoverageResult): number => result.beyondPeople + result.cutOffPeople;

/** The figures of a plan in the order in which they are read: who is left out first. */
export function planFigures(before: CoverageResult, after: CoverageResult | null): readonly PlanFigure[] {
  const figure = (id: PlanFigure['id'], of: (result: CoverageResult) => number): PlanFigure => ({
    id,
    before: of(before),
    after: after && of(after),
    change: after && of(after) - of(before),
  });
  return [
    figure('unserved', unserved),
    figure('covered', (result) => result.coveredPeople),
    figure('beyond', (result) => result.beyondPeople),
    figure('cutOff', (result) => result.cutOffPeople),
  ];
}

/** People by walking distance to the nearest shelter. */
export interface DistanceBin {
  readonly fromM: number;
  /** Null: everything farther. */
  readonly toM: number | null;
  readonly before: number;
  readonly after: number | null;
}

/** Eight bins, each a quarter of the service distance wide, and one for everything farther; cut off people are in none. */
export function distanceBins(
  cells: readonly PopulationCell[],
  before: CoverageResult,
  after: CoverageResult | null,
): readonly DistanceBin[] {
  const count = 8;
  const widthM = before.serviceDistanceM / 4;
  const spread = (result: CoverageResult): Float64Array => {
    const people = new Float64Array(count + 1);
    cells.forEach((cell, index) => {
      const distanceM = result.cellDistanceM[index] ?? null;
      if (distanceM === null) return;
      const bin = Math.min(count, Math.floor(distanceM / widthM));
      people[bin] = (people[bin] ?? 0) + cell.people;
    });
    return people;
  };
  const old = spread(before);
  const fresh = after && spread(after);
  return Array.from(old, (people, bin) => ({
    fromM: bin * widthM,
    toM: bin === count ? null : (bin + 1) * widthM,
    before: people,
    after: fresh ? (fresh[bin] ?? 0) : null,
  }));
}
