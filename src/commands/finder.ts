import { chooseAnswer, setFinderOrigin, setFinderRun, setLocating } from '../store/slices/finder/actions';
import { finderVersion } from '../store/slices/runs/versions';
import type { Command } from './command';
import { storeCommand } from './define';
import { assertPlace } from './placement';
import { finderRequest } from './requests';
import { trackRun } from './track-run';

/** Where the person is; a place outside the region or in the water throws and leaves the former one. */
export const finderOrigin: Command<'finder.origin'> = {
  id: 'finder.origin',
  shortcut: null,
  run({ store }, origin) {
    if (origin !== null) assertPlace(store.getState().pack.datasets, origin.position);
    store.setState(setFinderOrigin(origin));
  },
};

/** Asks the device where it is. The answer stays on the device. */
export const finderLocate: Command<'finder.locate'> = {
  id: 'finder.locate',
  shortcut: null,
  async run({ locate, store, tasks, dispatch }) {
    const signal = tasks.start('locate');
    store.setState(setLocating(true));
    try {
      const position = await locate();
      if (!signal.aborted) dispatch('finder.origin', { position, label: null, from: 'device' });
    } finally {
      if (!signal.aborted) store.setState(setLocating(false));
    }
  },
};

export const finderChoose = storeCommand('finder.choose', chooseAnswer);

/** Finds the nearest usable shelters on foot; the newest search wins. Without an origin the answer is put away. */
export const finderRun: Command<'finder.run'> = {
  id: 'finder.run',
  shortcut: null,
  async run(context) {
    const { store, tasks } = context;
    const signal = tasks.start('finder');
    const state = store.getState();
    const request = finderRequest(state);
    if (request === null) {
      store.setState(setFinderRun({ state: 'idle' }));
      return;
    }
    const version = finderVersion(state);
    const read = ({ finder }: typeof state) => finder.run;
    await trackRun(context, { job: 'nearest/run', request, version, read, write: setFinderRun }, signal);
  },
};
