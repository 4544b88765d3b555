import { problemOf } from '../../domain/errors';
import { setCities } from '../../store/slices/cities/actions';
import type { Command, CommandContext } from '../command';

/** Asks the browser again which cities it keeps; one that cannot say still has those of this page. */
export async function listCities({ store, cities }: CommandContext): Promise<void> {
  try {
    store.setState(setCities({ list: await cities.list(), listProblem: null }));
  } catch (thrown) {
    store.setState(setCities({ list: await cities.held(), listProblem: problemOf(thrown) }));
  }
}

export const cityList: Command<'city.list'> = {
  id: 'city.list',
  shortcut: null,
  run: (context) => listCities(context),
};
