import type { Highs, Model } from 'highs';
import { AnlanError } from '../../../domain/errors';
import type { MipModel, MipOptions, MipOutcome, MipSolver } from './mip';

/** Bounds are told at most this often. */
const TOLD_EVERY_MS = 150;

/** Where HiGHS refuses a programme, for numbers too far apart, nothing is found and nothing proven. */
const GIVEN_UP: MipOutcome = { status: 'stopped', values: null, bound: -Infinity };

/**
 * HiGHS as WebAssembly, loaded when it is first asked for. `wasmUrl` says where its module is served; under Node the
 * package finds it by itself. Throws `engine-failed` where it cannot be loaded.
 */
export async function loadHighsSolver(wasmUrl?: string): Promise<MipSolver> {
  try {
    const { default: load } = await import('highs');
    const highs = await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
    return (model, options) => {
      try {
        return highs.withModel((opened) => solve(highs, opened, model, options));
      } catch {
        return GIVEN_UP;
      }
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AnlanError('engine-failed', { job: 'highs', message }, { cause });
  }
}

function solve(highs: Highs, opened: Model, model: MipModel, options: MipOptions): MipOutcome {
  const { constants } = highs;
  pass(highs, opened, model);
  opened.options.set({
    output_flag: false,
    time_limit: Math.max(0.01, options.timeLimitS),
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    ...(options.target === undefined ? {} : { objective_target: options.target }),
  });
  if (options.start !== undefined) opened.setSolution(options.start);
  let bound = -Infinity;
  let toldMs = performance.now();
  opened.run({
    [constants.callbackType.mipImprovingSolution](event) {
      if (event.data.mip_solution !== undefined) options.onSolution?.(event.data.mip_solution);
      return undefined;
    },
    [constants.callbackType.mipInterrupt](event) {
      const { mip_dual_bound: proven = -Infinity } = event.data;
      if (Math.abs(proven) >= highs.infinity || proven <= bound) return undefined;
      bound = proven;
      if (options.target !== undefined && bound > options.target + 1e-6) event.interrupt();
      if (performance.now() - toldMs < TOLD_EVERY_MS) return undefined;
      toldMs = performance.now();
      options.onBound?.(bound);
      return undefined;
    },
  });
  return outcomeOf(highs, opened, model, bound);
}

function outcomeOf(highs: Highs, opened: Model, model: MipModel, seen: number): MipOutcome {
  const { modelStatus } = highs.constants;
  const status = opened.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, bound: Infinity };
  const values = solutionOf(highs, opened);
  if (status === modelStatus.optimal && values !== null) {
    const cost = model.cost.reduce((sum, one, column) => sum + one * values[column]!, 0);
    const proven = Number(opened.info.get('mip_dual_bound'));
    const isMip = model.isInteger.includes(1) && Math.abs(proven) < highs.infinity;
    return { status: 'optimal', values, bound: isMip ? Math.min(proven, cost) : cost };
  }
  return { status: 'stopped', values, bound: Math.max(seen, provenBound(highs, opened)) };
}

function provenBound(highs: Highs, opened: Model): number {
  const proven = Number(opened.info.get('mip_dual_bound'));
  return Number.isFinite(proven) && Math.abs(proven) < highs.infinity ? proven : -Infinity;
}

function solutionOf(highs: Highs, opened: Model): Float64Array | null {
  const isFound =
    Number(opened.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
  return isFound ? Float64Array.from(opened.getSolution().colValue) : null;
}

function pass(highs: Highs, opened: Model, model: MipModel): void {
  const { columnCount, rowCount, isInteger } = model;
  const finite = (values: Float64Array) =>
    values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity));
  opened.passModel({
    numCols: columnCount,
    numRows: rowCount,
    sense: highs.constants.objectiveSense.minimize,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: finite(model.upper),
    rowLower: finite(model.rowLower),
    rowUpper: finite(model.rowUpper),
    matrix: {
      format: 'csr',
      numRows: rowCount,
      numCols: columnCount,
      starts: model.rowStart,
      indices: model.index,
      values: model.value,
    },
    integrality: Int32Array.from(isInteger),
  });
}
