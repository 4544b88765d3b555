import type { Hazard } from './hazard';
import type { ReferenceFeature } from './own-layer';
import type { Shelter } from './shelter';
import type { Team } from './team';
import type { Warehouse } from './warehouse';

/** What a feed says of something that is listed already; what it does not say stays as it is. */
export type Now<Item, Field extends keyof Item> = { readonly [Key in Field]?: Item[Key] };

/** What feeds know now, on top of a pack and of own layers. A value: replaced as a whole, at a steady pace. */
export interface LiveOverlay {
  /** One with the id of a listed zone takes its place. */
  readonly hazards: readonly Hazard[];
  /** By id of what is listed; ids that nothing has are passed over. */
  readonly shelters: ReadonlyMap<string, Now<Shelter, 'status' | 'occupancy' | 'asOf'>>;
  readonly warehouses: ReadonlyMap<string, Now<Warehouse, 'status' | 'stock' | 'asOf'>>;
  readonly teams: ReadonlyMap<string, Now<Team, 'status' | 'position' | 'people' | 'asOf'>>;
  readonly reference: readonly ReferenceFeature[];
}
