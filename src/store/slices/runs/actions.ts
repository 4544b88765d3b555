import type { Action } from '../../action';
import type { CoverageResult, NearestResult, Run } from '../../state';

export const setNearestRun =
  (nearest: Run<NearestResult>): Action =>
  (state) => ({ ...state, runs: { ...state.runs, nearest } });

export const setCoverageRun =
  (coverage: Run<CoverageResult>): Action =>
  (state) => ({ ...state, runs: { ...state.runs, coverage } });
