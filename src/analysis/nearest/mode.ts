import type { ResourceKind } from '../../domain/resource';
import type { TravelMode } from '../../domain/travel';

/** Who travels for a kind of resource: people walk away to a shelter, trucks and emergency vehicles come. */
export const MODE_OF = {
  shelter: 'walk',
  warehouse: 'truck',
  team: 'emergency',
} as const satisfies Record<ResourceKind, TravelMode>;
