import { describe, expect, it } from 'vitest';
import { AnlanError } from '../domain/errors';
import { isCoverageStale, isNearestStale } from '../store/slices/runs/selectors';
import { nearestVersion } from '../store/slices/runs/versions';
import { SAMPLE_MS } from '../store/test-support/sample';
import { aCoverageResult, aNearestResult, bench, readyState, someDatasets } from './test-support/bench';

const place = { position: [0.25, 0.25] as const };

describe('nearest.run', () => {
  it('asks for every kind with the zones in force and keeps progress, result, version and times', async () => {
    const { dispatch, job, state } = bench();
    dispatch('incident.place', place);
    dispatch('nearest.run');
    expect(job('nearest/run').request).toMatchObject({
      origin: [0.25, 0.25],
      incidentType: 'flood',
      kinds: ['shelter', 'warehouse', 'team'],
      k: 5,
      walker: 'healthy',
      hazards: [{ id: 'flood' }],
    });
    job('nearest/run').options.onProgress?.({ stage: 'search', done: 1, total: 4 });
    expect(state().runs.nearest).toEqual({ state: 'running', fraction: 0.25, previous: null });
    job('nearest/run').options.onProgress?.({ stage: 'search', done: 1, total: null });
    expect(state().runs.nearest).toMatchObject({ fraction: null });
    const result = aNearestResult();
    await job('nearest/run').finish(result);
    expect(state().runs.nearest).toEqual({
      state: 'done',
      result,
      inputVersion: nearestVersion(state()),
      finishedMs: SAMPLE_MS,
      tookMs: 5,
    });
    expect(isNearestStale(state())).toBe(false);
  });

  it('puts the answer away when there is no incident', () => {
    const { dispatch, state, jobs } = bench();
    dispatch('nearest.run');
    expect([jobs.length, state().runs.nearest.state]).toEqual([0, 'idle']);
  });

  it('cancels the older run; the newest wins, and the former result stays in sight meanwhile', async () => {
    const { dispatch, job, jobs, state } = bench();
    dispatch('incident.place', place);
    dispatch('nearest.run');
    const first = aNearestResult();
    await job('nearest/run').finish(first);
    dispatch('settings.count', 9);
    expect(isNearestStale(state())).toBe(true);
    dispatch('nearest.run');
    dispatch('settings.count', 3);
    dispatch('nearest.run');
    expect(jobs.slice(1).map(({ options }) => options.signal?.aborted)).toEqual([true, false]);
    expect(state().runs.nearest).toEqual({ state: 'running', fraction: null, previous: first });
    const last = aNearestResult();
    await job('nearest/run').finish(last);
    expect(state().runs.nearest).toMatchObject({ state: 'done', result: last });
    expect(job('nearest/run').request.k).toBe(3);
  });

  it('cancelled goes back to the last finished result with its own version, or to none', async () => {
    const { dispatch, job, state } = bench();
    dispatch('nearest.cancel');
    dispatch('incident.place', place);
    dispatch('nearest.run');
    dispatch('nearest.cancel');
    expect(state().runs.nearest).toEqual({ state: 'idle' });
    dispatch('nearest.run');
    await job('nearest/run').finish(aNearestResult());
    const done = state().runs.nearest;
    dispatch('settings.count', 9);
    dispatch('nearest.run');
    dispatch('nearest.cancel');
    expect(state().runs.nearest).toBe(done);
    expect(state().notices).toEqual([]);
  });

  it('takes back a place without a road, keeping the former incident and its answer', async () => {
    const { dispatch, job, state } = bench();
    dispatch('incident.place', place);
    dispatch('nearest.run');
    const first = aNearestResult();
    await job('nearest/run').finish(first);
    const before = state().incident;
    dispatch('incident.place', { position: [0.7, 0.1] });
    dispatch('nearest.run');
    dispatch('incident.grade', 1);
    await job('nearest/run').fail(new AnlanError('incident-no-road', { distanceM: 2500 }));
    expect(state().incident).toMatchObject({ current: before.current, past: before.past });
    expect(state().runs.nearest).toMatchObject({ state: 'done', result: first });
    expect(state().notices[0]?.problem).toEqual({
      code: 'incident-no-road',
      params: { distanceM: 2500, lon: '0.70000', lat: '0.10000' },
    });
  });

  it('fails with the problem and keeps the former result beside it', async () => {
    const { dispatch, job, state } = bench();
    dispatch('incident.place', place);
    dispatch('nearest.run');
    await job('nearest/run').fail(new AnlanError('engine-failed', { job: 'nearest/run', message: 'x' }));
    expect(state().runs.nearest).toMatchObject({ state: 'failed', problem: { code: 'engine-failed' } });
    expect(state().notices).toEqual([]);
  });
});

describe('coverage.run', () => {
  it('asks with the shelters in use, the distance of the class and the method', () => {
    const { dispatch, job } = bench();
    dispatch('settings.class', 'short-term');
    dispatch('settings.method', 'straight-line');
    dispatch('coverage.run');
    expect(job('coverage/run').request).toMatchObject({
      shelters: [{ id: 'dry' }],
      serviceDistanceM: 1_000,
      method: 'straight-line',
      places: [{ name: 'Centro', position: [0.25, 0.25] }],
    });
  });

  it('goes by straight line in a pack without roads', () => {
    const { dispatch, job } = bench({ state: readyState({}, someDatasets({ hasRoads: false })) });
    dispatch('coverage.run');
    expect(job('coverage/run').request.method).toBe('straight-line');
  });

  it('is idle where the pack has no people', () => {
    const { dispatch, state, jobs } = bench({ state: readyState({}, someDatasets({ population: [] })) });
    dispatch('coverage.run');
    expect([jobs.length, state().runs.coverage.state]).toEqual([0, 'idle']);
  });

  it('is its own baseline without proposals, and is not computed again when they are undone', async () => {
    const { dispatch, job, jobs, state } = bench();
    dispatch('coverage.run');
    await job('coverage/run').finish(aCoverageResult());
    expect(state().planner.baseline).toBe(state().runs.coverage);
    dispatch('plan.add', [0.7, 0.7]);
    expect(isCoverageStale(state())).toBe(true);
    dispatch('coverage.run');
    expect(job('coverage/run').request.shelters.map(({ id }) => id)).toEqual(['dry', 'proposal-1']);
    await job('coverage/run').finish(aCoverageResult({ coveredPeople: 100 }));
    expect(state().planner.baseline).toMatchObject({ result: { coveredPeople: 60 } });
    dispatch('plan.undo');
    dispatch('coverage.run');
    expect(jobs).toHaveLength(2);
    expect(state().runs.coverage).toMatchObject({ state: 'done', result: { coveredPeople: 60 } });
  });

  it('finds the baseline where proposals came first, and cancels both', async () => {
    const { dispatch, job, jobs, state } = bench();
    dispatch('plan.add', [0.7, 0.7]);
    dispatch('coverage.run');
    await job('coverage/run').finish(aCoverageResult());
    expect(jobs).toHaveLength(2);
    expect(job('coverage/run').request.shelters.map(({ id }) => id)).toEqual(['dry']);
    expect(state().planner.baseline.state).toBe('running');
    dispatch('coverage.cancel');
    expect(state().planner.baseline.state).toBe('idle');
    dispatch('coverage.run');
    dispatch('coverage.cancel');
    expect(state().runs.coverage.state).toBe('done');
  });
});
