import { rejectPosition } from '../store/slices/incident/actions';
import { raiseNotice } from '../store/slices/notices/actions';
import { setNearestRun } from '../store/slices/runs/actions';
import { nearestVersion } from '../store/slices/runs/versions';
import type { Command } from './command';
import { nearestRequest } from './requests';
import { runBefore, trackRun } from './track-run';

/** Finds the nearest resources of each kind; the newest search wins. Without an incident the answer is put away. */
export const nearestRun: Command<'nearest.run'> = {
  id: 'nearest.run',
  shortcut: null,
  async run(context) {
    const { store, tasks } = context;
    const signal = tasks.start('nearest');
    const state = store.getState();
    const request = nearestRequest(state);
    if (request === null) {
      store.setState(setNearestRun({ state: 'idle' }));
      return;
    }
    const problem = await trackRun(
      context,
      {
        job: 'nearest/run',
        request,
        version: nearestVersion(state),
        read: ({ runs }) => runs.nearest,
        write: setNearestRun,
      },
      signal,
    );
    if (problem?.code === 'incident-no-road') {
      store.setState((now) =>
        [
          rejectPosition(request.origin),
          setNearestRun(runBefore(now.runs.nearest)),
          raiseNotice(problem),
        ].reduce((next, action) => action(next), now),
      );
    }
  },
};

export const nearestCancel: Command<'nearest.cancel'> = {
  id: 'nearest.cancel',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel('nearest');
    const { nearest } = store.getState().runs;
    if (nearest.state === 'running') store.setState(setNearestRun(runBefore(nearest)));
  },
};
