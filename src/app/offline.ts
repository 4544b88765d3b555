import type { Problem } from '../domain/errors';
import { ownCityId } from '../domain/own-city';
import { raiseNotice } from '../store/slices/notices/actions';
import { isPackReady } from '../store/slices/pack/selectors';
import { setSession } from '../store/slices/session/actions';
import { audienceOf } from '../store/slices/session/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';
import type { KeepAnswer, KeepPack } from './offline-messages';

/** What is to be kept of the opened pack: public files only in the public view. Null while there is nothing to keep. */
export function keepRequest(state: AppState, packsUrl: string): KeepPack | null {
  const { datasets, index } = state.pack;
  if (!isPackReady(state) || datasets === null || index === null) return null;
  const { manifest, baseUrl } = datasets;
  const isPublic = audienceOf(state.session.view) === 'public';
  const files = manifest.files.filter(({ audience }) => !isPublic || audience === 'public');
  return {
    type: 'keep-pack',
    indexUrl: `${packsUrl}index.json`,
    index,
    baseUrl,
    manifest,
    names: files.map(({ name }) => name),
  };
}

/** A city of the browser is kept already: only the app itself is to be. */
const isKeptAnyway = ({ baseUrl }: KeepPack): boolean => ownCityId(baseUrl) !== null;

/** Asks the service worker to keep a pack; resolves with the problem, or null once all is kept. */
function keepPack(worker: ServiceWorker, request: KeepPack): Promise<Problem | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<KeepAnswer>) => {
      if (data.type === 'progress') return;
      port1.close();
      resolve(data.type === 'failed' ? data.problem : null);
    });
    port1.start();
    worker.postMessage(request, [port2]);
  });
}

/** Resolves once this page is served by the worker, so that what it fetches later comes from the kept shell. */
async function whenControlled(container: ServiceWorkerContainer): Promise<void> {
  await container.ready;
  if (container.controller) return;
  await new Promise<void>((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

/**
 * Registers the service worker and keeps every pack that is opened; `session.offlineReady` says when app and pack are both
 * kept. A browser that cannot keep them is told of as a warning and works as before.
 */
export function startOffline(store: AppStore, packsUrl: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  const tell = (message: string) =>
    store.setState(raiseNotice({ code: 'offline-not-kept', params: { message } }, 'warning'));

  let asked: KeepPack['manifest'] | null = null;
  const keep = async (worker: ServiceWorker) => {
    const request = keepRequest(store.getState(), packsUrl);
    if (request === null || request.manifest === asked) return;
    asked = request.manifest;
    store.setState(setSession({ offlineReady: false }));
    const problem = isKeptAnyway(request) ? null : await keepPack(worker, request);
    if (problem !== null) {
      tell(String(problem.params['message'] ?? problem.code));
    } else {
      await whenControlled(container);
      if (asked === request.manifest) store.setState(setSession({ offlineReady: true }));
    }
  };

  const begin = async () => {
    await container.register(new URL('sw.js', document.baseURI));
    const { active } = await container.ready;
    if (!active) return;
    const keepNow = () => void keep(container.controller ?? active);
    store.subscribe(keepNow);
    keepNow();
  };
  begin().catch((thrown: unknown) => tell(thrown instanceof Error ? thrown.message : String(thrown)));
}
