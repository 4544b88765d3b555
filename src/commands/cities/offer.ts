import { problemOf } from '../../domain/errors';
import { glancedAt, setCities } from '../../store/slices/cities/actions';
import { isCityWorkRunning } from '../../store/slices/cities/selectors';
import type { Command } from '../command';

/** A file was dropped or chosen: shows the dialog and looks at the file. While a city is made, the dialog shows that. */
export const cityOffer: Command<'city.offer'> = {
  id: 'city.offer',
  shortcut: null,
  async run({ store, engine, tasks }, { name, file }) {
    if (isCityWorkRunning(store.getState())) {
      store.setState(setCities({ isShown: true }));
      return;
    }
    const signal = tasks.start('city');
    const offer = { name, file, glance: null, problem: null };
    store.setState(setCities({ isShown: true, offer, work: { state: 'idle' } }));
    try {
      const glance = await engine.run('city/inspect', { name, file }, { signal });
      store.setState(glancedAt(file, { glance }));
    } catch (thrown) {
      if (!signal.aborted) store.setState(glancedAt(file, { problem: problemOf(thrown) }));
    }
  },
};

/** Work goes on behind a closed dialog; what came of it stays until it has been seen. */
export const cityShow: Command<'city.show'> = {
  id: 'city.show',
  shortcut: null,
  run: ({ store, dispatch }, isShown) => {
    const isOver = !isShown && !isCityWorkRunning(store.getState());
    store.setState(setCities({ isShown, ...(isOver ? { offer: null, work: { state: 'idle' } } : {}) }));
    if (isShown) dispatch('city.list');
  },
};
