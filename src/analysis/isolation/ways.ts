import { DESTINATION_DIRECTION, type Destination } from '../../domain/destination';
import type { LonLat } from '../../domain/geo';
import { type NearestField, nearestSource, type RoadNetwork } from '../../network';
import { type DestinationData, destinationTargets } from '../destinations';
import type { Access, ModeRoads } from '../road-access';

/** True where a road leads. */
export type HasWay = (access: Access) => boolean;

const onField =
  (field: NearestField): HasWay =>
  (access) =>
    typeof access !== 'string' && field.at(access) !== null;

/**
 * Whether a road leads between a point and a destination, in the direction that the destination is used in; null where
 * the data has no such destination.
 */
export function wayTo(
  destination: Destination,
  data: DestinationData,
  { graph }: RoadNetwork,
  roads: ModeRoads,
  direction = DESTINATION_DIRECTION[destination],
): HasWay | null {
  const targets = destinationTargets(destination, data, graph, roads);
  if (targets === null) return null;
  return onField(
    nearestSource(graph, targets, {
      weights: roads.weights,
      direction: direction === 'to-destination' ? 'to-source' : 'from-source',
    }),
  );
}

/** A point's roads now, and as they would be without zones and closures. */
export interface TwoAccesses {
  readonly now: Access;
  readonly without: Access;
}

export const accessOf = (now: ModeRoads, without: ModeRoads, position: LonLat): TwoAccesses => ({
  now: now.access(position),
  without: without.access(position),
});
