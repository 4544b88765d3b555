import { describe, expect, it } from 'vitest';
import type { FeedDeclaration } from '../domain/feed';
import { aManifest, readyState, someDatasets } from '../store/test-support/sample';
import { bench } from './test-support/bench';

const aFeed = (change: Partial<FeedDeclaration> = {}): Omit<FeedDeclaration, 'id'> => ({
  name: { zh: '队伍', en: 'Crews' },
  kind: 'mqtt',
  role: 'units',
  url: 'wss://broker.example.org/mqtt',
  topics: ['owntracks/#'],
  intervalS: 30,
  ageingS: 60,
  unknownS: 600,
  audience: 'internal',
  grade: 'official',
  ...change,
});

describe('feed commands', () => {
  it('add feeds under names of their own, with whole addresses', () => {
    const taken = { ...aFeed(), id: 'own-feed-4' };
    const data = someDatasets({ manifest: aManifest({ feeds: [taken] }) });
    const { dispatch, state } = bench({ state: readyState({}, data) });
    dispatch('feed.add', aFeed());
    dispatch('feed.add', aFeed({ kind: 'geojson', topics: [], url: '../feeds/units.geojson' }));
    expect(state().live.own.map(({ feed: { id, url } }) => [id, url])).toEqual([
      ['own-feed-5', 'wss://broker.example.org/mqtt'],
      ['own-feed-6', 'http://host/feeds/units.geojson'],
    ]);
  });

  it.each([
    [{ url: 'ws://broker.example.org' }, 'url'],
    [{ url: 'wss://user:secret@broker.example.org' }, 'url'],
    [{ kind: 'geojson', url: 'ftp://host/x' }, 'url'],
    [{ kind: 'cap', url: 'https://a.org/', role: 'units' }, 'role'],
    [{ topics: [] }, 'topics'],
    [{ topics: ['a/#/b'] }, 'topics'],
    [{ topics: ['a+'] }, 'topics'],
    [{ intervalS: 0 }, 'intervalS'],
    [{ intervalS: Number.NaN }, 'intervalS'],
    [{ unknownS: 10 }, 'unknownS'],
  ] as const)('refuse %j and name the field', (change, field) => {
    const { dispatch, state } = bench();
    dispatch('feed.add', aFeed(change as Partial<FeedDeclaration>));
    expect(state().live.own).toEqual([]);
    expect(state().notices[0]?.problem).toEqual({ code: 'feed-invalid', params: { feed: 'Crews', field } });
  });

  it('pause, let go on, remove and ask again', () => {
    const data = someDatasets({ manifest: aManifest({ feeds: [{ ...aFeed(), id: 'packed' }] }) });
    const { dispatch, state } = bench({ state: readyState({}, data) });
    dispatch('feed.add', aFeed());
    dispatch('feed.pause', { id: 'own-feed-1', isPaused: true });
    dispatch('feed.pause', { id: 'packed', isPaused: true });
    expect([state().live.own[0]?.isPaused, state().live.paused]).toEqual([true, ['packed']]);
    dispatch('feed.pause', { id: 'packed', isPaused: false });
    dispatch('feed.remove', 'own-feed-1');
    dispatch('feed.retry', 'packed');
    expect(state().live).toMatchObject({ own: [], paused: [], retry: { serial: 1, id: 'packed' } });
  });
});
