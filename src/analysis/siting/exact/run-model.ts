import type { MipModel, MipOutcome, MipSolver } from './mip';
import type { SitingModel } from './models';
import type { Standing } from './standing';

/** Time left, shared by all programmes of one answer. */
export interface Clock {
  leftS(): number;
}

/** Solver, time and standing that the steps of one exact answer share. */
export interface Exact {
  readonly solver: MipSolver;
  readonly clock: Clock;
  readonly standing: Standing;
}

export interface RunOptions {
  /** Columns open besides those that the programme decides. */
  readonly forced: readonly number[];
  /** False where the programme's cost is not that of the objective, so that its bound says nothing about it. */
  readonly isBound: boolean;
  /** See `MipOptions.target`, in the programme's cost. */
  readonly target?: number;
}

/** Columns that a solution of the programme opens, the forced ones included. */
export function sitesOf(
  { columns }: SitingModel,
  values: Float64Array,
  forced: readonly number[],
): readonly number[] {
  return [...forced, ...columns.filter((_column, at) => values[at]! > 0.5)];
}

/** Runs a programme, offering its solutions and its bound as they come. */
export function runModel(exact: Exact, siting: SitingModel, options: RunOptions): MipOutcome {
  const { solver, clock, standing } = exact;
  const { model, scale, offset } = siting;
  const raise = (bound: number) => {
    if (options.isBound && Number.isFinite(bound)) standing.raise(bound * scale + offset);
  };
  const start = startOf(siting, standing.sites, options.forced);
  const outcome = (model.columnCount === 0 ? withoutColumns : solver)(model, {
    timeLimitS: clock.leftS(),
    ...(start === null ? {} : { start }),
    ...(options.target === undefined ? {} : { target: options.target }),
    onSolution: (values) => standing.offer(sitesOf(siting, values, options.forced)),
    onBound: raise,
  });
  if (outcome.values !== null) standing.offer(sitesOf(siting, outcome.values, options.forced));
  if (outcome.status === 'infeasible') {
    if (options.isBound) standing.settle();
  } else raise(outcome.bound);
  return outcome;
}

/** Where nothing is left to decide: what is fixed does, or nothing does. */
function withoutColumns({ rowLower }: MipModel): MipOutcome {
  return rowLower.some((lower) => lower > 0)
    ? { status: 'infeasible', values: null, bound: Infinity }
    : { status: 'optimal', values: new Float64Array(), bound: 0 };
}

/** The known sites as a solution to begin with; null where the programme has not got all of them. */
function startOf({ columns }: SitingModel, sites: readonly number[] | null, forced: readonly number[]) {
  if (sites === null) return null;
  const open = new Set(sites);
  const known = new Set([...columns, ...forced]);
  if (columns.length === 0 || sites.some((site) => !known.has(site))) return null;
  return {
    indices: Int32Array.from(columns.keys()),
    values: Float64Array.from(columns, (column) => (open.has(column) ? 1 : 0)),
  };
}
