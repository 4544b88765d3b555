import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox, aHazard, aShelter } from '../analysis/test-support/builders';
import type { WarningLevel } from '../domain/hazard';
import { fingerprint } from './fingerprint';
import { initialState } from './initial-state';
import { memo } from './memo';
import { setClock } from './slices/clock/actions';
import { hazardPhases, hazardsInForce } from './slices/clock/selectors';
import { dragIncident, setIncident } from './slices/incident/actions';
import { incidentPosition, lastIncident } from './slices/incident/selectors';
import { isLayerShown, layerCounts } from './slices/layers/selectors';
import { layersState } from './slices/layers/state';
import { districtPlaces, isPackReady } from './slices/pack/selectors';
import { editPlan } from './slices/planner/actions';
import { applyEdit } from './slices/planner/edit';
import { proposedShelters } from './slices/planner/selectors';
import { setCoverageRun, setNearestRun } from './slices/runs/actions';
import {
  isCoverageStale,
  isFinderStale,
  isNearestStale,
  nearestVersion,
  resultOf,
} from './slices/runs/selectors';
import { baselineShelters, sheltersInUse } from './slices/runs/shelters';
import { baselineVersion, coverageVersion } from './slices/runs/versions';
import { selectFeature } from './slices/selection/actions';
import { selectedId } from './slices/selection/selectors';
import { setSession } from './slices/session/actions';
import { setSettings } from './slices/settings/actions';
import {
  classRuleInUse,
  coverageMethodInUse,
  hazardRoadsInUse,
  standardInUse,
} from './slices/settings/selectors';
import type { AppState, ProposedShelter } from './state';
import { aCoverageResult, aNearestResult, anIncident, readyState, someDatasets } from './test-support/sample';

const at = (iso: string) => setClock({ nowMs: Date.parse(iso), exercise: true });
const proposal = (parts: Partial<ProposedShelter> = {}): ProposedShelter => ({
  id: 'proposal-1',
  name: 'P1',
  position: [0.1, 0.1],
  shelterClass: 'short-term',
  effectiveAreaM2: 1_000,
  ...parts,
});
const propose = (...put: readonly ProposedShelter[]) => editPlan({ note: 'add', put, remove: [] });

describe('memo', () => {
  it('computes anew only when an input is another value', () => {
    let computed = 0;
    const select = memo([(state: AppState) => state.settings.k], (k) => ({ k, computed: ++computed }));
    const first = select(initialState());
    expect(select(setSession({ online: false })(initialState()))).toBe(first);
    expect(select(setSettings({ k: 9 })(initialState()))).toEqual({ k: 9, computed: 2 });
  });
});

describe('fingerprint', () => {
  it('is a whole number that tells texts apart', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(texts, (some) => {
        const numbers = some.map(fingerprint);
        expect(numbers.every(Number.isSafeInteger)).toBe(true);
        expect(new Set(numbers).size).toBe(some.length);
      }),
    );
  });
});

describe('hazardsInForce', () => {
  const zone = (id: string, onset: string, expires: string | null, level: WarningLevel = 1) =>
    aHazard({ id, onset, expires, level, geometry: aBox(0, 0, 0.1, 0.1) });
  const hazards = [
    zone('a', '2026-01-01T10:00:00Z', '2026-01-01T12:00:00Z'),
    zone('b', '2026-01-01T11:00:00Z', null),
    { ...zone('draft', '2026-01-01T09:00:00Z', null), status: 'Draft' as const },
  ];
  const state = readyState({}, someDatasets({ hazards }));
  const ids = (iso: string) => hazardsInForce(at(iso)(state)).map(({ id }) => id);

  it('follows the clock: in force from onset until just before expiry', () => {
    expect(ids('2026-01-01T08:59:59Z')).toEqual([]);
    expect(ids('2026-01-01T10:00:00Z')).toEqual(['a', 'draft']);
    expect(ids('2026-01-01T11:59:59Z')).toEqual(['a', 'b', 'draft']);
    expect(ids('2026-01-01T12:00:00Z')).toEqual(['b', 'draft']);
    expect(Object.fromEntries(hazardPhases(at('2026-01-01T10:30:00Z')(state)))).toEqual({
      a: 'in-force',
      b: 'upcoming',
      draft: 'in-force',
    });
  });

  it('is the same array while no zone changes its phase', () => {
    const first = hazardsInForce(at('2026-01-01T10:00:01Z')(state));
    expect(hazardsInForce(at('2026-01-01T10:59:59Z')(state))).toBe(first);
    expect(hazardsInForce(at('2026-01-01T11:00:00Z')(state))).not.toBe(first);
  });

  it('keeps from the public what its sender does not address to it', () => {
    const reading = {
      levelFrom: 'stated' as const,
      event: null,
      expiresAssumed: false,
      areaFrom: [],
      geocodesUnknown: [],
    };
    const scopes = ['Public', 'Restricted', 'Private', null] as const;
    const told = scopes.map((scope) => ({
      ...zone(`${scope}`, '2026-01-01T10:00:00Z', null),
      reading: { ...reading, scope },
    }));
    const now = at('2026-01-01T10:00:00Z')(readyState({}, someDatasets({ hazards: told })));
    expect(hazardsInForce(now)).toHaveLength(4);
    expect(hazardsInForce(setSession({ view: 'finder' })(now)).map(({ id }) => id)).toEqual(['Public']);
  });

  it('keeps drafts and tests from the public', () => {
    const shown = hazardsInForce(setSession({ view: 'finder' })(at('2026-01-01T10:00:00Z')(state)));
    expect(shown.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('standardInUse and what follows from it', () => {
  it('is the chosen profile, else the default of the pack, else none', () => {
    expect(standardInUse(initialState())).toBeNull();
    expect(classRuleInUse(initialState())).toBeNull();
    expect(hazardRoadsInUse(initialState())).toEqual([]);
    const state = readyState({ settings: { standardId: 'unknown', shelterClass: 'short-term' } });
    expect(standardInUse(state)?.id).toBe('test');
    expect(classRuleInUse(state)?.serviceDistanceM).toBe(1_000);
    expect(classRuleInUse(setSettings({ shelterClass: 'central' })(state))).toBeNull();
    expect(hazardRoadsInUse(setSettings({ hazardRoads: [] })(state))).toEqual([]);
    expect(hazardRoadsInUse(state)).toHaveLength(4);
  });

  it('asks for straight lines where there are no roads', () => {
    expect(coverageMethodInUse(readyState())).toBe('road');
    expect(coverageMethodInUse(readyState({}, someDatasets({ hasRoads: false })))).toBe('straight-line');
  });
});

describe('sheltersInUse', () => {
  const shelters = [
    aShelter({ id: 'first', shelterClass: 'emergency', position: [0.1, 0.1] }),
    aShelter({ id: 'better', shelterClass: 'long-term', position: [0.1, 0.1] }),
    aShelter({ id: 'closed', shelterClass: 'central', position: [0.1, 0.1], status: 'closed' }),
    aShelter({ id: 'unknown', shelterClass: null, position: [0.1, 0.1] }),
    aShelter({ id: 'flooded', shelterClass: 'central', position: [0.6, 0.6] }),
  ];
  const state = readyState({}, someDatasets({ shelters }));
  const ids = (from: AppState) => sheltersInUse(from).map(({ id }) => id);

  it('are of the class or better, open or standing by, and outside every zone in force', () => {
    expect(ids(state)).toEqual(['first', 'better']);
    expect(ids(setSettings({ shelterClass: 'short-term' })(state))).toEqual(['better']);
    expect(ids(at('2020-01-01T00:00:00Z')(state))).toEqual(['first', 'better', 'flooded']);
  });

  it('count proposals like any shelter, with the capacity of the standard, but not in the baseline', () => {
    const planned = propose(proposal(), proposal({ id: 'proposal-2', position: [0.6, 0.6] }))(state);
    expect(ids(planned)).toEqual(['first', 'better', 'proposal-1']);
    expect(baselineShelters(planned)).toBe(baselineShelters(state));
    expect(proposedShelters(planned)[0]).toMatchObject({
      status: 'candidate',
      capacity: { urgent: 1_000, temporary: null, short: 500, medium: null, long: null },
    });
    expect(proposedShelters(propose(proposal())(initialState()))[0]?.capacity.urgent).toBeNull();
  });
});

describe('versions', () => {
  const placed = setIncident(anIncident())(readyState());

  it('are the same for the same inputs, and again after a change is taken back', () => {
    const changed = setSettings({ k: 9 })(placed);
    expect(nearestVersion(changed)).not.toBe(nearestVersion(placed));
    expect(nearestVersion(setSettings({ k: 5 })(changed))).toBe(nearestVersion(placed));
    expect(coverageVersion(changed)).toBe(coverageVersion(placed));
  });

  it('of the coverage follow the proposals, of the baseline they do not', () => {
    const planned = propose(proposal())(placed);
    expect(coverageVersion(placed)).toBe(baselineVersion(placed));
    expect(coverageVersion(planned)).not.toBe(coverageVersion(placed));
    expect(baselineVersion(planned)).toBe(baselineVersion(placed));
    const renamed = propose(proposal({ name: 'School' }))(planned);
    expect(coverageVersion(renamed)).toBe(coverageVersion(planned));
  });

  it('mark a result as out of date when the question has changed, or while the next is being found', () => {
    const done = { state: 'done', finishedMs: 0, tookMs: 0 } as const;
    const result = aNearestResult();
    const found = setNearestRun({ ...done, result, inputVersion: nearestVersion(placed) })(placed);
    expect(isNearestStale(found)).toBe(false);
    expect(isNearestStale(setSettings({ k: 9 })(found))).toBe(true);
    expect(isNearestStale(setNearestRun({ state: 'running', fraction: null, previous: result })(found))).toBe(
      true,
    );
    expect(isNearestStale(setNearestRun({ state: 'running', fraction: null, previous: null })(found))).toBe(
      false,
    );
    expect(isFinderStale(found)).toBe(false);
    const covered = setCoverageRun({ ...done, result: aCoverageResult(), inputVersion: 0 })(found);
    expect(isCoverageStale(covered)).toBe(true);
  });

  it('leave a former result in sight while the next is found or has failed', () => {
    const previous = aNearestResult();
    const problem = { code: 'unexpected', params: { message: '' } } as const;
    expect(resultOf({ state: 'idle' })).toBeNull();
    expect(resultOf({ state: 'running', fraction: 0, previous })).toBe(previous);
    expect(resultOf({ state: 'failed', problem, previous })).toBe(previous);
  });
});

describe('small selectors', () => {
  it('tell where the incident is drawn and what the last one was', () => {
    const placed = setIncident(anIncident())(readyState());
    expect(incidentPosition(readyState())).toBeNull();
    expect(incidentPosition(placed)).toEqual([0.25, 0.25]);
    expect(incidentPosition(dragIncident([0.3, 0.3])(placed))).toEqual([0.3, 0.3]);
    expect(lastIncident(setIncident(null)(placed))).toEqual(anIncident());
    expect(lastIncident(readyState())).toBeNull();
  });

  it('count what each layer holds; null while there is no answer', () => {
    expect(layerCounts(initialState())).toMatchObject({
      shelters: null,
      gap: null,
      routes: null,
      incident: 0,
    });
    const done = { state: 'done', inputVersion: 0, finishedMs: 0, tookMs: 0 } as const;
    const state = [
      setIncident(anIncident()),
      setCoverageRun({ ...done, result: aCoverageResult({ shelterCount: 2 }) }),
      setNearestRun({ ...done, result: aNearestResult() }),
      propose(proposal()),
    ].reduce((next, step) => step(next), readyState());
    expect(layerCounts(state)).toEqual({
      hazards: 1,
      closures: 0,
      population: 2,
      gap: 0,
      allocation: null,
      isolation: null,
      importance: null,
      reach: 2,
      reference: 0,
      routes: 0,
      shelters: 2,
      warehouses: 1,
      teams: 1,
      units: 0,
      districts: 1,
      incident: 1,
      proposals: 1,
      needs: null,
      'risk-index': null,
      'service-area': null,
      siting: 0,
    });
    expect(isLayerShown('population')(state)).toBe(false);
    expect(layersState('finder', { teams: true }).teams).toBe(true);
  });

  it('name districts by the middle of their largest part', () => {
    const [small, large] = [aBox(5, 5, 6, 6), aBox(0, 0, 1, 1)];
    large.coordinates[0]?.splice(1, 0, [0.5, 0]);
    const geometry = { type: 'MultiPolygon' as const, coordinates: [small.coordinates, large.coordinates] };
    const parts = { people: null, grade: 'derived', source: 'test' } as const;
    const districts = [
      { id: 'm', name: 'Two parts', geometry, ...parts },
      { id: 'e', name: 'Empty', geometry: { type: 'Polygon' as const, coordinates: [] }, ...parts },
    ];
    const places = districtPlaces(readyState({}, someDatasets({ districts })));
    expect(places).toEqual([{ name: 'Two parts', position: [0.5, 0.4] }]);
    expect(isPackReady(initialState())).toBe(false);
  });

  it('give the id of a selected thing of one kind', () => {
    const state = selectFeature({ kind: 'team', id: 't' })(readyState());
    expect([selectedId('team')(state), selectedId('shelter')(state)]).toEqual(['t', null]);
  });
});

describe('applyEdit', () => {
  it('gives an inverse that takes the list back, whatever the edit', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map((n) => `proposal-${n}`));
    const some = (area: number) => ids.map((all) => all.map((id) => proposal({ id, effectiveAreaM2: area })));
    fc.assert(
      fc.property(some(1), some(2), ids, (had, put, remove) => {
        const before = applyEdit([], { note: 'add', put: had, remove: [] }).proposals;
        const { proposals, inverse } = applyEdit(before, { note: 'change', put, remove });
        expect(applyEdit(proposals, inverse).proposals).toEqual(before);
        const gone = remove.filter((id) => !put.some((one) => one.id === id));
        expect(proposals.some(({ id }) => gone.includes(id))).toBe(false);
      }),
    );
  });
});
