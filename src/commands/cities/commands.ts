import type { CommandInputs } from '../catalogue';
import type { Command } from '../command';

type CityId = keyof CommandInputs & `city.${string}`;

/** The code of own cities comes with the first of them that is asked for, not with the page. */
function fetched<Id extends CityId>(id: Id, load: () => Promise<Command<Id>>): Command<Id> {
  return { id, shortcut: null, run: async (context, input) => (await load()).run(context, input) };
}

const offer = () => import('./offer');
const build = () => import('./build');

export const cityOffer = fetched('city.offer', async () => (await offer()).cityOffer);
export const cityShow = fetched('city.show', async () => (await offer()).cityShow);
export const cityBuild = fetched('city.build', async () => (await build()).cityBuild);
export const cityCancel = fetched('city.cancel', async () => (await build()).cityCancel);
export const cityRemove = fetched('city.remove', async () => (await import('./remove')).cityRemove);
export const cityExport = fetched('city.export', async () => (await import('./export')).cityExport);
export const cityList = fetched('city.list', async () => (await import('./list')).cityList);
