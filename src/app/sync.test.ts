import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnlanError } from '../domain/errors';
import { settle } from '../commands/test-support/bench';
import { initialState } from '../store/initial-state';
import type { KeptPlan, PlanShelf } from '../store/persist/proposals';
import { packOpened } from '../store/slices/pack/actions';
import { editPlan } from '../store/slices/planner/actions';
import { setSession } from '../store/slices/session/actions';
import { setSettings } from '../store/slices/settings/actions';
import type { ProposedShelter } from '../store/state';
import { aManifest, readyState, someDatasets } from '../store/test-support/sample';
import { createAppStore } from '../store/store';
import { syncClock } from './sync-clock';
import { syncClosures } from './sync-closures';
import { syncPlan } from './sync-plan';
import { syncPreferences } from './sync-preferences';
import { syncUrl } from './sync-url';
import { CLOSED_TO_ALL, type RoadClosure } from '../domain/closure';
import type { KeptClosures } from '../store/persist/closures';
import { editClosures } from '../store/slices/closures/actions';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const proposal: ProposedShelter = {
  id: 'proposal-1',
  name: 'P1',
  position: [0.1, 0.1],
  shelterClass: 'emergency',
  effectiveAreaM2: 100,
};
const put = editPlan({ note: 'add', put: [proposal], remove: [] });

describe('syncUrl', () => {
  it('writes the last of many changes, not too often, and nothing when nothing changed', () => {
    const store = createAppStore(readyState());
    const urls: string[] = [];
    const stop = syncUrl(store, (url) => urls.push(url));
    for (let k = 1; k <= 9; k++) store.setState(setSettings({ k }));
    vi.advanceTimersByTime(5_000);
    expect(urls).toEqual(['?lang=en&theme=light&pack=sample&k=9']);
    store.setState(setSession({ online: false }));
    vi.advanceTimersByTime(5_000);
    expect(urls).toHaveLength(1);
    store.setState(setSettings({ k: 2 }));
    stop();
    vi.advanceTimersByTime(5_000);
    expect(urls).toHaveLength(1);
  });
});

describe('syncClock', () => {
  it('is the real clock until a pack says that it is an exercise', () => {
    const store = createAppStore(initialState());
    const stop = syncClock(store, Date.now);
    expect(store.getState().clock).toEqual({ nowMs: 1_000_000, exercise: false });
    vi.advanceTimersByTime(2_000);
    const manifest = aManifest({ exerciseStart: '2026-06-15T14:00:00-03:00' });
    store.setState(packOpened(someDatasets({ manifest })));
    expect(store.getState().clock).toEqual({ nowMs: Date.parse('2026-06-15T17:00:02Z'), exercise: true });
    vi.advanceTimersByTime(3_000);
    expect(store.getState().clock.nowMs).toBe(Date.parse('2026-06-15T17:00:05Z'));
    stop();
    vi.advanceTimersByTime(3_000);
    expect(store.getState().clock.nowMs).toBe(Date.parse('2026-06-15T17:00:05Z'));
  });
});

describe('syncPreferences', () => {
  it('keeps choices, and tells once when it cannot while they go on holding', () => {
    const kept = new Map<string, string>();
    const store = createAppStore(initialState());
    const area = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
    const stop = syncPreferences(store, () => area);
    store.setState(setSession({ online: false }));
    expect(kept.size).toBe(0);
    store.setState(setSession({ theme: 'dark' }));
    expect([...kept.values()].join()).toContain('"theme":"dark"');
    stop();
    syncPreferences(store, () => {
      throw new DOMException('no', 'SecurityError');
    });
    store.setState(setSettings({ k: 7 }));
    store.setState(setSettings({ k: 8 }));
    expect(store.getState().settings.k).toBe(8);
    expect(store.getState().notices).toMatchObject([
      { level: 'warning', problem: { code: 'storage-unavailable' } },
    ]);
  });
});

const closure: RoadClosure = {
  id: 'closure-1',
  name: 'C1',
  geometry: { type: 'Point', coordinates: [0, 0] },
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
};

describe('syncClosures', () => {
  it('keeps the closures of each pack apart and brings them back without a history', async () => {
    const shelf = new Map<string, KeptClosures>();
    const store = createAppStore(initialState());
    const open = (id: string) => packOpened(someDatasets({ manifest: aManifest({ id }) }));
    syncClosures(
      store,
      { load: async (id) => shelf.get(id) ?? null, save: async (id, kept) => void shelf.set(id, kept) },
      Date.now,
    );
    store.setState(open('one'));
    await settle();
    store.setState(editClosures({ note: 'add', put: [closure], remove: [] }));
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(shelf.get('one')?.items).toEqual([closure]);
    expect(store.getState().closures.savedMs).not.toBeNull();
    store.setState(open('two'));
    await settle();
    expect(store.getState().closures).toMatchObject({ items: [], undo: [], savedMs: null });
    store.setState(open('one'));
    await settle();
    expect(store.getState().closures).toMatchObject({ items: [closure], undo: [] });
  });
});

describe('syncPlan', () => {
  function shelfOf(plans: Map<string, KeptPlan>): PlanShelf {
    return {
      load: async (id) => plans.get(id) ?? null,
      save: async (id, plan) => void plans.set(id, plan),
    };
  }
  const open = (id: string) => packOpened(someDatasets({ manifest: aManifest({ id }) }));

  it('keeps the plan of each pack apart and brings it back', async () => {
    const plans = new Map<string, KeptPlan>();
    const store = createAppStore(initialState());
    syncPlan(store, shelfOf(plans), Date.now);
    store.setState(open('one'));
    await settle();
    store.setState(put);
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(plans.get('one')).toEqual({ proposals: [proposal], savedMs: 1_000_300 });
    expect(store.getState().planner.savedMs).toBe(1_000_300);
    store.setState(open('two'));
    await settle();
    expect(store.getState().planner).toMatchObject({ proposals: [], savedMs: null, undo: [] });
    store.setState(open('one'));
    await settle();
    expect(store.getState().planner).toMatchObject({ proposals: [proposal], savedMs: 1_000_300 });
    expect([...plans.keys()]).toEqual(['one']);
  });

  it('keeps an edit that was not yet kept when another pack is opened', async () => {
    const plans = new Map<string, KeptPlan>();
    const store = createAppStore(initialState());
    syncPlan(store, shelfOf(plans), Date.now);
    store.setState(open('one'));
    await settle();
    store.setState(put);
    store.setState(open('two'));
    await settle();
    vi.advanceTimersByTime(1_000);
    await settle();
    expect([...plans.keys()]).toEqual(['one']);
    expect(plans.get('one')?.proposals).toEqual([proposal]);
  });

  it('does not put the kept plan over an edit made meanwhile', async () => {
    const plans = new Map<string, KeptPlan>([['one', { proposals: [], savedMs: 1 }]]);
    const store = createAppStore(initialState());
    syncPlan(store, shelfOf(plans), Date.now);
    store.setState(open('one'));
    store.setState(put);
    await settle();
    expect(store.getState().planner.proposals).toEqual([proposal]);
  });

  it('tells when the shelf refuses, and loses nothing in the window', async () => {
    const refuse = () => Promise.reject(new AnlanError('storage-full'));
    const store = createAppStore(initialState());
    syncPlan(store, { load: async () => null, save: refuse }, Date.now);
    store.setState(open('one'));
    await settle();
    store.setState(put);
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(store.getState().planner).toMatchObject({ proposals: [proposal], savedMs: null });
    expect(store.getState().notices).toMatchObject([{ problem: { code: 'storage-full' } }]);
  });
});
