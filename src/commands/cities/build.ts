import { AnlanError, problemOf } from '../../domain/errors';
import { type OwnCity, isCityId } from '../../domain/own-city';
import { dayOf } from '../../pack/city/day-of';
import type { PackManifest } from '../../pack/manifest';
import { setCities, setCityWork } from '../../store/slices/cities/actions';
import { cityIdTaken, isCityWorkRunning } from '../../store/slices/cities/selectors';
import type { CityWork } from '../../store/state';
import type { Command, CommandContext } from '../command';
import { listCities } from './list';

/** Bytes of all files, as the list of packs counts them. */
const sizeOf = ({ files }: PackManifest): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

const cityOf = (manifest: PackManifest, savedMs: number): Omit<OwnCity, 'isKept'> => ({
  id: manifest.id,
  name: manifest.name,
  bytes: sizeOf(manifest),
  asOf: dayOf(manifest),
  savedMs,
});

function checkId({ store }: CommandContext, id: string, isReplacing: boolean): void {
  if (!isCityId(id)) throw new AnlanError('input-invalid', { field: 'id', value: id });
  const taken = cityIdTaken(store.getState(), id);
  if (taken === 'server' || (taken === 'browser' && !isReplacing))
    throw new AnlanError('city-id-taken', { id });
}

/**
 * Makes a city of the file on offer and keeps it in the browser. One at a time. What the browser will not keep can be used
 * and exported until the page is closed, and the dialog says so.
 */
export const cityBuild: Command<'city.build'> = {
  id: 'city.build',
  shortcut: null,
  async run(context, { id, nameZh, nameEn, people, isReplacing }) {
    const { store, engine, tasks, cities, now } = context;
    const { offer } = store.getState().cities;
    if (offer === null || offer.glance === null || isCityWorkRunning(store.getState())) return;
    checkId(context, id, isReplacing);
    const signal = tasks.start('city');
    const about = {
      task: 'build',
      cityId: id,
      cityName: { zh: nameZh || nameEn || id, en: nameEn || nameZh || id },
    } as const;
    const tell = (work: CityWork) => {
      if (!signal.aborted) store.setState(setCityWork(work));
    };
    tell({ state: 'running', ...about, step: 'read', done: 0, total: null });
    try {
      const { name, file, glance } = offer;
      const request = { name, file, id, nameZh: nameZh || undefined, nameEn: nameEn || undefined, people };
      const { manifest, files } = await engine.run(
        glance.kind === 'pack' ? 'city/unpack' : 'city/build',
        request,
        {
          signal,
          onProgress: ({ step = 'read', done, total }) =>
            tell({ state: 'running', ...about, step, done, total }),
        },
      );
      tell({ state: 'running', ...about, step: 'keep', done: 0, total: null });
      const problem = await cities.put(cityOf(manifest, now()), files).then(() => null, problemOf);
      await listCities(context);
      if (signal.aborted) return;
      store.setState(setCities({ offer: null, work: { state: 'done', ...about, problem } }));
    } catch (thrown) {
      tell({ state: 'failed', task: 'build', cityName: about.cityName, problem: problemOf(thrown) });
    }
  },
};

/** Stops what is being made or written; a file on offer stays on offer. */
export const cityCancel: Command<'city.cancel'> = {
  id: 'city.cancel',
  shortcut: null,
  run: ({ store, tasks }) => {
    tasks.cancel('city');
    store.setState(setCityWork({ state: 'idle' }));
  },
};
