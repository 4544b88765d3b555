import type { Hazard } from '../../../domain/hazard';
import { createHazardZones } from '../../../domain/hazard-zones';
import { SHELTER_CLASSES, type Shelter, type ShelterClass } from '../../../domain/shelter';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { hazardsInForce } from '../clock/selectors';
import { datasets } from '../pack/selectors';
import { heldShelters } from '../planner/selectors';

const NO_SHELTERS: readonly Shelter[] = [];
const NO_PROPOSALS: AppState['planner']['proposals'] = [];

/** Of the class or better; an unknown class is none. */
function ofClass(shelters: readonly Shelter[], least: ShelterClass): readonly Shelter[] {
  const rank = SHELTER_CLASSES.indexOf(least);
  return shelters.filter(
    ({ shelterClass }) => shelterClass !== null && SHELTER_CLASSES.indexOf(shelterClass) >= rank,
  );
}

/** Of the class or better, not closed, and outside every zone in force. */
function inUse(shelters: readonly Shelter[], least: ShelterClass, hazards: readonly Hazard[]) {
  const zones = createHazardZones(hazards);
  return ofClass(shelters, least).filter(
    ({ status, position }) => status !== 'closed' && !zones.covers(position),
  );
}

const shelterClass = (state: AppState) => state.settings.shelterClass;

/** Shelters of the pack that the coverage counts with, without the planner's proposals. */
export const baselineShelters = memo([datasets, shelterClass, hazardsInForce], (data, least, hazards) =>
  inUse(data?.shelters ?? NO_SHELTERS, least, hazards),
);

const proposalsInUse = memo([heldShelters, shelterClass, hazardsInForce], inUse);

/** Shelters that the coverage counts with: the pack's and the planner's proposals where they are held, for the chosen class. */
export const sheltersInUse = memo(
  [baselineShelters, proposalsInUse],
  (shelters, proposals): readonly Shelter[] =>
    proposals.length === 0 ? shelters : [...shelters, ...proposals],
);

const isPlanning = (state: AppState) => state.session.view === 'planner';

/** Shelters that count in a view: proposals only where plans are made, since nobody can be sent to one. */
export const sheltersOfView = memo(
  [isPlanning, baselineShelters, sheltersInUse],
  (planning, real, planned): readonly Shelter[] => (planning ? planned : real),
);

/** Fingerprint of the choice of {@link sheltersOfView}: class and proposals. Data and zones have their own. */
export const sheltersVersion = memo(
  [shelterClass, (state: AppState) => (isPlanning(state) ? state.planner.proposals : NO_PROPOSALS)],
  (least, proposals) =>
    fingerprint(JSON.stringify([least, proposals.map((one) => [one.position, one.shelterClass])])),
);

/** Shelters of the pack for the chosen class, usable now or not. */
export const sheltersOfClass = memo([datasets, shelterClass], (data, least) =>
  ofClass(data?.shelters ?? NO_SHELTERS, least),
);

const placeKey = ([lon, lat]: Shelter['position']) => `${lon} ${lat}`;

/** Where the shelters of the pack for the chosen class stand. */
const placesOfClass = memo(
  [sheltersOfClass],
  (shelters) => new Set(shelters.map(({ position }) => placeKey(position))),
);

/** Ids of proposals that stand on a shelter of the class, so that their places are there already. */
export const proposalsOnShelters = memo(
  [heldShelters, placesOfClass],
  (proposals, places): ReadonlySet<string> =>
    new Set(proposals.filter(({ position }) => places.has(placeKey(position))).map(({ id }) => id)),
);

/**
 * Proposals for the chosen class, in the planner alone: elsewhere they do not exist. A dragged one is where it is held;
 * one on a shelter of the class is left out, since no place is counted twice.
 */
export const heldSheltersOfClass = memo(
  [heldShelters, shelterClass, (state: AppState) => state.session.view, proposalsOnShelters],
  (shelters, least, view, doubled) =>
    view === 'planner' ? ofClass(shelters, least).filter(({ id }) => !doubled.has(id)) : NO_SHELTERS,
);
