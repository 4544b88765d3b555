import { describe, expect, it } from 'vitest';
import { aBox } from '../../analysis/test-support/builders';
import { CLOSED_TO_ALL } from '../../domain/closure';
import { editClosures, setClosedRoads } from '../../store/slices/closures/actions';
import { LAYER_IDS } from '../../store/state';
import { setAnalysisRun } from '../../store/slices/analyses/actions';
import { setIncident } from '../../store/slices/incident/actions';
import { applyLive } from '../../store/slices/live/actions';
import { editPlan } from '../../store/slices/planner/actions';
import { restoreOwn } from '../../store/slices/own/actions';
import { setNearestRun, setCoverageRun } from '../../store/slices/runs/actions';
import {
  aCoverageResult,
  anAllocationResult,
  aSitingResult,
  anIncident,
  aNearestResult,
  readyState,
  someDatasets,
} from '../../store/test-support/sample';
import { anOwnLayer } from '../../store/test-support/own-layers';
import { anImportanceResult, anIsolationResult } from '../../store/test-support/sample-analyses';
import { aServiceAreaResult } from '../../store/test-support/service-area-result';
import { someUnits } from '../../store/test-support/units';
import { aNeedsResult, aRiskIndexResult } from '../../store/test-support/supplies';
import type { AppState, NearestResult } from '../../store/state';
import { TOKENS } from '../../ui/tokens';
import { aLook, aView } from '../test-support/map-look';
import { Z_BANDS } from './layer-description';
import { LEGENDS } from './legends';
import { LAYERS } from './registry';

const done = <Result>(result: Result) =>
  ({ state: 'done', result, inputVersion: 1, finishedMs: 0, tookMs: 0 }) as const;

const answer: NearestResult = aNearestResult({
  groups: {
    ...aNearestResult().groups,
    shelter: {
      kind: 'shelter',
      mode: 'walk',
      method: 'road',
      passedOver: [],
      items: [
        {
          id: 'dry',
          distanceM: 900,
          travelS: 600,
          readyS: 0,
          totalS: 600,
          straightM: 800,
          slowed: false,
          route: {
            coordinates: [
              [0.25, 0.25],
              [0.24, 0.25],
              [0.2, 0.2],
            ],
            steps: [],
            accessM: 0,
            egressM: 0,
          },
        },
      ],
    },
  },
});
const gap = {
  id: 'g1',
  rank: 1,
  people: 40,
  vulnerable: null,
  cells: 1,
  areaM2: 100,
  centre: [0.7, 0.7],
  near: null,
  geometry: aBox(0.68, 0.68, 0.72, 0.72),
} as const;

/** A state in which every layer has something to draw. */
function fullState(): AppState {
  const data = someDatasets({
    population: [{ cell: '89c2c3a6a6fffff', position: [0.2, 0.2], people: 60, vulnerable: null }],
  });
  return [
    setIncident(anIncident()),
    setNearestRun(done(answer)),
    setAnalysisRun('allocation', done(anAllocationResult())),
    setAnalysisRun('isolation', done(anIsolationResult())),
    setAnalysisRun('importance', done(anImportanceResult())),
    setAnalysisRun('needs', done(aNeedsResult())),
    setAnalysisRun('risk-index', done(aRiskIndexResult())),
    setAnalysisRun('siting', done(aSitingResult())),
    setAnalysisRun('service-area', done(aServiceAreaResult())),
    applyLive({ nowMs: 1, statuses: null, statements: null, units: someUnits() }),
    setCoverageRun(done(aCoverageResult({ gaps: [gap], reach: aBox(0.1, 0.1, 0.3, 0.3) }))),
    editClosures({
      note: 'add',
      put: [
        {
          id: 'closure-1',
          name: 'C1',
          geometry: aBox(0.4, 0.4, 0.45, 0.45),
          roads: CLOSED_TO_ALL,
          since: null,
          note: '',
        },
      ],
      remove: [],
    }),
    setClosedRoads(
      done({
        items: [
          {
            closureId: 'closure-1',
            edgeCount: 1,
            lengthM: 10,
            lines: [
              [
                [0.4, 0.4],
                [0.41, 0.4],
              ],
            ],
          },
        ],
      }),
    ),
    editPlan({
      note: 'add',
      put: [{ id: 'p1', name: 'P', position: [0.5, 0.5], shelterClass: 'central', effectiveAreaM2: 1000 }],
      remove: [],
    }),
    restoreOwn('sample', [
      anOwnLayer('reference', [
        { id: 'r1', name: null, geometry: { type: 'Point', coordinates: [0.5, 0.2] }, values: {} },
        { id: 'r2', name: null, geometry: aBox(0.1, 0.1, 0.2, 0.2), values: {} },
      ]),
    ]),
  ].reduce((state, action) => action(state), readyState({}, data));
}

describe('the layers', () => {
  it('are one for each id, sorted by their bands, each with a legend', () => {
    expect(LAYERS.map((layer) => layer.id).sort()).toEqual([...LAYER_IDS].sort());
    const bands = LAYERS.map((layer) => Z_BANDS.indexOf(layer.zBand));
    expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    expect(Object.keys(LEGENDS).sort()).toEqual([...LAYER_IDS].sort());
  });

  describe.each(LAYERS)('$id', (layer) => {
    it('draws nothing before a pack is open', () => {
      const state = readyState({}, someDatasets({ shelters: [], warehouses: [], teams: [] }));
      const bare: AppState = { ...state, pack: { ...state.pack, datasets: null } };
      const selection = layer.select(bare, aView());
      const built = selection === null ? [] : layer.build(selection, aLook());
      const counts = built.map((one) => (Array.isArray(one.props.data) ? one.props.data.length : 0));
      expect(counts.every((count) => count === 0)).toBe(true);
    });

    it('selects the same object again as long as nothing changes, and builds layers with unique ids', () => {
      const state = fullState();
      const view = aView();
      const selection = layer.select(state, view);
      expect(selection).not.toBeNull();
      expect(layer.select({ ...state, clock: { ...state.clock } }, { ...view })).toBe(selection);
      const look = aLook();
      const ids = [...layer.build(selection, look), ...(layer.buildLabels?.(selection, look) ?? [])].map(
        (one) => one.id,
      );
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('gives deck.gl new data with a new look, so that colours are looked at again', () => {
      const selection = layer.select(fullState(), aView());
      const dark = layer.build(selection, aLook());
      const light = layer.build(selection, aLook({ theme: 'light', tokens: TOKENS.light }));
      for (const [index, one] of dark.entries()) expect(light[index]?.props.data).not.toBe(one.props.data);
    });

    it('has targets only of things that are there', () => {
      const selection = layer.select(fullState(), aView());
      const targets = layer.targets?.(selection) ?? [];
      for (const target of targets) expect(target.ref === null || target.ref.id.length > 0).toBe(true);
    });
  });

  it('explain themselves in the legend once they are on the map', () => {
    const state = fullState();
    const { t, format, theme, tokens } = aLook();
    for (const id of LAYER_IDS) {
      const entries = LEGENDS[id]({ state, t, format, theme, tokens });
      expect(entries.length, id).toBeGreaterThan(0);
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    }
  });
});
