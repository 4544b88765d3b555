import { setBaselineRun } from '../store/slices/planner/actions';
import { setCoverageRun } from '../store/slices/runs/actions';
import { baselineVersion, coverageVersion } from '../store/slices/runs/versions';
import type { Command, CommandContext } from './command';
import { coverageRequest } from './requests';
import { runBefore, trackRun } from './track-run';

/**
 * Finds who is within reach of a shelter in use and who is not; the newest run wins. Where the planner has proposals,
 * the same is found without them (before → after), unless that is already known.
 */
export const coverageRun: Command<'coverage.run'> = {
  id: 'coverage.run',
  shortcut: null,
  async run(context) {
    const signal = context.tasks.start('coverage');
    await findCoverage(context, signal);
    if (!signal.aborted) await findBaseline(context, signal);
  },
};

async function findCoverage(context: CommandContext, signal: AbortSignal): Promise<void> {
  const { store } = context;
  const state = store.getState();
  const { baseline } = state.planner;
  const version = coverageVersion(state);
  const request = coverageRequest(state, 'with-proposals');
  if (request === null) {
    store.setState(setCoverageRun({ state: 'idle' }));
  } else if (baseline.state === 'done' && baseline.inputVersion === version) {
    store.setState(setCoverageRun(baseline));
  } else {
    const read = ({ runs }: typeof state) => runs.coverage;
    await trackRun(context, { job: 'coverage/run', request, version, read, write: setCoverageRun }, signal);
  }
}

async function findBaseline(context: CommandContext, signal: AbortSignal): Promise<void> {
  const { store } = context;
  const state = store.getState();
  const { coverage } = state.runs;
  const { baseline, proposals } = state.planner;
  const version = baselineVersion(state);
  const request = coverageRequest(state, 'baseline');
  if (request === null) {
    store.setState(setBaselineRun({ state: 'idle' }));
  } else if (coverage.state === 'done' && coverage.inputVersion === version) {
    if (baseline !== coverage) store.setState(setBaselineRun(coverage));
  } else if (proposals.length > 0 && !(baseline.state === 'done' && baseline.inputVersion === version)) {
    const read = ({ planner }: typeof state) => planner.baseline;
    await trackRun(context, { job: 'coverage/run', request, version, read, write: setBaselineRun }, signal);
  }
}

export const coverageCancel: Command<'coverage.cancel'> = {
  id: 'coverage.cancel',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel('coverage');
    const { runs, planner } = store.getState();
    if (runs.coverage.state === 'running') store.setState(setCoverageRun(runBefore(runs.coverage)));
    if (planner.baseline.state === 'running') store.setState(setBaselineRun(runBefore(planner.baseline)));
  },
};
