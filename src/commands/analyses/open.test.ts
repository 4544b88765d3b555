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

  it('shows one colouring of areas at a time, and puts back what was there', () => {
    const { store, dispatch } = bench();
    const areas = () => {
      const { gap, population, isolation } = store.getState().layers;
      return { gap, population, isolation };
    };
    dispatch('layer.toggle', { id: 'population', visible: true });
    dispatch('analysis.open', { place: 'rail', id: 'exposure' });
    expect(areas()).toEqual({ gap: false, population: false, isolation: false });
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    expect(areas()).toEqual({ gap: false, population: false, isolation: true });
    dispatch('layer.toggle', { id: 'districts', visible: true });
    dispatch('analysis.open', { place: 'rail', id: null });
    expect(areas()).toEqual({ gap: true, population: true, isolation: false });
    expect(store.getState().layers.districts).toBe(true);
  });

  it('is closed by another view, which brings its own layers', () => {
    const { store, dispatch } = bench();
    dispatch('analysis.open', { place: 'rail', id: 'isolation' });
    dispatch('session.view', 'planner');
    expect(store.getState().analyses).toMatchObject({
      open: { rail: null, table: null },
      layersBefore: null,
    });
    expect(store.getState().layers).toMatchObject({ gap: true, isolation: false });
  });
});
