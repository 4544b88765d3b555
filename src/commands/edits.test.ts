import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../domain/errors';
import type { LonLat } from '../domain/geo';
import { initialState } from '../store/initial-state';
import { aNearestResult, bench, settle, someDatasets } from './test-support/bench';

describe('plan', () => {
  it('adds a proposal of the chosen class with the least area of its class', () => {
    const { dispatch, state } = bench();
    dispatch('settings.class', 'short-term');
    dispatch('plan.arm', true);
    dispatch('plan.add', [0.1, 0.2]);
    expect(state().planner).toMatchObject({
      adding: false,
      proposals: [
        {
          id: 'proposal-1',
          name: 'P1',
          position: [0.1, 0.2],
          shelterClass: 'short-term',
          effectiveAreaM2: 2_000,
        },
      ],
    });
  });

  it('takes places in, all in one edit, each once and never twice', () => {
    const { dispatch, state } = bench();
    dispatch('settings.class', 'short-term');
    dispatch('plan.add', [0.1, 0.2]);
    const places = [
      { name: 'Park', position: [0.3, 0.4], effectiveAreaM2: 2500 },
      { name: null, position: [0.5, 0.4], effectiveAreaM2: null },
      { name: 'There', position: [0.1, 0.2], effectiveAreaM2: 10 },
    ] as const;
    dispatch('plan.adopt', places);
    expect(state().planner.proposals).toMatchObject([
      { id: 'proposal-1' },
      {
        id: 'proposal-2',
        name: 'Park',
        effectiveAreaM2: 2500,
        shelterClass: 'short-term',
        isAreaAssumed: false,
      },
      { id: 'proposal-3', name: 'P3', effectiveAreaM2: 2000, isAreaAssumed: true },
    ]);
    dispatch('plan.adopt', places);
    expect(state().planner.undo).toHaveLength(2);
    dispatch('plan.undo');
    expect(state().planner.proposals.map(({ id }) => id)).toEqual(['proposal-1']);
    dispatch('plan.redo');
    expect(state().planner.proposals).toHaveLength(3);
  });

  it('moves on letting go, and leaves a proposal where it was when the place is impossible', () => {
    const { dispatch, state, codes } = bench();
    dispatch('plan.add', [0.1, 0.2]);
    dispatch('plan.drag', { id: 'proposal-1', position: [0.3, 0.3] });
    dispatch('plan.move', { id: 'proposal-1', position: [0.3, 0.3] });
    expect(state().planner).toMatchObject({ dragging: null, proposals: [{ position: [0.3, 0.3] }] });
    dispatch('plan.drag', { id: 'proposal-1', position: [0.9, 0.5] });
    dispatch('plan.move', { id: 'proposal-1', position: [0.9, 0.5] });
    expect(state().planner).toMatchObject({ dragging: null, proposals: [{ position: [0.3, 0.3] }] });
    dispatch('plan.add', [4, 4]);
    expect(codes()).toEqual(['incident-in-water', 'incident-outside-region']);
    expect(state().planner.undo).toHaveLength(2);
  });

  it('changes and removes what there is, and refuses an area that is none', () => {
    const { dispatch, state, codes } = bench();
    dispatch('plan.add', [0.1, 0.2]);
    const [proposal] = state().planner.proposals;
    if (!proposal) throw new Error('no proposal');
    dispatch('plan.change', { ...proposal, name: 'School yard', effectiveAreaM2: 900 });
    dispatch('plan.change', { ...proposal, effectiveAreaM2: 0 });
    dispatch('plan.change', { ...proposal, effectiveAreaM2: Number.NaN });
    dispatch('plan.change', { ...proposal, id: 'proposal-9' });
    dispatch('plan.remove', 'proposal-9');
    dispatch('plan.move', { id: 'proposal-9', position: [0.1, 0.1] });
    expect(state().planner.proposals).toMatchObject([{ name: 'School yard', effectiveAreaM2: 900 }]);
    expect(codes()).toEqual(['proposal-invalid', 'proposal-invalid']);
    dispatch('selection.select', { kind: 'proposal', id: 'proposal-1' });
    dispatch('plan.undo');
    dispatch('plan.undo');
    expect(state()).toMatchObject({ planner: { proposals: [] }, selection: { selected: null } });
  });

  it('never gives an id twice, also not one that undo can bring back', () => {
    const { dispatch, state } = bench();
    dispatch('plan.add', [0.1, 0.1]);
    dispatch('plan.add', [0.2, 0.2]);
    dispatch('plan.remove', 'proposal-2');
    dispatch('plan.add', [0.3, 0.3]);
    expect(state().planner.proposals.map(({ id }) => id)).toEqual(['proposal-1', 'proposal-3']);
  });

  it('is undone to the beginning and redone to the end, in the same order, whatever was done', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 }));
    const position = place.map(([x, y]): LonLat => [x / 10, y / 10]);
    const which = fc.integer({ min: 1, max: 6 }).map((n) => `proposal-${n}`);
    const step = fc.oneof(
      position.map((at) => ({ do: 'add' as const, at })),
      fc.tuple(which, position).map(([id, at]) => ({ do: 'move' as const, id, at })),
      which.map((id) => ({ do: 'remove' as const, id })),
      fc.constant({ do: 'clear' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { dispatch, state } = bench();
        const seen = [state().planner.proposals];
        for (const one of steps) {
          if (one.do === 'add') dispatch('plan.add', one.at);
          else if (one.do === 'move') dispatch('plan.move', { id: one.id, position: one.at });
          else if (one.do === 'remove') dispatch('plan.remove', one.id);
          else dispatch('plan.clear');
          if (state().planner.undo.length === seen.length) seen.push(state().planner.proposals);
        }
        for (const former of seen.slice(0, -1).toReversed()) {
          dispatch('plan.undo');
          expect(state().planner.proposals).toEqual(former);
        }
        dispatch('plan.undo');
        for (const next of seen.slice(1)) {
          dispatch('plan.redo');
          expect(state().planner.proposals).toEqual(next);
        }
        dispatch('plan.redo');
      }),
    );
  });
});

describe('search', () => {
  it('asks near the incident, keeps the hits, and lets the newest query win', async () => {
    const { dispatch, job, jobs, state } = bench();
    dispatch('incident.place', { position: [0.25, 0.25] });
    dispatch('search.query', 'cal');
    dispatch('search.query', 'calle');
    expect(jobs[0]?.options.signal?.aborted).toBe(true);
    expect(job('places/search').request).toEqual({ query: 'calle', limit: 8, near: [0.25, 0.25] });
    const hit = { label: 'Calle 1', detail: null, kind: 'street', position: [0.1, 0.1] } as const;
    await job('places/search').finish([hit]);
    expect(state().search).toEqual({ query: 'calle', hits: [hit], state: 'done' });
    dispatch('search.query', '  ');
    expect(state().search).toEqual({ query: '', hits: [], state: 'idle' });
  });

  it('looks near the person in the public view, near the map elsewhere, else near the middle of the region', () => {
    const finder = bench();
    finder.dispatch('session.view', 'finder');
    finder.dispatch('finder.origin', { position: [0.3, 0.3], label: null, from: 'map' });
    finder.dispatch('search.query', 'a');
    expect(finder.job('places/search').request.near).toEqual([0.3, 0.3]);
    const { dispatch, job } = bench();
    dispatch('search.query', 'a');
    expect(job('places/search').request.near).toEqual([0.5, 0.5]);
    dispatch('camera.moved', { centre: [0.4, 0.4], zoom: 3, bearing: 0, pitch: 0 });
    dispatch('search.query', 'b');
    expect(job('places/search').request.near).toEqual([0.4, 0.4]);
  });

  it('ends a failed search with a notice, and a cleared one without', async () => {
    const { dispatch, job, state, codes } = bench();
    dispatch('search.query', 'a');
    await job('places/search').fail(new AnlanError('engine-failed', { job: 'places/search', message: 'x' }));
    expect(state().search.state).toBe('done');
    expect(codes()).toEqual(['engine-failed']);
    dispatch('search.query', 'b');
    dispatch('search.clear');
    await settle();
    expect(state().search.state).toBe('idle');
    expect(codes()).toHaveLength(1);
  });
});

describe('finder', () => {
  it('asks for the three nearest shelters on foot, fit for the zone in force', async () => {
    const { dispatch, job, state } = bench();
    dispatch('session.view', 'finder');
    dispatch('finder.run');
    expect(state().finder.run.state).toBe('idle');
    await job('pack/open').finish({ datasets: someDatasets(), roads: null, problems: [] });
    await job('network/load').finish({ nodes: 0, edges: 0, bbox: null });
    dispatch('finder.origin', { position: [0.3, 0.3], label: 'Home', from: 'search' });
    dispatch('finder.choose', 2);
    dispatch('finder.run');
    expect(job('nearest/run').request).toMatchObject({
      kinds: ['shelter'],
      k: 3,
      incidentType: 'flood',
      warehouses: [],
      teams: [],
    });
    await job('nearest/run').finish(aNearestResult());
    expect(state().finder).toMatchObject({ run: { state: 'done' }, chosen: 2 });
    dispatch('finder.origin', null);
    expect(state().finder).toMatchObject({ run: { state: 'idle' }, origin: null });
  });

  it('refuses a place outside and leaves the former', () => {
    const { dispatch, state, codes } = bench();
    dispatch('finder.origin', { position: [0.3, 0.3], label: null, from: 'map' });
    dispatch('finder.origin', { position: [9, 9], label: null, from: 'map' });
    expect(state().finder.origin?.position).toEqual([0.3, 0.3]);
    expect(codes()).toEqual(['incident-outside-region']);
  });

  it('takes where the device is, and says why when it does not tell', async () => {
    const found = bench({ locate: () => Promise.resolve([0.2, 0.4] as const) });
    found.dispatch('finder.locate');
    expect(found.state().finder.locating).toBe(true);
    await settle();
    expect(found.state().finder.origin).toEqual({ position: [0.2, 0.4], label: null, from: 'device' });
    const denied = bench({ locate: () => Promise.reject(new AnlanError('geolocation-denied')) });
    denied.dispatch('finder.locate');
    await settle();
    expect(denied.codes()).toEqual(['geolocation-denied']);
    expect(denied.state().finder.locating).toBe(false);
  });
});

describe('small commands', () => {
  it('set language, theme, screen, layers, settings, selection and camera', async () => {
    const { dispatch, state } = bench({ state: initialState() });
    dispatch('session.language', 'zh-CN');
    dispatch('session.theme', 'dark');
    dispatch('session.screen', 'wall');
    dispatch('layer.toggle', { id: 'population' });
    dispatch('layer.toggle', { id: 'teams', visible: true });
    dispatch('settings.walker', 'elderly');
    dispatch('settings.standard', 'other');
    dispatch('settings.class', 'central');
    dispatch('settings.count', 99);
    dispatch('settings.hazard-roads', []);
    dispatch('selection.select', { kind: 'team', id: 't' });
    dispatch('selection.hover', { ref: { kind: 'team', id: 't' }, x: 1, y: 2 });
    dispatch('camera.go', { centre: [1, 2] });
    dispatch('camera.go', {
      bounds: [
        [0, 0],
        [1, 1],
      ],
    });
    await settle();
    expect(state()).toMatchObject({
      session: { language: 'zh-CN', theme: 'dark', screen: 'wall' },
      layers: { population: true, teams: true },
      settings: { walker: 'elderly', standardId: 'other', shelterClass: 'central', k: 20, hazardRoads: [] },
      selection: { selected: { id: 't' }, hovered: { x: 1 } },
      camera: {
        request: {
          serial: 2,
          target: {
            bounds: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      },
    });
    dispatch('selection.hover', null);
    const still = state();
    dispatch('selection.hover', null);
    dispatch('selection.select', { kind: 'team', id: 't' });
    dispatch('settings.count', Number.NaN);
    expect(state().settings.k).toBe(1);
    dispatch('settings.count', 20);
    expect(state()).toEqual(still);
  });

  it('tell of a problem once and put it away', () => {
    const { dispatch, state } = bench();
    const problem = { code: 'webgl-lost', params: {} } as const;
    dispatch('notice.raise', problem);
    dispatch('notice.raise', { ...problem });
    expect(state().notices).toEqual([{ id: 1, level: 'error', problem }]);
    dispatch('notice.dismiss', 7);
    dispatch('notice.dismiss', 1);
    expect(state().notices).toEqual([]);
  });
});
