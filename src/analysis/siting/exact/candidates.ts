import { type Lagrangian, type LagrangianBound, lagrangianBound } from '../bound/lagrangian';
import type { Demand } from '../instance/demand';
import { roundsFor } from '../quick/rounds';

/** Which free columns a better solution can still use. */
export interface Candidates {
  /** Columns that may or may not be open. */
  readonly kept: readonly number[];
  /** Columns open in every better solution. */
  readonly forced: readonly number[];
  /** Proven; no solution has a smaller value. */
  readonly lower: number;
}

/** How many times the rounds of the quick answer the bound is given: on the p-median it does more than the solver can. */
const ROUNDS: Readonly<Record<Lagrangian, number>> = { lscp: 2, mclp: 2, pmedian: 8 };

/** Room for rounding in the sums that a column is struck off by. */
const MARGIN = 1e-7;

/**
 * Strikes off candidates by their reduced earnings (Lagrangian probing, Beasley 1993): one that would lift the bound above
 * the best value known when it is opened is closed in every better solution; one that would do so when it is closed is
 * open in each. Solutions as good as the known one may be lost, better ones never.
 */
export function remainingCandidates(
  demand: Demand,
  kind: Lagrangian,
  upper: number,
  prices?: Float64Array,
): Candidates {
  const found = lagrangianBound(demand, {
    kind,
    upper,
    iterations: ROUNDS[kind] * roundsFor(demand),
    ...(prices === undefined ? {} : { prices }),
  });
  const test = kind === 'lscp' ? lonely(found, upper) : ranked(demand, found, upper);
  const kept: number[] = [];
  const forced: number[] = [];
  for (const column of demand.freeColumns) {
    const verdict = test(column);
    if (verdict === 'open') forced.push(column);
    else if (verdict === 'either') kept.push(column);
  }
  return { kept, forced, lower: found.lower };
}

type Verdict = 'open' | 'closed' | 'either';

function lonely({ lower, earnings }: LagrangianBound, upper: number): (column: number) => Verdict {
  /** Only solutions with one site fewer are better. */
  const limit = upper - 1 + MARGIN;
  return (column) => {
    const cost = 1 - earnings[column]!;
    if (cost > 0) return lower + cost > limit ? 'closed' : 'either';
    return lower - cost > limit ? 'open' : 'either';
  };
}

function ranked(
  { freeColumns, openCount }: Demand,
  { lower, earnings }: LagrangianBound,
  upper: number,
): (column: number) => Verdict {
  const sorted = Array.from(freeColumns, (column) => earnings[column]!).sort((a, b) => b - a);
  const lastIn = sorted[openCount - 1] ?? Infinity;
  const firstOut = sorted[openCount] ?? 0;
  const limit = upper + MARGIN * Math.abs(upper);
  return (column) => {
    const earned = earnings[column]!;
    if (earned < lastIn) return lower + lastIn - earned > limit ? 'closed' : 'either';
    if (earned > firstOut) return lower + earned - firstOut > limit ? 'open' : 'either';
    return 'either';
  };
}
