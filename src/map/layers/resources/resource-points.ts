import type { LonLat } from '../../../domain/geo';
import { RESOURCE_KINDS, type ResourceKind } from '../../../domain/resource';
import { SHELTER_CLASSES, type Shelter } from '../../../domain/shelter';
import type { Team } from '../../../domain/team';
import type { Warehouse } from '../../../domain/warehouse';
import { memo } from '../../../store/memo';
import { datasets } from '../../../store/slices/pack/selectors';
import { finderResult, nearestResult } from '../../../store/slices/runs/selectors';
import { selectedFeature } from '../../../store/slices/selection/selectors';
import type { AppState, Datasets, FeatureRef, NearestResult } from '../../../store/state';
import { type ResourceLook, shelterLook, teamLook, warehouseLook } from '../../../ui/symbols/resource-look';

/** A resource as the map sees it. */
export interface ResourcePoint {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly id: string;
  readonly position: LonLat;
  readonly look: ResourceLook;
  /** Who gives way when two symbols would touch: the lower one. */
  readonly priority: number;
}

export const resourceKey = (kind: string, id: string): string => `${kind}/${id}`;

const ofShelter = (shelter: Shelter): ResourcePoint => ({
  key: resourceKey('shelter', shelter.id),
  kind: 'shelter',
  id: shelter.id,
  position: shelter.position,
  look: shelterLook(shelter),
  priority: shelter.shelterClass === null ? 0 : 1 + SHELTER_CLASSES.indexOf(shelter.shelterClass),
});
const ofTeam = (team: Team): ResourcePoint => ({
  key: resourceKey('team', team.id),
  kind: 'team',
  id: team.id,
  position: team.position,
  look: teamLook(team),
  priority: 20,
});
const ofWarehouse = (warehouse: Warehouse): ResourcePoint => ({
  key: resourceKey('warehouse', warehouse.id),
  kind: 'warehouse',
  id: warehouse.id,
  position: warehouse.position,
  look: warehouseLook(warehouse),
  priority: 30,
});

const NONE: readonly ResourcePoint[] = [];
const from =
  <Row>(pick: (data: Datasets) => readonly Row[], make: (row: Row) => ResourcePoint) =>
  (data: Datasets | null): readonly ResourcePoint[] =>
    data === null ? NONE : pick(data).map(make);

export const shelterPoints = memo(
  [datasets],
  from((data) => data.shelters, ofShelter),
);
export const warehousePoints = memo(
  [datasets],
  from((data) => data.warehouses, ofWarehouse),
);
export const teamPoints = memo(
  [datasets],
  from((data) => data.teams, ofTeam),
);

/** The answer in view: the finder's own, or the operator's. */
export const answerInView = (state: AppState): NearestResult | null =>
  state.session.view === 'finder' ? finderResult(state) : nearestResult(state);

/** Resources that the current answer names. */
export const answeredKeys = memo(
  [answerInView],
  (answer): ReadonlySet<string> =>
    new Set(
      answer === null
        ? []
        : RESOURCE_KINDS.flatMap((kind) =>
            answer.groups[kind].items.map((item) => resourceKey(kind, item.id)),
          ),
    ),
);

/** Resources that are always drawn in full: what is selected and what the answer names. */
export const pinnedKeys = memo(
  [answeredKeys, selectedFeature],
  (answered, selected: FeatureRef | null): ReadonlySet<string> =>
    selected === null ? answered : new Set([...answered, resourceKey(selected.kind, selected.id)]),
);
