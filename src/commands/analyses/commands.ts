import { openAnalysis, setAnalysisOptions, setAnalysisRun } from '../../store/slices/analyses/actions';
import { analysisRun } from '../../store/slices/analyses/selectors';
import { toggleLayer } from '../../store/slices/layers/actions';
import type { AnalysisId } from '../../store/state';
import type { Command, CommandContext } from '../command';
import { runBefore, trackRun } from '../track-run';
import { ANALYSIS_RULES } from './registry';

/**
 * Opens the panel of an analysis; its layers come on with it, and those of the panel it replaces go. The coverage gap,
 * drawn in the same red, belongs to the page that is there while no analysis is open.
 */
export const analysisOpen: Command<'analysis.open'> = {
  id: 'analysis.open',
  shortcut: null,
  run({ store }, payload) {
    const before = store.getState().analyses.open[payload.place];
    const show = (id: AnalysisId | null, visible: boolean) => {
      for (const layer of id === null ? [] : ANALYSIS_RULES[id].layers) {
        store.setState(toggleLayer(layer, visible));
      }
    };
    const hasLayers = (id: AnalysisId | null) => id !== null && ANALYSIS_RULES[id].layers.length > 0;
    if (before !== payload.id) {
      show(before, false);
      if (hasLayers(before) || hasLayers(payload.id)) {
        store.setState(toggleLayer('gap', !hasLayers(payload.id)));
      }
    }
    store.setState(openAnalysis(payload));
    show(payload.id, true);
  },
};

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
