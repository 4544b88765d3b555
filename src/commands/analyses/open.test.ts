import { describe, expect, it } from 'vitest';
import { bench } from '../test-support/bench';

describe('analysis.open', () => {
  it('switches the layers of the panel on, and those of the panel it replaces off', () => {
    const { store, dispatch } = bench();
    const layers = () => store.getState().layers;
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    expect(layers().isolation).toBe(true);
    dispatch('analysis.open', { place: 'rail', id: 'exposure' });
    expect([layers().isolation, store.getState().analyses.open.rail]).toEqual([false, 'exposure']);
    dispatch('analysis.open', { place: 'table', id: 'importance' });
    dispatch('analysis.open', { place: 'rail', id: null });
    expect([layers().importance, store.getState().analyses.open.rail]).toEqual([true, null]);
  });

  it('puts the coverage gap away while another layer in red is there', () => {
    const { store, dispatch } = bench();
    const gap = () => store.getState().layers.gap;
    dispatch('analysis.open', { place: 'rail', id: 'exposure' });
    expect(gap()).toBe(true);
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    expect(gap()).toBe(false);
    dispatch('analysis.open', { place: 'rail', id: null });
    expect(gap()).toBe(true);
  });

  it('keeps a layer that stays in use', () => {
    const { store, dispatch } = bench();
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    expect(store.getState().layers.isolation).toBe(true);
  });
});
