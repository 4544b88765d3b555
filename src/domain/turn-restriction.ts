import type { LonLat } from './geo';

/** One turn restriction of OpenStreetMap (relation `type=restriction`), as tagged. */
export interface TurnRestriction {
  /** Id of the relation. */
  readonly id: number;
  /** The tagged value, e.g. `no_left_turn` or `only_straight_on`; always begins with `no_` or `only_`. */
  readonly kind: string;
  /** Vehicles it is for, e.g. `hgv` from `restriction:hgv`; null = all. */
  readonly vehicle: string | null;
  /** Ids of the ways it counts from; several only for `no_entry`. */
  readonly from: readonly number[];
  /** The node where one turns, or the ways in between, in the order of the relation. */
  readonly via:
    | { readonly type: 'node'; readonly id: number; readonly position: LonLat }
    | { readonly type: 'ways'; readonly ids: readonly number[] };
  /** Ids of the ways it counts to; several only for `no_exit`. */
  readonly to: readonly number[];
  /** Vehicles it is not for, from `except`, e.g. `bicycle`, `psv`. */
  readonly except: readonly string[];
}
