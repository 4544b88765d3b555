import { type Hazard, incidentTypeOf, strictLevel } from '../domain/hazard';
import { createHazardZones } from '../domain/hazard-zones';
import type { IncidentTypeId } from '../domain/incident';
import { RESOURCE_KINDS } from '../domain/resource';
import { hazardsInForce } from '../store/slices/clock/selectors';
import { closuresInUse } from '../store/slices/closures/selectors';
import { districtPlaces, isPackReady } from '../store/slices/pack/selectors';
import { baselineShelters, sheltersInUse } from '../store/slices/runs/shelters';
import { classRuleInUse, coverageMethodInUse, hazardRoadsInUse } from '../store/slices/settings/selectors';
import type { AppState } from '../store/state';
import type { CoverageRequest, Jobs, NearestRequest } from '../workers/protocol';

/** Answers that the public is given. */
const FINDER_COUNT = 3;
const NONE: readonly never[] = [];
/** A type that asks for no special suitability, so that any usable shelter serves. */
const ANY_SHELTER: IncidentTypeId = 'storm';

/** The search for the nearest resources as the state stands; null when there is nothing to search for. */
export function nearestRequest(state: AppState): NearestRequest | null {
  const data = state.pack.datasets;
  const incident = state.incident.current;
  if (!isPackReady(state) || data === null || incident === null || state.session.view === 'finder')
    return null;
  return {
    origin: incident.position,
    incidentType: incident.type,
    kinds: RESOURCE_KINDS,
    k: state.settings.k,
    walker: state.settings.walker,
    shelters: data.shelters,
    warehouses: data.warehouses,
    teams: data.teams,
    hazards: hazardsInForce(state),
    hazardRoads: hazardRoadsInUse(state),
    closures: closuresInUse(state),
    standards: data.standards,
  };
}

/** The coverage as the state stands, with or without the planner's proposals; null when it cannot be asked. */
export function coverageRequest(
  state: AppState,
  plan: 'with-proposals' | 'baseline',
): CoverageRequest | null {
  const data = state.pack.datasets;
  const rule = classRuleInUse(state);
  if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
  if (rule === null || data.population.length === 0) return null;
  return {
    cells: data.population,
    shelters: plan === 'baseline' ? baselineShelters(state) : sheltersInUse(state),
    serviceDistanceM: rule.serviceDistanceM,
    walker: state.settings.walker,
    method: coverageMethodInUse(state),
    hazards: hazardsInForce(state),
    hazardRoads: hazardRoadsInUse(state),
    closures: closuresInUse(state),
    standards: data.standards,
    places: districtPlaces(state),
  };
}

/** The roads under the drawn closures; null when there are none to ask for. */
export function closedRoadsRequest(state: AppState): Jobs['closed-roads/run']['request'] | null {
  const closures = closuresInUse(state);
  return isPackReady(state) && closures.length > 0 ? { closures } : null;
}

/** The type to find shelters for: of the gravest zone around the person, else of the gravest in force, else any. */
function publicType(hazards: readonly Hazard[], origin: NearestRequest['origin']): IncidentTypeId {
  const gravest = hazards.toSorted((a, b) => strictLevel(a.level) - strictLevel(b.level));
  const [around] = createHazardZones(gravest).at(origin);
  const type = (around ?? gravest[0])?.type ?? ANY_SHELTER;
  return incidentTypeOf(type) ?? ANY_SHELTER;
}

/** The public finder's search: the nearest usable shelters on foot; null when nobody has said where they are. */
export function finderRequest(state: AppState): NearestRequest | null {
  const data = state.pack.datasets;
  const { origin } = state.finder;
  if (!isPackReady(state) || data === null || origin === null || state.session.view !== 'finder') return null;
  const hazards = hazardsInForce(state);
  return {
    origin: origin.position,
    incidentType: publicType(hazards, origin.position),
    kinds: ['shelter'],
    k: FINDER_COUNT,
    walker: state.settings.walker,
    shelters: data.shelters,
    warehouses: NONE,
    teams: NONE,
    hazards,
    hazardRoads: hazardRoadsInUse(state),
    standards: data.standards,
  };
}
