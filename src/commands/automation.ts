import { ANALYSIS_IDS, type AppState } from '../store/state';
import { ANALYSIS_RULES, isAnalysisWanted } from './analyses/registry';
import { coverageMethodInUse } from '../store/slices/settings/selectors';
import type { AppStore } from '../store/store';
import {
  closedRoadsVersion,
  coverageVersion,
  finderVersion,
  nearestVersion,
} from '../store/slices/runs/versions';
import type { Dispatch } from './command';
import { closedRoadsRequest, coverageRequest, finderRequest, nearestRequest } from './requests';

/** Between two runs at a steady pace. */
const STEADY_MS = 80;

interface Rule {
  /** What the run depends on; null when there is nothing to run. A change runs it again. */
  readonly version: (state: AppState) => number | null;
  readonly run: (dispatch: Dispatch) => void;
  /** Quiet time before it runs, so that a burst of changes is one run. */
  readonly delayMs: number;
  /** True while changes come faster than they end: then it runs at a steady pace, and each run may end before the next. */
  readonly isSteady?: (state: AppState) => boolean;
  /** True while its run has not ended; asked at a steady pace only. */
  readonly isRunning?: (state: AppState) => boolean;
}

const RULES: readonly Rule[] = [
  {
    run: (dispatch) => dispatch('nearest.run'),
    version: (state) => (nearestRequest(state) === null ? null : nearestVersion(state)),
    delayMs: 0,
  },
  {
    run: (dispatch) => dispatch('finder.run'),
    version: (state) => (finderRequest(state) === null ? null : finderVersion(state)),
    delayMs: 0,
  },
  {
    run: (dispatch) => dispatch('closure.roads'),
    version: (state) => (closedRoadsRequest(state) === null ? null : closedRoadsVersion(state)),
    delayMs: 0,
  },
  {
    run: (dispatch) => dispatch('coverage.run'),
    version: (state) => (coverageRequest(state, 'baseline') === null ? null : coverageVersion(state)),
    delayMs: 150,
    isSteady: (state) => state.planner.dragging !== null && coverageMethodInUse(state) === 'road',
    isRunning: ({ runs }) => runs.coverage.state === 'running',
  },
  ...ANALYSIS_IDS.filter((id) => ANALYSIS_RULES[id].isAutomatic).map(
    (id): Rule => ({
      run: (dispatch) => dispatch('analysis.run', id),
      version: (state) =>
        isAnalysisWanted(state, id) && ANALYSIS_RULES[id].request(state) !== null
          ? ANALYSIS_RULES[id].version(state)
          : null,
      delayMs: 150,
      isSteady: ({ planner }) => ANALYSIS_RULES[id].followsDragging === true && planner.dragging !== null,
      isRunning: ({ analyses }) => analyses.runs[id].state === 'running',
    }),
  ),
];

/**
 * Keeps results in step with what they depend on: whenever a version changes, the run is made again.
 * A failed or cancelled run is not repeated until something changes. Gives the way to stop.
 */
export function startAutomation(store: AppStore, dispatch: Dispatch, rules = RULES): () => void {
  const watches = rules.map((rule) => watch(rule, dispatch));
  const look = (state: AppState) => {
    for (const one of watches) one.check(state);
  };
  const unsubscribe = store.subscribe(look);
  look(store.getState());
  return () => {
    unsubscribe();
    for (const one of watches) one.stop();
  };
}

function watch({ version, run, delayMs, isSteady, isRunning }: Rule, dispatch: Dispatch) {
  let seen: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const wait = (ms: number) => {
    isDue = true;
    timer = setTimeout(() => {
      timer = undefined;
      isDue = false;
      run(dispatch);
    }, ms);
  };
  return {
    check(state: AppState) {
      const now = version(state);
      const isChanged = now !== seen;
      seen = now;
      if (isSteady?.(state) === true) {
        isDue ||= isChanged;
        if (isDue && timer === undefined && isRunning?.(state) !== true) wait(STEADY_MS);
      } else if (isChanged || (isDue && timer === undefined)) {
        clearTimeout(timer);
        wait(delayMs);
      }
    },
    stop: () => clearTimeout(timer),
  };
}
