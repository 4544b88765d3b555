import type { ResourceKind } from '../../domain/resource';
import type { TravelMode } from '../../domain/travel';
import type { RoadNetwork } from '../../network';
import { type ModeRoads, modeRoads } from '../road-access';
import { closingZonesAt } from '../way-out';
import type { NearestQuery } from './query';

/** Who travels for a kind of resource: people walk away to a shelter, trucks and emergency vehicles come. */
export const MODE_OF = {
  shelter: 'walk',
  warehouse: 'truck',
  team: 'emergency',
} as const satisfies Record<ResourceKind, TravelMode>;

/**
 * The roads for a kind of resource. People who stand inside zones that are closed on foot may leave them; nobody is let
 * in: responders keep their own rule.
 */
export function roadsFor(kind: ResourceKind, query: NearestQuery, network: RoadNetwork): ModeRoads {
  const mode = MODE_OF[kind];
  const leaving = kind === 'shelter' ? closingZonesAt(query.origin, mode, query) : [];
  return modeRoads(network, mode, query, leaving);
}
