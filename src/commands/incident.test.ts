import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState } from '../store/initial-state';
import { aManifest, anIncident, SAMPLE_MS } from '../store/test-support/sample';
import { bench, readyState, someDatasets } from './test-support/bench';

describe('incident.place', () => {
  it('places a first incident with an ordinary type and grade at the time of the situation', () => {
    const { dispatch, state } = bench();
    dispatch('incident.arm', true);
    dispatch('incident.place', { position: [0.25, 0.25], label: 'Calle 1' });
    expect(state().incident.current).toEqual(anIncident({ startedMs: SAMPLE_MS, label: 'Calle 1' }));
    expect(state().incident.placing).toBe(false);
  });

  it('keeps type and grade of the former, takes those that are given, and begins its own clock', () => {
    const { dispatch, state, store } = bench();
    dispatch('incident.place', { position: [0.1, 0.1], type: 'fire', grade: 1 });
    store.setState((now) => ({ ...now, clock: { ...now.clock, nowMs: SAMPLE_MS + 5 } }));
    dispatch('incident.place', { position: [0.2, 0.2] });
    expect(state().incident.current).toMatchObject({
      type: 'fire',
      grade: 1,
      startedMs: SAMPLE_MS + 5,
      label: null,
    });
    dispatch('incident.clear');
    dispatch('incident.place', { position: [0.3, 0.3] });
    expect(state().incident.current).toMatchObject({ type: 'fire', grade: 1 });
  });

  it('moves a dragged incident without starting its clock anew', () => {
    const { dispatch, state, store } = bench();
    dispatch('incident.place', { position: [0.1, 0.1] });
    store.setState((now) => ({ ...now, clock: { ...now.clock, nowMs: SAMPLE_MS + 60_000 } }));
    dispatch('incident.drag', [0.15, 0.15]);
    dispatch('incident.place', { position: [0.2, 0.2] });
    expect(state().incident).toMatchObject({
      current: { position: [0.2, 0.2], startedMs: SAMPLE_MS },
      dragging: null,
    });
  });

  it.each([
    ['outside the region', [3, 0.5], 'incident-outside-region'],
    ['in the water', [0.9, 0.5], 'incident-in-water'],
    ['off the globe', [0.5, Number.NaN], 'coordinates-invalid'],
  ] as const)('refuses a place %s and leaves the former incident', (_, position, code) => {
    const { dispatch, state, codes } = bench();
    dispatch('incident.place', { position: [0.1, 0.1] });
    const before = state().incident;
    dispatch('incident.drag', position);
    dispatch('incident.place', { position });
    expect(codes()).toEqual([code]);
    expect(state().incident).toEqual(before);
  });

  it('takes any place of the region where the pack has no shore', () => {
    const { dispatch, state } = bench({ state: readyState({}, someDatasets({ land: null })) });
    dispatch('incident.place', { position: [0.9, 0.5] });
    expect(state().incident.current?.position).toEqual([0.9, 0.5]);
  });

  it('says so while there are no data', () => {
    const { dispatch, codes } = bench({ state: initialState() });
    dispatch('incident.place', { position: [0.1, 0.1] });
    expect(codes()).toEqual(['pack-not-open']);
  });
});

describe('changes of the incident', () => {
  it('change type and grade, one undo step each, and nothing without an incident or without a change', () => {
    const { dispatch, state } = bench();
    dispatch('incident.type', 'fire');
    dispatch('incident.clear');
    expect(state().incident.past).toEqual([]);
    dispatch('incident.place', { position: [0.1, 0.1] });
    dispatch('incident.type', 'fire');
    dispatch('incident.type', 'fire');
    dispatch('incident.grade', 1);
    expect(state().incident.past).toHaveLength(3);
    dispatch('incident.undo');
    expect(state().incident.current).toMatchObject({ type: 'fire', grade: 3 });
    dispatch('incident.redo');
    expect(state().incident.current).toMatchObject({ type: 'fire', grade: 1 });
  });

  it('are undone to the very beginning and redone to the very end, whatever they were', () => {
    const step = fc.oneof(
      fc.record({ x: fc.integer({ min: 1, max: 7 }) }).map(({ x }) => ({ position: [x / 10, 0.5] as const })),
      fc.constantFrom('fire', 'flood', 'clear'),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { dispatch, state } = bench();
        for (const one of steps) {
          if (one === 'clear') dispatch('incident.clear');
          else if (typeof one === 'string') dispatch('incident.type', one);
          else dispatch('incident.place', one);
        }
        const end = state().incident.current;
        const count = state().incident.past.length;
        for (let i = 0; i <= count; i++) dispatch('incident.undo');
        expect(state().incident).toMatchObject({ current: null, past: [] });
        for (let i = 0; i <= count; i++) dispatch('incident.redo');
        expect(state().incident).toMatchObject({ current: end, future: [] });
      }),
    );
  });
});

describe('pack.open', () => {
  it('keeps an incident inside the new region and clears one outside, for undo to bring back', async () => {
    const { dispatch, job, state } = bench();
    dispatch('incident.place', { position: [0.1, 0.1] });
    dispatch('pack.open', 'wider');
    const open = (id: string, bbox: readonly [number, number, number, number]) => ({
      datasets: someDatasets({ manifest: aManifest({ id, bbox }), land: null }),
      roads: null,
      problems: [],
    });
    await job('pack/open').finish(open('wider', [-1, -1, 2, 2]));
    expect(state().incident.current?.position).toEqual([0.1, 0.1]);
    dispatch('pack.open', 'far');
    await job('pack/open').finish(open('far', [10, 10, 12, 12]));
    expect(state().incident.current).toBeNull();
    dispatch('incident.undo');
    expect(state().incident.current?.position).toEqual([0.1, 0.1]);
  });
});
