import type { Destination } from '../domain/destination';
import type { Facility } from '../domain/facility';
import type { LonLat } from '../domain/geo';
import type { Team } from '../domain/team';
import type { Warehouse } from '../domain/warehouse';
import { type RoadGraph, type SearchTarget, trunkNetwork } from '../network';
import type { ModeRoads } from './road-access';

/** Where the destinations of a question are taken from. */
export interface DestinationData {
  readonly facilities: readonly Facility[];
  readonly warehouses: readonly Warehouse[];
  readonly teams: readonly Team[];
}

/**
 * Places that serve as a destination: hospitals; warehouses and teams unless out of service. Null where the data holds
 * none of the kind at all, so that nothing can be said; null for the trunk network, which is no list of places.
 */
export function destinationPlaces(
  destination: Destination,
  { facilities, warehouses, teams }: DestinationData,
): readonly LonLat[] | null {
  const positions = (places: readonly { readonly position: LonLat }[]) =>
    places.map(({ position }) => position);
  switch (destination) {
    case 'hospital': {
      const hospitals = facilities.filter(({ kind }) => kind === 'hospital');
      return hospitals.length === 0 ? null : positions(hospitals);
    }
    case 'warehouse':
      return warehouses.length === 0
        ? null
        : positions(warehouses.filter(({ status }) => status !== 'out-of-service'));
    case 'team':
      return teams.length === 0 ? null : positions(teams.filter(({ status }) => status !== 'out-of-service'));
    case 'trunk':
      return null;
  }
}

/**
 * Where a search for a destination begins on the roads as they are: places on open roads with the leg to the door, or
 * the ends of the trunk roads. Null where the data has no such destination.
 */
export function destinationTargets(
  destination: Destination,
  data: DestinationData,
  graph: RoadGraph,
  roads: ModeRoads,
): readonly SearchTarget[] | null {
  if (destination === 'trunk') {
    const { edges } = trunkNetwork(graph, roads.weights);
    return Array.from(edges).flatMap((edge) => [endOf(edge, 0), endOf(edge, 1)]);
  }
  const places = destinationPlaces(destination, data);
  return (
    places?.flatMap((position) => {
      const snap = roads.access(position);
      return typeof snap === 'string' ? [] : [{ snap, extra: roads.offRoadTenths(snap) }];
    }) ?? null
  );
}

/** An end of an edge as a point of the network; a place in no need of a position. */
function endOf(edge: number, fraction: 0 | 1): SearchTarget {
  return { snap: { edge, fraction, position: [0, 0], offRoadM: 0 } };
}
