import { describe, expect, it } from 'vitest';
import type { OwnFeed } from '../live-state';
import { formatFeeds, parseFeeds } from './feeds';

const own: OwnFeed = {
  isPaused: true,
  feed: {
    id: 'own-feed-3',
    name: { zh: '队伍', en: '队伍' },
    kind: 'mqtt',
    role: 'resource-status',
    url: 'wss://broker.example.org/',
    topics: ['city/#'],
    intervalS: 30,
    ageingS: 60,
    unknownS: 600,
    audience: 'internal',
    grade: 'official',
  },
};

describe('kept feeds', () => {
  it('come back as they were', () => {
    const kept = { items: [own], savedMs: 7 };
    expect(parseFeeds(structuredClone(formatFeeds(kept)))).toEqual(kept);
  });

  it('are nothing when this version cannot read them', () => {
    const kept = formatFeeds({ items: [own], savedMs: 7 });
    expect(parseFeeds({ ...kept, version: 99 })).toBeNull();
    expect(
      parseFeeds({ ...kept, content: [{ ...own, feed: { ...own.feed, url: 'no address' } }] }),
    ).toBeNull();
    expect(parseFeeds(null)).toBeNull();
  });
});
