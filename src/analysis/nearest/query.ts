import type { LonLat } from '../../domain/geo';
import type { RoadClosure } from '../../domain/closure';
import type { Hazard } from '../../domain/hazard';
import type { IncidentTypeId } from '../../domain/incident';
import type { ResourceKind } from '../../domain/resource';
import type { Shelter } from '../../domain/shelter';
import type { HazardRoadRule, Standards } from '../../domain/standards';
import type { Team } from '../../domain/team';
import type { Walker } from '../../domain/travel';
import type { Warehouse } from '../../domain/warehouse';

/** What can be reached from an incident, or reach it, and how soon? */
export interface NearestQuery {
  readonly origin: LonLat;
  readonly incidentType: IncidentTypeId;
  readonly kinds: readonly ResourceKind[];
  /** Items wanted of each kind; more than there are is fine. */
  readonly k: number;
  readonly walker: Walker;
  readonly shelters: readonly Shelter[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
  /** Zones in force now. */
  readonly hazards: readonly Hazard[];
  readonly hazardRoads: readonly HazardRoadRule[];
  /** Roads closed by hand; none when left out. */
  readonly closures?: readonly RoadClosure[];
  readonly standards: Standards;
}
