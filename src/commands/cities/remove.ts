import { isOwnCityOpen } from '../../store/slices/cities/selectors';
import type { Command } from '../command';
import { listCities } from './list';

/** Removes a city from the browser. Where it is open, the first one that is left takes its place. */
export const cityRemove: Command<'city.remove'> = {
  id: 'city.remove',
  shortcut: null,
  async run(context, cityId) {
    const { store, cities, dispatch } = context;
    await cities.remove(cityId);
    await listCities(context);
    const next = store.getState().pack.index?.packs[0];
    if (isOwnCityOpen(store.getState(), cityId) && next) dispatch('pack.open', next.id);
  },
};
