import { describe, expect, it } from 'vitest';
import { AnlanError } from '../domain/errors';
import type { PackFile } from '../pack/manifest';
import { initialState } from '../store/initial-state';
import { packOpened, setPackIndex } from '../store/slices/pack/actions';
import { setSession } from '../store/slices/session/actions';
import { aManifest, readyState, someDatasets } from '../store/test-support/sample';
import { createAppStore } from '../store/store';
import { locate } from './locate';
import { keepRequest } from './offline';
import { syncDocument } from './sync-document';
import { syncOnline } from './sync-online';

type Ask = Geolocation['getCurrentPosition'];
const device = (getCurrentPosition: Ask) =>
  ({ geolocation: { getCurrentPosition } }) as unknown as Pick<Navigator, 'geolocation'>;
const refusal = (code: number) =>
  ({ code, PERMISSION_DENIED: 1, message: '' }) as unknown as GeolocationPositionError;
const codeOf = (thrown: unknown) => (thrown instanceof AnlanError ? thrown.problem.code : 'other');

describe('locate', () => {
  it('gives longitude, then latitude', async () => {
    const found = { coords: { longitude: -56.1, latitude: -34.9 } } as unknown as GeolocationPosition;
    expect(await locate(device((give) => give(found)))).toEqual([-56.1, -34.9]);
  });

  it.each([
    ['geolocation-denied', device((_, refuse) => refuse?.(refusal(1)))],
    ['geolocation-unavailable', device((_, refuse) => refuse?.(refusal(3)))],
    ['geolocation-unavailable', {} as unknown as Pick<Navigator, 'geolocation'>],
  ] as const)('rejects with %s', async (code, from) => {
    expect(await locate(from).catch(codeOf)).toBe(code);
  });
});

describe('keepRequest', () => {
  const file = (name: string, audience: PackFile['audience']) => ({ name, audience }) as unknown as PackFile;
  const manifest = aManifest({ files: [file('shelters.fgb', 'public'), file('teams.fgb', 'internal')] });
  const open = (view: 'operator' | 'finder') =>
    setPackIndex({ packs: [] })(readyState({ session: { view } }, someDatasets({ manifest })));

  it('names the files that the view may hold', () => {
    expect(keepRequest(open('operator'), 'http://host/packs/')).toMatchObject({
      indexUrl: 'http://host/packs/index.json',
      baseUrl: 'http://host/packs/sample/',
      names: ['shelters.fgb', 'teams.fgb'],
    });
    expect(keepRequest(open('finder'), 'http://host/packs/')?.names).toEqual(['shelters.fgb']);
  });

  it('is null until a pack is ready', () => {
    expect(keepRequest(initialState(), '')).toBeNull();
    expect(keepRequest(readyState(), '')).toBeNull();
  });
});

describe('syncDocument', () => {
  it('keeps language, theme, view, screen, offline state and title', () => {
    const page = { documentElement: { lang: '', dataset: {} }, title: '' };
    const store = createAppStore(initialState({ session: { language: 'en', theme: 'dark' } }));
    const stop = syncDocument(store, page as unknown as Document);
    expect(page).toEqual({
      documentElement: {
        lang: 'en',
        dataset: { theme: 'dark', view: 'operator', screen: 'desk', offline: 'pending' },
      },
      title: 'Anlan · emergency operations map',
    });
    store.setState(packOpened(someDatasets()));
    store.setState(setSession({ language: 'zh-CN', view: 'finder', offlineReady: true }));
    expect(page.documentElement).toMatchObject({
      lang: 'zh-CN',
      dataset: { view: 'finder', offline: 'ready' },
    });
    expect(page.title).toBe('样城 · 安澜 · 找最近的避难场所');
    stop();
    store.setState(setSession({ language: 'en' }));
    expect(page.documentElement.lang).toBe('zh-CN');
  });
});

describe('syncOnline', () => {
  it('follows the browser until it is stopped', () => {
    const page = Object.assign(new EventTarget(), { navigator: { onLine: false } });
    const store = createAppStore(initialState());
    const stop = syncOnline(store, page as unknown as Window);
    page.dispatchEvent(new Event('offline'));
    expect(store.getState().session.online).toBe(false);
    page.navigator.onLine = true;
    page.dispatchEvent(new Event('online'));
    expect(store.getState().session.online).toBe(true);
    stop();
    page.navigator.onLine = false;
    page.dispatchEvent(new Event('offline'));
    expect(store.getState().session.online).toBe(true);
  });
});
