import { describe, expect, it } from 'vitest';
import type { FeedDeclaration } from '../../../domain/feed';
import type { LiveStatements, ResourceStatus, UnitsSnapshot } from '../../../domain/live';
import type { AppState } from '../../state';
import { aBox, aHazard } from '../../../analysis/test-support/builders';
import { aManifest, readyState, someDatasets } from '../../test-support/sample';
import { someUnits } from '../../test-support/units';
import { setSession } from '../session/actions';
import { addFeed, applyLive, clearLive } from './actions';
import { overlayOf } from './overlay-of';
import { feedRows, feedsInUse, findUnit, unitCounts } from './selectors';

const aFeed = (change: Partial<FeedDeclaration> = {}): FeedDeclaration => ({
  id: 'crews',
  name: { zh: '队伍', en: 'Crews' },
  kind: 'geojson',
  role: 'units',
  url: '../../feeds/crews.json',
  topics: [],
  intervalS: 30,
  ageingS: 60,
  unknownS: 600,
  audience: 'internal',
  grade: 'official',
  ...change,
});
const aStatus = (change: Partial<ResourceStatus>): ResourceStatus => ({
  feedId: 'f',
  kind: 'shelter',
  id: 'dry',
  status: 'open',
  occupancy: 12,
  asOfMs: 1_700_000_000_000,
  freshness: 'fresh',
  ...change,
});
const said = (change: Partial<LiveStatements>): LiveStatements => ({
  hazards: [],
  resources: [],
  lifted: [],
  unplaced: [],
  ...change,
});
const told = (change: Partial<LiveStatements>) =>
  applyLive({ nowMs: 1, statuses: null, units: null, statements: said(change) });

const withFeeds = () => {
  const feeds = [aFeed(), aFeed({ id: 'open', role: 'hazards', audience: 'public' })];
  return addFeed({ feed: aFeed({ id: 'own-feed-1', url: 'https://a.org/x' }), isPaused: false })(
    readyState({}, someDatasets({ manifest: aManifest({ feeds }) })),
  );
};

describe('feeds in use', () => {
  it('are those of the pack and those of this browser, with whole addresses', () => {
    expect(feedsInUse(withFeeds()).map(({ feed: { id, url }, from }) => [id, url, from])).toEqual([
      ['crews', 'http://host/feeds/crews.json', 'pack'],
      ['open', 'http://host/feeds/crews.json', 'pack'],
      ['own-feed-1', 'https://a.org/x', 'own'],
    ]);
  });

  it('are the public ones of the pack alone in the public view', () => {
    const state = setSession({ view: 'finder' })(withFeeds());
    expect(feedsInUse(state).map(({ feed }) => feed.id)).toEqual(['open']);
  });

  it('stand beside their status, which may not be there yet', () => {
    expect(feedRows(withFeeds()).map(({ status }) => status)).toEqual([null, null, null]);
  });
});

describe('what feeds say', () => {
  it('lies over the pack: states, people and warnings, with their time', () => {
    const hazard = aHazard({ id: 'new', geometry: aBox(0, 0, 1, 1) });
    const state = told({ hazards: [hazard], resources: [aStatus({})] })(readyState());
    const { shelters, hazards } = state.pack.datasets!;
    expect(shelters.find(({ id }) => id === 'dry')).toMatchObject({
      status: 'open',
      occupancy: 12,
      asOf: '2023-11-14T22:13:20.000Z',
    });
    expect(hazards.map(({ id }) => id)).toContain('new');
    expect(state.pack.version).toBeGreaterThan(readyState().pack.version);
  });

  it('is unknown once it is too old, and does not fall back to the older word of the pack', () => {
    const resources = [
      aStatus({ freshness: 'unknown' }),
      aStatus({ kind: 'team', id: 'crew', status: 'on-scene', freshness: 'unknown' }),
    ];
    const { shelters, teams } = told({ resources })(readyState()).pack.datasets!;
    expect(shelters.find(({ id }) => id === 'dry')).toMatchObject({ status: 'unknown', occupancy: null });
    expect(teams.find(({ id }) => id === 'crew')?.status).toBe('unknown');
  });

  it('tells whether a warehouse can send anything, until the word is too old', () => {
    const status = (freshness: 'fresh' | 'unknown') => {
      const resources = [
        aStatus({ kind: 'warehouse', id: 'depot', status: 'out-of-service', occupancy: null, freshness }),
      ];
      const { warehouses } = told({ resources })(readyState()).pack.datasets!;
      return warehouses.find(({ id }) => id === 'depot')?.status;
    };
    expect([status('fresh'), status('unknown')]).toEqual(['out-of-service', 'unknown']);
  });

  it('leaves what it does not say as the pack has it', () => {
    const before = readyState().pack.datasets!.shelters.find(({ id }) => id === 'dry')!;
    const { shelters } = told({ resources: [aStatus({ status: null })] })(readyState()).pack.datasets!;
    expect(shelters.find(({ id }) => id === 'dry')).toMatchObject({ status: before.status, occupancy: 12 });
  });

  it('counts the later of two feeds', () => {
    const early = aStatus({ feedId: 'a', status: 'full', asOfMs: 5 });
    const late = aStatus({ feedId: 'b', status: 'open', asOfMs: 6 });
    for (const resources of [
      [early, late],
      [late, early],
    ])
      expect(overlayOf(said({ resources })).shelters.get('dry')?.status).toBe('open');
  });

  it('is gone when it is cleared', () => {
    const state = clearLive(told({ resources: [aStatus({})] })(readyState()));
    expect(state.pack.datasets).toEqual(readyState().pack.datasets);
    expect(state.live.units).toBeNull();
  });
});

describe('units', () => {
  it('are counted by age and found by name', () => {
    const state = applyLive({ nowMs: 1, statuses: null, units: someUnits(), statements: null })(readyState());
    expect(unitCounts(state)).toEqual({ fresh: 1, ageing: 1, unknown: 1 });
    expect(findUnit(state.live.units, 'crews/E2')?.row).toBe(1);
    expect(findUnit(state.live.units, 'crews/E9')).toBeNull();
  });
});

describe('teams of the pack by their units', () => {
  const at = (lon: number, change: Partial<UnitsSnapshot> = {}) =>
    someUnits({
      count: 1,
      roster: [{ id: 'f/x', feedId: 'f', unitId: 'exercise/crew', name: 'x', kind: null }],
      positions: new Float64Array([lon, 0.5]),
      ...change,
    });
  const hear = (nowMs: number, units: UnitsSnapshot) =>
    applyLive({ nowMs, statuses: null, units, statements: null });
  const crew = (state: AppState) => state.pack.datasets!.teams.find(({ id }) => id === 'crew')!;

  it('are where their units are, at a steady pace, and once they have moved a hundred metres', () => {
    const first = hear(20_000, at(0.5))(readyState());
    expect(crew(first)).toMatchObject({ position: [0.5, 0.5], status: 'en-route' });
    const soon = hear(25_000, at(0.6))(first);
    expect(crew(soon).position).toEqual([0.5, 0.5]);
    const later = hear(30_000, at(0.6))(soon);
    expect(crew(later).position).toEqual([0.6, 0.5]);
    const hardly = hear(40_000, at(0.6001))(later);
    expect(hardly.pack.version).toBe(later.pack.version);
  });

  it('keep their last place and lose their state when their unit is heard no more', () => {
    const state = hear(20_000, at(0.5, { freshness: new Uint8Array([2]) }))(readyState());
    expect(crew(state)).toMatchObject({ position: [0.5, 0.5], status: 'unknown' });
  });

  it('have the state that a feed of states says', () => {
    const resources = [aStatus({ kind: 'team', id: 'crew', status: 'resting', occupancy: null })];
    const state = told({ resources })(hear(20_000, at(0.5))(readyState()));
    expect(crew(state)).toMatchObject({ position: [0.5, 0.5], status: 'resting' });
  });
});
