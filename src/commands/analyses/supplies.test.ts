import { describe, expect, it } from 'vitest';
import { aWarehouse, someStandards } from '../../analysis/test-support/builders';
import { EQUAL_WEIGHTS } from '../../domain/risk-index';
import type { Action } from '../../store/action';
import { setAnalysisOptions } from '../../store/slices/analyses/actions';
import { needsVersion, reliefNormInUse } from '../../store/slices/analyses/needs';
import { riskIndexVersion } from '../../store/slices/analyses/risk-index';
import { setClock } from '../../store/slices/clock/actions';
import { setIncident } from '../../store/slices/incident/actions';
import { editPlan } from '../../store/slices/planner/actions';
import { setSettings } from '../../store/slices/settings/actions';
import type { AnalysisOptions, AppState, ViewId } from '../../store/state';
import {
  aManifest,
  anIncident,
  aProfile,
  readyState,
  SAMPLE_MS,
  someDatasets,
} from '../../store/test-support/sample';
import { aReliefItem } from '../../store/test-support/supplies';
import { needsRule } from './needs';
import { riskIndexRule } from './risk-index';

const both = (text: string) => ({ zh: text, en: text });
const norm = (id: string) => ({ id, name: both(id), source: both('test'), items: [aReliefItem] });
const data = someDatasets({
  manifest: aManifest({
    files: [
      {
        role: 'population',
        name: 'population.fgb',
        bytes: 1,
        sha256: '',
        count: 2,
        audience: 'internal',
        grade: 'estimated',
        asOf: '2011',
        origin: both('test'),
        licence: 'CC0-1.0',
        method: both('test'),
      },
    ],
  }),
  warehouses: [
    aWarehouse({
      id: 'depot',
      position: [0.3, 0.3],
      stock: [
        { code: '1020101', name: both('water'), quantity: 9, unit: both('litres'), expires: '2026-02-01' },
      ],
    }),
  ],
  standards: someStandards({ profiles: [aProfile()], reliefNorms: [norm('first'), norm('second')] }),
});

const after = (view: ViewId, ...actions: readonly Action[]): AppState =>
  actions.reduce((state, action) => action(state), readyState({ session: { view } }, data));
const at = (nowMs: number) => setClock({ nowMs, exercise: true });
const choose = (options: Partial<AnalysisOptions['needs']>) => setAnalysisOptions('needs', options);
const propose = editPlan({
  note: 'add',
  put: [{ id: 'p-1', name: 'P1', position: [0.5, 0.5], shelterClass: 'emergency', effectiveAreaM2: 300 }],
  remove: [],
});

describe('the question of the relief needs', () => {
  const ask = (...actions: readonly Action[]) => needsRule.request(after('operator', ...actions));

  it('is about people in zones of level Ⅱ and graver for three days, by the first norm', () => {
    expect(ask()).toMatchObject({
      affected: { source: 'zones', mildestLevel: 2 },
      days: 3,
      norm: { id: 'first' },
      atMs: SAMPLE_MS,
    });
    expect(ask(choose({ normId: 'second' }))?.norm.id).toBe('second');
    expect(ask(choose({ normId: 'gone' }))?.norm.id).toBe('first');
    expect(needsRule.request(after('finder'))).toBeNull();
  });

  it('knows where typed people are only with an incident, and how far is unserved', () => {
    const typed = choose({ source: 'typed', people: 70 });
    expect(ask(typed)).toBeNull();
    expect(ask(typed, setIncident(anIncident()))?.affected).toEqual({
      source: 'typed',
      position: [0.25, 0.25],
      people: 70,
    });
    expect(ask(choose({ source: 'unserved' }))?.affected).toEqual({
      source: 'unserved',
      serviceDistanceM: 500,
    });
    expect(
      ask(choose({ source: 'unserved' }), setSettings({ standardId: 'test', shelterClass: 'central' })),
    ).toBeNull();
    expect(ask(choose({ source: 'cut-off' }))?.affected).toEqual({ source: 'cut-off' });
  });

  it('counts with edited rates of the norm in use alone', () => {
    const edit = choose({ rates: { first: { 'drinking-water': 3 } } });
    expect(ask(edit)?.norm.items[0]?.rate).toBe(3);
    expect(ask(edit, choose({ normId: 'second' }))?.norm.items[0]?.rate).toBe(15);
    expect(reliefNormInUse(after('operator'))).toBe(data.standards.reliefNorms[0]);
  });

  it('sends nobody to a proposal but where plans are made', () => {
    const shelters = (view: ViewId) => needsRule.request(after(view, propose))?.shelters.map(({ id }) => id);
    expect(shelters('operator')).toEqual(['dry']);
    expect(shelters('planner')).toEqual(['dry', 'p-1']);
  });

  it('is another with every input, and when stock expires, but not with every second', () => {
    const versions = [
      [],
      [choose({ days: 4 })],
      [choose({ mildestLevel: 1 })],
      [choose({ normId: 'second' })],
      [choose({ rates: { first: { 'drinking-water': 3 } } })],
      [choose({ source: 'typed' }), setIncident(anIncident())],
      [choose({ source: 'typed' }), setIncident(anIncident({ position: [0.3, 0.3] }))],
      [setSettings({ shelterClass: 'short-term' })],
      [at(Date.parse('2026-02-02T00:00:00Z'))],
    ].map((actions) => needsVersion(after('operator', ...actions)));
    expect(new Set(versions).size).toBe(versions.length);
    expect(needsVersion(after('operator', at(SAMPLE_MS + 1000)))).toBe(versions[0]);
    expect(needsVersion(after('operator', propose))).toBe(versions[0]);
  });
});

describe('the question of the risk index', () => {
  const ask = (...actions: readonly Action[]) => riskIndexRule.request(after('operator', ...actions));
  const zones = (all: 'in-force' | 'any') => setAnalysisOptions('risk-index', { zones: all });
  const before = at(Date.parse('2025-12-31T00:00:00Z'));

  it('takes the grounds of the pack, and zones in force or all of the scenario', () => {
    expect(ask()).toMatchObject({ grounds: { population: { grade: 'estimated', asOf: '2011' } } });
    expect(ask(before)?.exposing).toEqual([]);
    expect(ask(before, zones('any'))?.exposing.map(({ id }) => id)).toEqual(['flood']);
    expect(ask(before, zones('any'))?.hazards).toEqual([]);
    expect(riskIndexRule.request(after('finder'))).toBeNull();
  });

  it('is another with weights, thresholds, zones and shelters', () => {
    const versions = [
      [],
      [setAnalysisOptions('risk-index', { thresholds: [1, 2, 3, 4] })],
      [
        setAnalysisOptions('risk-index', {
          weights: { ...EQUAL_WEIGHTS, indicators: { ...EQUAL_WEIGHTS.indicators, density: 2 } },
        }),
      ],
      [before, zones('any')],
      [before],
      [setSettings({ shelterClass: 'short-term' })],
    ].map((actions) => riskIndexVersion(after('operator', ...actions)));
    expect(new Set(versions).size).toBe(versions.length);
  });
});
