import { openAnalysis, setAnalysisOptions, setAnalysisRun } from '../../store/slices/analyses/actions';
import { analysisRun } from '../../store/slices/analyses/selectors';
import type { AnalysisId } from '../../store/state';
import type { Command, CommandContext } from '../command';
import { storeCommand } from '../define';
import { runBefore, trackRun } from '../track-run';
import { ANALYSIS_RULES } from './registry';

export const analysisOpen = storeCommand('analysis.open', openAnalysis);

export const analysisOptions: Command<'analysis.options'> = {
  id: 'analysis.options',
  shortcut: null,
  run: ({ store }, { id, options }) => store.setState(setAnalysisOptions(id, options)),
};

async function runAnalysis<Id extends AnalysisId>(context: CommandContext, id: Id): Promise<void> {
  const { store, tasks } = context;
  const signal = tasks.start(id);
  const state = store.getState();
  const rule = ANALYSIS_RULES[id];
  const request = rule.request(state);
  if (request === null) {
    store.setState(setAnalysisRun(id, { state: 'idle' }));
    return;
  }
  await trackRun(
    context,
    {
      job: `${id}/run`,
      request,
      version: rule.version(state),
      read: (now) => analysisRun(now, id) as never,
      write: (run) => setAnalysisRun(id, run as never),
      ...(rule.refine === undefined ? {} : { refine: rule.refine }),
    },
    signal,
  );
}

/** Runs an analysis with the state as it stands; the newest run of an analysis wins. */
export const analysisRunCommand: Command<'analysis.run'> = {
  id: 'analysis.run',
  shortcut: null,
  run: (context, id) => runAnalysis(context, id),
};

export const analysisCancel: Command<'analysis.cancel'> = {
  id: 'analysis.cancel',
  shortcut: null,
  run({ store, tasks }, id) {
    tasks.cancel(id);
    const run = analysisRun(store.getState(), id);
    if (run.state === 'running') store.setState(setAnalysisRun(id, runBefore(run)));
  },
};
