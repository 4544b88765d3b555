import { describe, expect, it } from 'vitest';
import type { KeptFeeds } from '../store/persist/feeds';
import { removeFeed } from '../store/slices/live/actions';
import { createAppStore } from '../store/store';
import { readyState } from '../store/test-support/sample';
import { syncFeeds } from './sync-feeds';

const kept: KeptFeeds = {
  savedMs: 5,
  items: [
    {
      isPaused: false,
      feed: {
        id: 'own-feed-1',
        name: { zh: '队伍', en: '队伍' },
        kind: 'sse',
        role: 'units',
        url: 'https://a.example.org/',
        topics: [],
        intervalS: 30,
        ageingS: 60,
        unknownS: 600,
        audience: 'internal',
        grade: 'official',
      },
    },
  ],
};

describe('syncFeeds', () => {
  it('brings back the feeds of a pack that was open before it began, and keeps each change', async () => {
    const store = createAppStore(readyState());
    const saved: [string, KeptFeeds][] = [];
    const shelf = {
      load: () => Promise.resolve(kept),
      save: (packId: string, items: KeptFeeds) => {
        saved.push([packId, items]);
        return Promise.resolve();
      },
    };
    const stop = syncFeeds(store, shelf, () => 9);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(store.getState().live).toMatchObject({ own: kept.items, savedMs: 5 });
    store.setState(removeFeed('own-feed-1'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    stop();
    expect(saved).toEqual([['sample', { items: [], savedMs: 9 }]]);
  });
});
