import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startAutomation } from '../commands/automation';
import { createDispatch } from '../commands/dispatch';
import { createTasks } from '../commands/tasks';
import { type Problem, problemOf } from '../domain/errors';
import { loadCatalogue } from '../i18n/catalogues';
import { initialState } from '../store/initial-state';
import { NO_PREFERENCES, readPreferences } from '../store/persist/preferences';
import { indexedDbClosures } from '../store/persist/closures';
import { fetchedShelf } from '../store/persist/city-shelf';
import { indexedDbShelf } from '../store/persist/proposals';
import { raiseNotice } from '../store/slices/notices/actions';
import { type AppStore, createAppStore } from '../store/store';
import { createEngine } from '../workers/client';
import { App } from './app';
import { applyUrl } from './apply-url';
import { fetchLanguages } from './fetch-languages';
import { firstScreen } from './first-screen';
import { locate } from './locate';
import { feedOriginsOf } from '../live/feed-origin';
import { listenToKeys } from './keyboard';
import { startOffline } from './offline';
import { startRecovery } from './recover';
import { saveFile } from './save-file';
import { syncCities } from './sync-cities';
import { syncClock } from './sync-clock';
import { syncClosures } from './sync-closures';
import { syncDocument } from './sync-document';
import { syncOnline } from './sync-online';
import { syncPlan } from './sync-plan';
import { syncPreferences } from './sync-preferences';
import { syncUrl } from './sync-url';
import { parseUrl } from './url';

const openStorage = () => globalThis.localStorage;

function keptPreferences(problems: Problem[]) {
  try {
    return readPreferences(openStorage);
  } catch (thrown) {
    problems.push(problemOf(thrown));
    return NO_PREFERENCES;
  }
}

/** What keeps own data and runs feeds comes beside the map: nothing on the first screen waits for it. */
function beginBesideTheMap(store: AppStore): void {
  const tell = (thrown: unknown) => store.setState(raiseNotice(problemOf(thrown), 'warning'));
  import('./keep-own-data').then(({ keepOwnData }) => keepOwnData(store)).catch(tell);
  import('./follow-feeds').then(({ followFeeds }) => followFeeds(store)).catch(tell);
}

/** Builds the page: state from the address, workers, commands, everything that keeps in step, and the view. */
export function start(root: HTMLElement): void {
  const url = parseUrl(window.location.search);
  const problems = [...url.problems];
  const policy =
    document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? null;
  const store = createAppStore(
    initialState({
      ...firstScreen(url.state, keptPreferences(problems), {
        languages: navigator.languages,
        prefersDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
        online: navigator.onLine,
        nowMs: Date.now(),
      }),
      feedOrigins: feedOriginsOf(policy),
    }),
  );
  for (const problem of problems) store.setState(raiseNotice(problem, 'warning'));

  const packsUrl = new URL('packs/', document.baseURI).href;
  const cities = fetchedShelf(async () => (await import('../store/persist/own-cities')).indexedDbCities());
  const dispatch = createDispatch({
    store,
    engine: createEngine(),
    tasks: createTasks(),
    now: Date.now,
    packsUrl,
    fetch: (address) => fetch(address),
    locate: () => locate(navigator),
    save: (name, bytes, mediaType) => saveFile(document, name, bytes, mediaType),
    cities,
    pickFolder: async () => (await import('./folder-picker')).pickFolder(window),
  });

  syncOnline(store, window);
  syncClock(store, Date.now);
  syncPreferences(store, openStorage);
  syncPlan(store, indexedDbShelf(), Date.now);
  syncClosures(store, indexedDbClosures(), Date.now);
  beginBesideTheMap(store);
  syncCities(store, dispatch, cities, window, () => globalThis.sessionStorage);
  startAutomation(store, dispatch);
  applyUrl(url.state, store, dispatch);
  syncUrl(store, (address) => window.history.replaceState(null, '', address + window.location.hash));
  listenToKeys(window, store, dispatch);
  startOffline(store, packsUrl);
  startRecovery(store, dispatch, window);
  fetchLanguages(store);

  dispatch('pack.retry');

  const show = () => {
    syncDocument(store, document);
    createRoot(root).render(
      <StrictMode>
        <App store={store} dispatch={dispatch} />
      </StrictMode>,
    );
  };
  loadCatalogue(store.getState().session.language).then(show, (thrown: unknown) => {
    store.setState(raiseNotice(problemOf(thrown), 'error'));
    show();
  });
}
