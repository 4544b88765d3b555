import { describe, expect, it, vi } from 'vitest';
import { AnlanError } from '../domain/errors';
import { initialState } from '../store/initial-state';
import { aManifest, aProfile } from '../store/test-support/sample';
import { someStandards } from '../analysis/test-support/builders';
import { bench, settle, someDatasets } from './test-support/bench';

const opened = (
  parts: Parameters<typeof someDatasets>[0] = {},
  roads: ArrayBuffer | null = new ArrayBuffer(8),
) => ({
  datasets: someDatasets(parts),
  roads,
  problems: [],
});
const graph = { nodes: 2, edges: 1, bbox: null };
const answers =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
const pack = (id: string) => ({ id, name: { zh: id, en: id }, bytes: 1 });

describe('pack.retry', () => {
  it('reads the list and opens the first pack', async () => {
    const { dispatch, job, state } = bench({
      state: initialState(),
      fetch: answers({ packs: [pack('one'), pack('two')] }),
    });
    dispatch('pack.retry');
    await settle();
    expect(job('pack/open').request).toEqual({ baseUrl: 'http://host/packs/one/', audience: 'internal' });
    expect(state().pack).toMatchObject({ id: 'one', status: { state: 'loading' } });
  });

  it('opens the wanted pack, or says that it is not offered and opens the first', async () => {
    const fetch = answers({ packs: [pack('one'), pack('two')] });
    const wanted = bench({ state: initialState({ packId: 'two' }), fetch });
    wanted.dispatch('pack.retry');
    await settle();
    expect(wanted.state().pack.id).toBe('two');
    const unlisted = bench({ state: initialState({ packId: 'three' }), fetch });
    unlisted.dispatch('pack.retry');
    await vi.waitFor(() => expect(unlisted.job('pack/open').request.baseUrl).toMatch(/three/));
    expect(unlisted.codes()).toEqual([]);
    const unknown = bench({
      state: initialState({ packId: 'three' }),
      fetch: (url) => (url.endsWith('index.json') ? fetch() : answers('no', 404)()),
    });
    unknown.dispatch('pack.retry');
    await vi.waitFor(() => expect(unknown.state().pack.id).toBe('one'));
    expect(unknown.state().notices[0]?.problem).toEqual({
      code: 'url-value-invalid',
      params: { name: 'pack', value: 'three' },
    });
  });

  it.each([
    ['pack-index-missing', answers('no', 404)],
    ['pack-manifest-invalid', answers('<!doctype html>')],
    ['pack-index-missing', () => Promise.reject(new TypeError('offline'))],
    ['pack-manifest-invalid', answers({ packs: [{ id: 1 }] })],
    ['pack-none-built', answers({ packs: [] })],
  ] as const)('fails with %s', async (code, fetch) => {
    const { dispatch, state } = bench({ state: initialState(), fetch });
    dispatch('pack.retry');
    await settle();
    expect(state().pack.status).toMatchObject({ state: 'failed', problem: { code } });
  });
});

describe('pack.open', () => {
  it('shows the data before the network is ready, and is ready after', async () => {
    const { dispatch, job, state } = bench({ state: initialState() });
    dispatch('pack.open', 'sample');
    job('pack/open').options.onProgress?.({ stage: 'fetch', done: 3, total: 9, role: 'shelters' });
    expect(state().pack.status).toEqual({
      state: 'loading',
      progress: { stage: 'fetch', done: 3, total: 9 },
    });
    const roads = new ArrayBuffer(8);
    await job('pack/open').finish(opened({}, roads));
    expect(state().pack.datasets?.shelters).toHaveLength(2);
    expect(state().pack.status).toMatchObject({ state: 'loading', progress: { stage: 'index' } });
    expect(job('network/load').request.roads).toBe(roads);
    await job('network/load').finish(graph);
    expect(state().pack).toMatchObject({ status: { state: 'ready' }, version: 1 });
  });

  it('goes on by straight line when the network cannot be loaded, and says why', async () => {
    const { dispatch, job, state, codes } = bench({ state: initialState() });
    dispatch('pack.open', 'sample');
    await job('pack/open').finish(opened());
    await job('network/load').fail(
      new AnlanError('pack-file-unreadable', { file: 'roads.bin', reason: 'x' }),
    );
    expect(state().pack).toMatchObject({ status: { state: 'ready' }, datasets: { hasRoads: false } });
    expect(codes()).toEqual(['pack-file-unreadable']);
  });

  it('tells of every bad file and uses the rest', async () => {
    const { dispatch, job, codes } = bench({ state: initialState() });
    dispatch('pack.open', 'sample');
    const problems = [{ code: 'pack-file-missing', params: { file: 'teams.fgb' } }] as const;
    await job('pack/open').finish({ ...opened(), problems });
    expect(codes()).toEqual(['pack-file-missing']);
  });

  it('fails with the reason when there is nothing to fall back on', async () => {
    const { dispatch, job, state } = bench({ state: initialState() });
    dispatch('pack.open', 'sample');
    await job('pack/open').fail(new AnlanError('pack-manifest-missing', { file: 'pack.json' }));
    expect(state().pack.status).toMatchObject({
      state: 'failed',
      problem: { code: 'pack-manifest-missing' },
    });
  });

  it('stays with the open pack when another cannot be opened', async () => {
    const { dispatch, job, state, codes } = bench();
    dispatch('pack.open', 'other');
    await job('pack/open').fail(new AnlanError('pack-manifest-missing', { file: 'pack.json' }));
    expect(state().pack).toMatchObject({ id: 'sample', status: { state: 'ready' } });
    expect(codes()).toEqual(['pack-manifest-missing']);
  });

  it('lets the newest opening win, whatever the order of answers', async () => {
    const { dispatch, jobs, job, state } = bench({ state: initialState() });
    dispatch('pack.open', 'first');
    dispatch('pack.open', 'second');
    expect(jobs[0]?.options.signal?.aborted).toBe(true);
    await job('pack/open').finish(opened({ manifest: aManifest({ id: 'second' }) }));
    expect(state().pack.datasets?.manifest.id).toBe('second');
    expect(state().notices).toEqual([]);
  });

  it('drops a network that comes after another pack was asked for', async () => {
    const { dispatch, job, state } = bench({ state: initialState() });
    dispatch('pack.open', 'first');
    await job('pack/open').finish(opened());
    dispatch('pack.open', 'second');
    await settle();
    expect(state().pack.status.state).toBe('loading');
    expect(state().notices).toEqual([]);
  });

  it('leaves the former region: selection, search and camera', async () => {
    const { dispatch, job, state } = bench();
    dispatch('selection.select', { kind: 'shelter', id: 'dry' });
    dispatch('camera.moved', { centre: [0.1, 0.1], zoom: 15, bearing: 0, pitch: 0 });
    dispatch('pack.open', 'other');
    await job('pack/open').finish(
      opened({ manifest: aManifest({ id: 'other', centre: [0.7, 0.7], zoom: 9 }) }),
    );
    expect(state().selection.selected).toBeNull();
    expect(state().camera).toMatchObject({ now: null, request: null });
  });

  it('takes the first class of the standard where it does not know the chosen one', async () => {
    const { dispatch, job, state } = bench({
      state: initialState({ settings: { shelterClass: 'central' } }),
    });
    dispatch('pack.open', 'sample');
    await job('pack/open').finish(opened({ standards: someStandards({ profiles: [aProfile()] }) }));
    expect(state().settings.shelterClass).toBe('emergency');
  });
});

describe('session.view', () => {
  it('opens the public data for the public view, all data for the others, and the layers of each', () => {
    const { dispatch, job, jobs, state } = bench();
    dispatch('session.view', 'planner');
    dispatch('session.view', 'planner');
    expect(jobs).toEqual([]);
    expect(state().layers.teams).toBe(false);
    dispatch('session.view', 'finder');
    expect(job('pack/open').request.audience).toBe('public');
    dispatch('session.view', 'operator');
    expect(job('pack/open').request.audience).toBe('internal');
    expect(state().layers.teams).toBe(true);
  });
});
