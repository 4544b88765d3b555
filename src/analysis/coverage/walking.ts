import { nearestSource, type RoadNetwork } from '../../network';
import { modeRoads } from '../road-access';
import type { WalkingDistances } from './coverage';

/** Length weights count tenths of a metre. */
const TENTHS = 10;

/**
 * Walking distances over a road network: one search from all shelters at once, against the direction of travel, over
 * the lengths of the roads open to the walker. Time plays no part, so that a service distance stays a distance on
 * stairs and on slowed roads.
 */
export function walkingOn(network: RoadNetwork): WalkingDistances {
  return async (query, shelters, task) => {
    const roads = modeRoads(network, 'walk', query);
    const accesses = await roads.accessOfAll(query.cells, task);
    await task.breathe();
    const sources = shelters.flatMap(({ position }) => {
      const snap = roads.access(position);
      return typeof snap === 'string' ? [] : [{ snap, extra: snap.offRoadM * TENTHS }];
    });
    const field = nearestSource(network.graph, sources, {
      weights: roads.lengths(),
      direction: 'to-source',
    });
    await task.breathe();
    return accesses.map((snap) => {
      const found = typeof snap === 'string' ? null : field.at(snap);
      return typeof snap === 'string' || found === null ? null : found.cost / TENTHS + snap.offRoadM;
    });
  };
}
