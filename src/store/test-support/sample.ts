import {
  aBox,
  aHazard,
  aShelter,
  aTeam,
  aWarehouse,
  roadRules,
  someStandards,
} from '../../analysis/test-support/builders';
import type { Incident } from '../../domain/incident';
import type { StandardProfile } from '../../domain/standards';
import { initialState, type Start } from '../initial-state';
import { packOpened, packReady } from '../slices/pack/actions';
import type {
  AllocationResult,
  AnalysisResults,
  AppState,
  CoverageResult,
  Datasets,
  NearestGroup,
  NearestResult,
  PackManifest,
} from '../state';

/** The region is the square from 0,0 to 1,1; the land its part west of 0.8. */
export function aManifest(parts: Partial<PackManifest> = {}): PackManifest {
  const text = { zh: '样城', en: 'Sample' };
  return {
    format: 1,
    id: 'sample',
    name: text,
    bbox: [0, 0, 1, 1],
    centre: [0.5, 0.5],
    zoom: 11,
    timeZone: 'UTC',
    exerciseStart: null,
    population: { people: 100, source: { zh: 'test', en: 'test' }, method: text, asOf: '2020' },
    limits: [],
    attribution: [],
    files: [],
    ...parts,
  };
}

export function aProfile(parts: Partial<StandardProfile> = {}): StandardProfile {
  return {
    id: 'test',
    name: { zh: '测试', en: 'Test' },
    source: { zh: 'test', en: 'test' },
    verified: false,
    classes: [
      { shelterClass: 'emergency', minAreaM2: null, serviceDistanceM: 500 },
      { shelterClass: 'short-term', minAreaM2: 2_000, serviceDistanceM: 1_000 },
    ],
    areaPerPersonM2: { urgent: 1, temporary: 1, short: 2, medium: 3, long: 4 },
    stagesOf: {
      emergency: ['urgent'],
      'short-term': ['urgent', 'short'],
      'medium-term': ['urgent', 'short', 'medium'],
      'long-term': ['urgent', 'short', 'medium', 'long'],
      central: ['urgent', 'short', 'medium', 'long'],
    },
    ...parts,
  };
}

/** Two shelters, a warehouse, a team, one zone in force around the second shelter, two people cells. */
export function someDatasets(parts: Partial<Datasets> = {}): Datasets {
  return {
    manifest: aManifest(),
    baseUrl: 'http://host/packs/sample/',
    shelters: [
      aShelter({ id: 'dry', position: [0.2, 0.2], shelterClass: 'short-term' }),
      aShelter({ id: 'wet', position: [0.6, 0.6] }),
    ],
    warehouses: [aWarehouse({ id: 'depot', position: [0.3, 0.3] })],
    teams: [aTeam({ id: 'crew', position: [0.4, 0.4] })],
    facilities: [],
    hazards: [aHazard({ id: 'flood', geometry: aBox(0.55, 0.55, 0.65, 0.65) })],
    districts: [
      {
        id: 'd1',
        name: 'Centro',
        people: null,
        geometry: aBox(0, 0, 0.5, 0.5),
        grade: 'derived',
        source: 'test',
      },
    ],
    population: [
      { cell: 'a', position: [0.21, 0.2], people: 60, vulnerable: null },
      { cell: 'b', position: [0.7, 0.7], people: 40, vulnerable: null },
    ],
    standards: someStandards({ profiles: [aProfile()], hazardRoads: roadRules({}) }),
    land: aBox(0, 0, 0.8, 1),
    hasRoads: true,
    ...parts,
  };
}

export const anIncident = (parts: Partial<Incident> = {}): Incident => ({
  position: [0.25, 0.25],
  type: 'flood',
  grade: 3,
  startedMs: 0,
  label: null,
  ...parts,
});

/** The time of the samples: the zone of {@link someDatasets} is in force. */
export const SAMPLE_MS = Date.parse('2026-02-01T00:00:00Z');

/** A state with the sample pack opened and ready. */
export function readyState(start: Start = {}, data: Datasets = someDatasets()): AppState {
  const opened = packOpened(data)(initialState({ nowMs: SAMPLE_MS, packId: data.manifest.id, ...start }));
  return packReady()(opened);
}

const emptyGroup = (kind: NearestGroup['kind']): NearestGroup => ({
  kind,
  mode: 'walk',
  method: 'road',
  items: [],
  passedOver: [],
});

export function aNearestResult(parts: Partial<NearestResult> = {}): NearestResult {
  return {
    origin: [0.25, 0.25],
    snapped: null,
    offRoadM: null,
    insideHazardIds: [],
    groups: {
      shelter: emptyGroup('shelter'),
      warehouse: emptyGroup('warehouse'),
      team: emptyGroup('team'),
    },
    ...parts,
  };
}

const NO_WALK = { mean: null, median: null, percentile90: null, farthest: null, bins: [], fartherPeople: 0 };

/** Two cells of 60 and 40 people, of whom 30 have a place: one shelter full, one with places left, one in a zone. */
export function anAllocationResult(parts: Partial<AllocationResult> = {}): AllocationResult {
  const load = {
    isProposed: false,
    reason: null,
    occupancy: null,
    inReach: 60,
    meanWalk: 100,
    isSuitabilityUnknown: true,
  };
  return {
    method: 'road',
    detourFactor: null,
    stage: 'urgent',
    reach: { by: 'distance', limit: 500 },
    steps: { people: 100, outOfReach: 40, withoutPlace: 20, notUsable: 10, assigned: 30 },
    walk: NO_WALK,
    shelterCount: 3,
    usableCount: 2,
    fullCount: 1,
    places: 50,
    sparePlaces: 20,
    unknownCapacityCount: 0,
    unknownSuitabilityCount: 2,
    proof: { exact: true, objective: 3000, bound: 3000 },
    before: null,
    cells: {
      people: Float64Array.of(60, 40),
      outOfReach: Float64Array.of(0, 40),
      withoutPlace: Float64Array.of(20, 0),
      notUsable: Float64Array.of(10, 0),
      assigned: Float64Array.of(30, 0),
    },
    loads: [
      { ...load, id: 'dry', position: [0.2, 0.2], capacity: 20, assigned: 20, spare: 0 },
      { ...load, id: 'far', position: [0.7, 0.7], capacity: 30, assigned: 10, spare: 20 },
      {
        ...load,
        id: 'wet',
        position: [0.5, 0.5],
        capacity: 10,
        assigned: 0,
        spare: null,
        meanWalk: null,
        reason: 'inside-hazard',
      },
    ],
    gaps: [],
    access: { method: 'e2sfca', perPerson: Float64Array.of(0.5, 0) },
    ...parts,
  };
}

export function aCoverageResult(parts: Partial<CoverageResult> = {}): CoverageResult {
  return {
    method: 'road',
    serviceDistanceM: 500,
    shelterCount: 1,
    people: 100,
    coveredPeople: 60,
    beyondPeople: 40,
    cutOffPeople: 0,
    cellStates: ['covered', 'beyond'],
    cellDistanceM: [100, 900],
    gaps: [],
    straightCoveredPeople: null,
    reach: null,
    ...parts,
  };
}

/** One new site that covers 60 of 100 people, proven the best. */
export function aSitingResult(parts: Partial<AnalysisResults['siting']> = {}): AnalysisResults['siting'] {
  const instance = {
    objective: 'mclp',
    costs: {
      rowCount: 2,
      columnCount: 1,
      rowStart: Uint32Array.of(0, 1, 1),
      column: Uint32Array.of(0),
      cost: Float64Array.of(100),
    },
    weights: Float64Array.of(60, 40),
    capacity: null,
    locked: new Uint32Array(),
    p: 1,
    radius: 500,
  } as const;
  return {
    method: 'road',
    detourFactor: null,
    radiusM: 500,
    instance,
    answer: {
      status: 'optimal',
      method: 'mixed-integer',
      value: 60,
      bound: 60,
      gap: 0,
      sites: [0],
      adds: [60],
      assignment: Int32Array.of(0, -1),
      split: [],
      totalWeight: 100,
      servedWeight: 60,
      unreachableWeight: 40,
    },
    places: [{ id: 'park', name: 'Park', position: [0.3, 0.6], effectiveAreaM2: 2500, capacity: null }],
    existingCount: 0,
    leftOut: { insideHazard: 1, tooSmall: 2, areaUnknown: 3, cutOff: 0 },
    people: 100,
    outOfReachPeople: 40,
    before: 0,
    stage: 'done',
    solverProblem: null,
    ...parts,
  };
}
