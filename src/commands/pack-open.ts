import { AnlanError, problemOf } from '../domain/errors';
import { type NamedBlob, ownCityId } from '../domain/own-city';
import type { Action } from '../store/action';
import { resetCamera } from '../store/slices/camera/actions';
import { setFinderOrigin } from '../store/slices/finder/actions';
import { setIncident } from '../store/slices/incident/actions';
import { raiseNotice } from '../store/slices/notices/actions';
import { packFailed, packLoading, packOpened, packReady } from '../store/slices/pack/actions';
import { clearSearch } from '../store/slices/search/actions';
import { selectFeature } from '../store/slices/selection/actions';
import { audienceOf } from '../store/slices/session/selectors';
import { setSettings } from '../store/slices/settings/actions';
import { classRuleInUse, standardInUse } from '../store/slices/settings/selectors';
import type { Datasets, LoadProgress } from '../store/state';
import type { Progress } from '../workers/protocol';
import type { Command, CommandContext } from './command';
import { placementProblem } from './placement';

const OPENING: ReadonlySet<string> = new Set(['manifest', 'fetch', 'verify', 'decode', 'index']);
const isOpening = (stage: Progress['stage']): stage is LoadProgress['stage'] => OPENING.has(stage);

const loadProgress = ({ stage, done, total }: Progress): LoadProgress => ({
  stage: isOpening(stage) ? stage : 'index',
  done,
  total,
});

/** What was placed in the former region and has no place in this one is put away; undo brings the incident back. */
const keepWithin =
  (data: Datasets): Action =>
  (state) => {
    const incident = state.incident.current;
    const { origin } = state.finder;
    const isOut = (position: readonly [number, number]) => placementProblem(data, position) !== null;
    const cleared = incident !== null && isOut(incident.position) ? setIncident(null)(state) : state;
    return origin !== null && isOut(origin.position) ? setFinderOrigin(null)(cleared) : cleared;
  };

/** The chosen class stays if the standard knows it; otherwise its first class is taken. */
export const fitClass: Action = (state) => {
  const first = standardInUse(state)?.classes[0];
  return classRuleInUse(state) || !first ? state : setSettings({ shelterClass: first.shelterClass })(state);
};

/** A city of the browser may be called like one of the server. */
const isSameRegion = (a: Datasets, b: Datasets): boolean =>
  a.manifest.id === b.manifest.id && ownCityId(a.baseUrl) === ownCityId(b.baseUrl);

/** Leaves the former region: its selection, its search, its camera; the map opens a region at its own centre. */
const leaveRegion: Action = (state) =>
  [selectFeature(null), clearSearch(), resetCamera()].reduce((next, step) => step(next), state);

/** The files of a city that lies in the browser; throws `city-missing` where there is none. */
async function filesOf({ cities }: CommandContext, id: string): Promise<readonly NamedBlob[]> {
  const files = await cities.files(id);
  if (files === null) throw new AnlanError('city-missing', { id });
  return files;
}

async function loadNetwork(
  context: CommandContext,
  data: Datasets,
  roads: ArrayBuffer | null,
  signal: AbortSignal,
) {
  const { engine, store } = context;
  try {
    await engine.run('network/load', { roads, standards: data.standards }, { signal });
  } catch (thrown) {
    if (signal.aborted) return;
    store.setState(raiseNotice(problemOf(thrown)));
    store.setState(packOpened({ ...data, hasRoads: false }));
  }
}

/**
 * Opens a pack: data first, so that the map can show them, then the road network, then runs may start. A pack that cannot
 * be opened leaves the former one in place. The public view asks for public files only. The newest opening wins.
 */
export const packOpen: Command<'pack.open'> = {
  id: 'pack.open',
  shortcut: null,
  async run(context, id) {
    const { engine, packsUrl, store, tasks } = context;
    const signal = tasks.start('pack');
    const former = store.getState().pack;
    const cityId = ownCityId(id);
    const baseUrl = cityId === null ? new URL(`${encodeURIComponent(id)}/`, packsUrl).href : `${id}/`;
    const audience = audienceOf(store.getState().session.view);
    for (const task of ['nearest', 'coverage', 'finder', 'search']) tasks.cancel(task);
    store.setState(packLoading(id, { stage: 'manifest', done: 0, total: null }));
    try {
      const { datasets, roads, problems } = await engine.run(
        'pack/open',
        { baseUrl, audience, ...(cityId === null ? {} : { files: await filesOf(context, cityId) }) },
        {
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) store.setState(packLoading(id, loadProgress(progress)));
          },
        },
      );
      if (signal.aborted) return;
      const isOther = former.datasets !== null && !isSameRegion(former.datasets, datasets);
      const steps = [packOpened(datasets), keepWithin(datasets), fitClass, ...(isOther ? [leaveRegion] : [])];
      store.setState((state) => steps.reduce((next, step) => step(next), state));
      for (const problem of problems) store.setState(raiseNotice(problem));
      store.setState(packLoading(id, { stage: 'index', done: 0, total: null }));
      await loadNetwork(context, datasets, roads, signal);
      if (!signal.aborted) store.setState(packReady());
    } catch (thrown) {
      if (signal.aborted) return;
      const problem = problemOf(thrown);
      if (former.datasets === null || former.datasets.baseUrl === baseUrl) {
        store.setState(packFailed(problem));
      } else {
        store.setState((state) => ({
          ...state,
          pack: { ...state.pack, id: former.id, status: former.status },
        }));
        store.setState(raiseNotice(problem));
      }
    }
  },
};
