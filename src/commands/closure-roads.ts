import { setClosedRoads } from '../store/slices/closures/actions';
import { closedRoadsVersion } from '../store/slices/runs/versions';
import type { Command } from './command';
import { closedRoadsRequest } from './requests';
import { trackRun } from './track-run';

/** Finds the roads that the drawn closures lie on; the newest run wins. */
export const closureRoads: Command<'closure.roads'> = {
  id: 'closure.roads',
  shortcut: null,
  async run(context) {
    const { store, tasks } = context;
    const signal = tasks.start('closed-roads');
    const state = store.getState();
    const request = closedRoadsRequest(state);
    if (request === null) {
      store.setState(setClosedRoads({ state: 'idle' }));
      return;
    }
    await trackRun(
      context,
      {
        job: 'closed-roads/run',
        request,
        version: closedRoadsVersion(state),
        read: ({ closures }) => closures.roads,
        write: setClosedRoads,
      },
      signal,
    );
  },
};
