import { latLngToCell } from 'h3-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../i18n/catalogues';
import { FRESHNESSES } from '../../domain/live';
import type { ReferenceFeature } from '../../domain/own-layer';
import { shelterTable } from '../../ingest/schema/shelter';
import { editOwn, restoreOwn } from '../../store/slices/own/actions';
import { setAnalysisRun } from '../../store/slices/analyses/actions';
import { setCoverageRun, setNearestRun } from '../../store/slices/runs/actions';
import { coverageVersion, nearestVersion } from '../../store/slices/runs/versions';
import type { AnalysisId, AnalysisResults, AppState, Run } from '../../store/state';
import {
  aCoverageResult,
  aNearestResult,
  anAllocationResult,
  anIncident,
  aSitingResult,
  readyState,
  someDatasets,
} from '../../store/test-support/sample';
import { anOwnLayer } from '../../store/test-support/own-layers';
import { someUnits } from '../../store/test-support/units';
import { anImportanceResult, anIsolationResult } from '../../store/test-support/sample-analyses';
import { aServiceAreaResult } from '../../store/test-support/service-area-result';
import { aNeedsResult, aRiskIndexResult } from '../../store/test-support/supplies';
import { ANALYSIS_RULES } from '../analyses/registry';
import { EXPORT_IDS, type ExportId } from './export-id';
import { notesOf } from './notes';
import { EXPORT_SOURCES } from './registry';

const CELLS = [
  { cell: latLngToCell(0.2, 0.21, 9), position: [0.21, 0.2], people: 60, vulnerable: null },
  { cell: latLngToCell(0.7, 0.7, 9), position: [0.7, 0.7], people: 40, vulnerable: 3 },
] as const;
const DATA = someDatasets({ population: CELLS });

const done = <Result>(result: Result, inputVersion: number): Run<Result> => ({
  state: 'done',
  result,
  inputVersion,
  finishedMs: 0,
  tookMs: 1,
});

function withAnalysis<Id extends AnalysisId>(state: AppState, id: Id, result: AnalysisResults[Id]): AppState {
  return setAnalysisRun(id, done(result, ANALYSIS_RULES[id].version(state)))(state);
}

const source = (id: ExportId) => EXPORT_SOURCES.find((one) => one.id === id)!;
const tableOf = (state: AppState, id: ExportId) => source(id).table(state);
const ready = () => readyState({}, DATA);

beforeAll(async () => {
  await Promise.all([loadCatalogue('en'), loadCatalogue('zh-CN')]);
});

describe('what can be taken away', () => {
  it('stands in a fixed order, each thing once, and is nothing before a pack is open', () => {
    expect(EXPORT_SOURCES.map(({ id }) => id)).toEqual([...EXPORT_IDS]);
    const before = readyState();
    const empty: AppState = { ...before, pack: { ...before.pack, datasets: null } };
    for (const one of EXPORT_SOURCES)
      expect([one.id, one.count(empty), one.table(empty).rows]).toEqual([one.id, 0, []]);
  });

  it('has no value outside its columns, none that is no number, and a place for every row', () => {
    let state = ready();
    state = setNearestRun(done(nearestWithRoute(), nearestVersion(state)))(state);
    state = setCoverageRun(done(aCoverageResult(), coverageVersion(state)))(state);
    state = withAnalysis(state, 'allocation', anAllocationResult());
    state = withAnalysis(state, 'siting', aSitingResult());
    state = withAnalysis(state, 'isolation', anIsolationResult());
    state = withAnalysis(state, 'importance', anImportanceResult());
    state = withAnalysis(state, 'service-area', aServiceAreaResult());
    state = withAnalysis(state, 'needs', aNeedsResult());
    state = withAnalysis(state, 'risk-index', aRiskIndexResult());
    const filled: ExportId[] = [];
    for (const one of EXPORT_SOURCES) {
      const table = one.table(state);
      if (table.rows.length > 0) filled.push(one.id);
      for (const row of table.rows) {
        const names = new Set(table.columns.map(({ name }) => name));
        expect(
          Object.keys(row.properties).filter((name) => !names.has(name)),
          one.id,
        ).toEqual([]);
        expect(Object.values(row.properties).every((value) => !Number.isNaN(value))).toBe(true);
        expect('coordinates' in row.geometry && row.geometry.coordinates.length, one.id).toBeGreaterThan(0);
      }
    }
    expect(filled).toEqual(
      expect.arrayContaining([
        'shelters',
        'nearest',
        'coverage-cells',
        'allocation-shelters',
        'siting-sites',
        'needs-shipments',
      ]),
    );
  });
});

function nearestWithRoute() {
  const result = aNearestResult();
  const item = {
    id: 'dry',
    distanceM: 1234.5,
    travelS: 900,
    readyS: 0,
    totalS: 900,
    straightM: 1000,
    slowed: false,
    route: {
      coordinates: [
        [0.25, 0.25],
        [0.2, 0.2],
      ],
      steps: [],
      accessM: 5,
      egressM: 5,
    },
  } as const;
  return {
    ...result,
    groups: {
      ...result.groups,
      shelter: {
        ...result.groups.shelter,
        items: [item],
        passedOver: [{ id: 'wet', straightM: 400, reason: 'inside-hazard' as const }],
      },
    },
  };
}

describe('layers', () => {
  it('are written in the columns of the pack, so that they read back as they are', () => {
    const table = tableOf(ready(), 'shelters');
    const back = table.rows.map(({ geometry, properties }) => shelterTable.fromRow(geometry, properties));
    expect(back.map((row) => row.ok && row.value)).toEqual(DATA.shelters);
  });

  it('are headed in both languages, as the templates are', () => {
    const { headings } = tableOf(ready(), 'shelters');
    expect(headings['occupancy']).toEqual({ zh: '在场人数', en: 'People there now' });
    expect(tableOf(ready(), 'population').headings['people']).toBeDefined();
  });
});

describe('what was brought along, and units', () => {
  it('keep all values, those that are no text as JSON, and no id or name twice', () => {
    const features: readonly ReferenceFeature[] = [
      {
        id: 'a',
        name: '塔',
        geometry: { type: 'Point', coordinates: [1, 2] },
        values: { name: 'x', n: 5, t: 'k' },
      },
      { id: 'b', name: null, geometry: { type: 'Point', coordinates: [3, 4] }, values: { t: null } },
    ];
    const state = editOwn({ note: 'add', put: [anOwnLayer('reference', features)], remove: [] })(
      restoreOwn('sample', [])(ready()),
    );
    const table = tableOf(state, 'reference');
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id String',
      'name String',
      'n Json',
      't String',
    ]);
    expect(table.rows.map(({ properties }) => properties)).toEqual([
      { id: 'a', name: '塔', n: 5, t: 'k' },
      { id: 'b', name: null, n: null, t: null },
    ]);
  });

  it('say how old each word is, and nothing that nobody has said', () => {
    const state = ready();
    const rows = tableOf({ ...state, live: { ...state.live, units: someUnits() } }, 'units').rows;
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [0.1, 0.5] },
      { type: 'Point', coordinates: [0.2, 0.5] },
      { type: 'Point', coordinates: [0.3, 0.5] },
    ]);
    expect(rows[0]!.properties).toMatchObject({
      id: 'crews/E1',
      heading_deg: 90,
      as_of: '2023-11-14T22:13:20.000Z',
    });
    expect(rows[1]!.properties).toMatchObject({ heading_deg: null, speed_kmh: null, kind: null });
    expect(rows[2]!.properties['as_of']).toBeNull();
    expect(rows.map(({ properties }) => properties['freshness'])).toEqual([...FRESHNESSES]);
  });
});

describe('the nearest', () => {
  it('come with their routes, and those passed over with the reason and no time', () => {
    const state = setNearestRun(done(nearestWithRoute(), 1))(readyState({}, DATA));
    const [first, passed] = tableOf(state, 'nearest').rows;
    expect(first).toMatchObject({
      geometry: { type: 'LineString' },
      properties: { kind: 'shelter', rank: 1, id: 'dry', distance_m: 1234.5, passed_over: null },
    });
    expect(passed).toMatchObject({
      geometry: { type: 'Point', coordinates: [...DATA.shelters.find(({ id }) => id === 'wet')!.position] },
      properties: { rank: null, id: 'wet', travel_s: null, straight_m: 400, passed_over: 'inside-hazard' },
    });
  });

  it('are out of date once the incident has moved', () => {
    const placed: AppState = { ...ready(), incident: { ...ready().incident, current: anIncident() } };
    const state = setNearestRun(done(aNearestResult(), nearestVersion(placed)))(placed);
    const moved = {
      ...state,
      incident: { ...state.incident, current: anIncident({ position: [0.4, 0.4] }) },
    };
    expect([source('nearest').ground(state).isStale, source('nearest').ground(moved).isStale]).toEqual([
      false,
      true,
    ]);
  });
});

describe('results of analyses', () => {
  it('keep what does not end, or is no number, as not known', () => {
    const allocation = anAllocationResult({
      access: { method: 'e2sfca', perPerson: Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY) },
    });
    const rows = tableOf(withAnalysis(ready(), 'allocation', allocation), 'allocation-cells').rows;
    expect(rows.map(({ properties }) => properties['access'])).toEqual([null, null]);
    expect(rows.map(({ properties }) => properties['assigned'])).toEqual([30, 0]);
  });

  it('of cells are left out where the cells are no longer those that were asked about', () => {
    const state = withAnalysis(readyState(), 'allocation', anAllocationResult());
    const fewer: AppState = {
      ...state,
      pack: { ...state.pack, datasets: someDatasets({ population: CELLS.slice(0, 1) }) },
    };
    expect(tableOf(fewer, 'allocation-cells').rows).toEqual([]);
  });

  it('say what walks are measured in', () => {
    const names = (by: 'distance' | 'time') =>
      tableOf(
        withAnalysis(ready(), 'allocation', anAllocationResult({ reach: { by, limit: 500 } })),
        'allocation-shelters',
      ).columns.map(({ name }) => name);
    expect(names('distance')).toContain('mean_walk_m');
    expect(names('time')).toContain('mean_walk_s');
  });
});

describe('notes', () => {
  it('say method, standard and whether it is verified, in the language of the page', () => {
    const state = setCoverageRun(done(aCoverageResult(), 1))(
      readyState({ session: { language: 'en' } }, DATA),
    );
    const notes = new Map(notesOf(source('coverage-cells'), state));
    expect(notes.get('Method')).toBe('Road network');
    expect(notes.get('Standard')).toBe('Test (not verified)');
    expect(notes.get('Situation time')).toBe('2026-02-01T00:00:00.000Z');
    const zh = notesOf(source('coverage-cells'), {
      ...state,
      session: { ...state.session, language: 'zh-CN' },
    });
    expect(zh).toContainEqual(['标准', '测试 (未核实)']);
  });

  it('are none without a pack', () => {
    const state = ready();
    expect(notesOf(source('shelters'), { ...state, pack: { ...state.pack, datasets: null } })).toEqual([]);
  });
});
