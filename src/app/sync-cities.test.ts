import { describe, expect, it, vi } from 'vitest';
import { setCityWork } from '../store/slices/cities/actions';
import { initialState } from '../store/initial-state';
import { createAppStore } from '../store/store';
import { syncCities } from './sync-cities';

const RUNNING = {
  state: 'running',
  task: 'build',
  cityId: 'porto',
  cityName: { zh: '波尔图', en: 'Porto' },
  step: 'roads',
  done: 0,
  total: null,
} as const;

function page() {
  const kept = new Map<string, string>();
  return {
    kept,
    events: new EventTarget(),
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

function opened(at = page(), openStorage: () => Storage = at.storage as () => Storage) {
  const store = createAppStore(initialState());
  const dispatch = vi.fn();
  let tell = () => {};
  const cities = {
    onChange: (listener: () => void) => {
      tell = listener;
      return () => {};
    },
  };
  const stop = syncCities(store, dispatch, cities, at.events, openStorage);
  const asksBeforeClosing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    at.events.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const codes = () => store.getState().notices.map(({ problem }) => problem);
  return { store, dispatch, tell: () => tell(), stop, asksBeforeClosing, codes };
}

describe('syncCities', () => {
  it('asks for the list at the start, and again when another tab has changed it', () => {
    const { dispatch, tell } = opened();
    tell();
    expect(dispatch.mock.calls).toEqual([['city.list'], ['city.list']]);
  });

  it('asks before the page is closed on unfinished work, and only then', () => {
    const { store, asksBeforeClosing, stop } = opened();
    expect(asksBeforeClosing()).toBe(false);
    store.setState(setCityWork(RUNNING));
    expect(asksBeforeClosing()).toBe(true);
    store.setState(setCityWork({ state: 'idle' }));
    expect(asksBeforeClosing()).toBe(false);
    store.setState(setCityWork(RUNNING));
    stop();
    expect(asksBeforeClosing()).toBe(false);
  });

  it('says after a reload what was lost, once', () => {
    const at = page();
    opened(at).store.setState(setCityWork(RUNNING));
    expect(opened(at).codes()).toEqual([{ code: 'city-work-lost', params: { name: 'porto' } }]);
    expect(opened(at).codes()).toEqual([]);
  });

  it('has nothing to say of work that came to its end', () => {
    const at = page();
    const { store } = opened(at);
    store.setState(setCityWork(RUNNING));
    store.setState(setCityWork({ ...RUNNING, state: 'done', problem: null }));
    expect(opened(at).codes()).toEqual([]);
  });

  it('works where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('private', 'SecurityError');
    };
    const { store, asksBeforeClosing, codes } = opened(page(), refuse);
    store.setState(setCityWork(RUNNING));
    expect(asksBeforeClosing()).toBe(true);
    expect(codes()).toEqual([]);
  });
});
