import type { AppState, CoverageResult, NearestResult, Run } from '../../state';
import { baselineVersion, coverageVersion, finderVersion, nearestVersion } from './versions';

export { baselineVersion, coverageVersion, finderVersion, nearestVersion } from './versions';

/** The result to show: the finished one, or while a new one is being found or failed, the former. */
export function resultOf<Result>(run: Run<Result>): Result | null {
  switch (run.state) {
    case 'idle':
      return null;
    case 'done':
      return run.result;
    case 'running':
    case 'failed':
      return run.previous;
  }
}

/** True when a result is shown that no longer answers the question as it now stands. */
export const isStale = (run: Run<unknown>, version: number): boolean =>
  run.state === 'done' ? run.inputVersion !== version : resultOf(run) !== null;

export const isNearestStale = (state: AppState): boolean =>
  isStale(state.runs.nearest, nearestVersion(state));
export const isCoverageStale = (state: AppState): boolean =>
  isStale(state.runs.coverage, coverageVersion(state));
export const isBaselineStale = (state: AppState): boolean =>
  isStale(state.planner.baseline, baselineVersion(state));
export const isFinderStale = (state: AppState): boolean => isStale(state.finder.run, finderVersion(state));

export const nearestResult = (state: AppState): NearestResult | null => resultOf(state.runs.nearest);
export const coverageResult = (state: AppState): CoverageResult | null => resultOf(state.runs.coverage);
export const baselineResult = (state: AppState): CoverageResult | null => resultOf(state.planner.baseline);
export const finderResult = (state: AppState): NearestResult | null => resultOf(state.finder.run);
