import { describe, expect, it } from 'vitest';
import { setAnalysisOptions, setAnalysisRun } from '../../../store/slices/analyses/actions';
import { anAllocationResult, readyState, someDatasets } from '../../../store/test-support/sample';
import type { AllocationOptions } from '../../../store/state';
import { aLook } from '../../test-support/map-look';
import { ringRadiusPx } from './allocation-layer';
import { allocationLegend } from './allocation-legend';
import { allocationSelection } from './allocation-selection';

const POPULATION = ['89c2c3a6a6fffff', '89c2c3a6a67ffff'].map((cell, index) => ({
  cell,
  position: [0.2, 0.2] as const,
  people: index === 0 ? 60 : 40,
  vulnerable: null,
}));

function state(show: AllocationOptions['show'], result = anAllocationResult()) {
  const done = { state: 'done', result, inputVersion: 1, finishedMs: 0, tookMs: 0 } as const;
  return [setAnalysisRun('allocation', done), setAnalysisOptions('allocation', { show })].reduce(
    (next, action) => action(next),
    readyState({}, someDatasets({ population: POPULATION })),
  );
}

describe('the allocation layer', () => {
  it('shows who is left without, or access, and only cells with some', () => {
    const unserved = allocationSelection(state('unserved'), 12);
    expect(unserved?.cells.map(({ value }) => value)).toEqual([30, 40]);
    const access = allocationSelection(state('access'), 12);
    expect(access?.cells.map(({ value }) => value)).toEqual([0.5]);
  });

  it('has a ring for every shelter that people are sent to, as full as it is', () => {
    const marks = allocationSelection(state('unserved'), 12)?.marks;
    expect(marks).toMatchObject([
      { id: 'dry', share: 1, isFull: true, places: 20 },
      { id: 'far', share: 1 / 3, isFull: false, places: 30 },
    ]);
  });

  it('draws larger rings for more places, around symbols from where there are some', () => {
    for (const zoom of [11, 15]) {
      expect(ringRadiusPx(5000, zoom)).toBeGreaterThan(ringRadiusPx(100, zoom));
      expect(ringRadiusPx(1e9, zoom)).toBe(ringRadiusPx(1e8, zoom));
    }
    expect(ringRadiusPx(0, 15)).toBeGreaterThan(13);
  });

  it('explains only what is on the map', () => {
    const { t, format, theme, tokens } = aLook();
    const ids = (show: AllocationOptions['show'], result = anAllocationResult()) =>
      allocationLegend({ state: state(show, result), t, format, theme, tokens }).map(({ id }) => id);
    expect(ids('unserved')).toEqual(['allocation', 'allocation-full', 'allocation-spare']);
    const none = anAllocationResult({
      loads: [],
      access: { method: '2sfca', perPerson: new Float64Array(2) },
    });
    expect(ids('access', none)).toEqual([]);
    const legend = allocationLegend({ state: state('access'), t, format, theme, tokens });
    expect(legend[0]?.ends).toEqual(['50', '50']);
  });
});
