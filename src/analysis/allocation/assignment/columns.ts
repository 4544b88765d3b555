import type { SparseCosts } from '../../../domain/costs';
import { AnlanError } from '../../../domain/errors';

/**
 * A place as the assignment sees it: who can reach it, at what cost, and how much it holds. Never changed once made:
 * a column that comes again as the same object is the same place.
 */
export interface Column {
  /** Rows (where people live) that can reach it, rising. */
  readonly rows: Uint32Array;
  /** Whole cost of each of these rows, in the unit its maker states. */
  readonly costs: Float64Array;
  /** Whole number of units it holds. */
  readonly capacity: number;
}

/** Who can reach a place, as found. */
export interface PlaceReach {
  readonly rows: Uint32Array;
  readonly costs: Float64Array;
}

/**
 * Who can reach each place, from costs with a row a place and a column a place where people live.
 * Throws `input-invalid` that names a cost that cannot be counted with.
 */
export function reachesOf({ rowCount, rowStart, column, cost }: SparseCosts): readonly PlaceReach[] {
  return Array.from({ length: rowCount }, (_, place) => {
    const rows = column.slice(rowStart[place], rowStart[place + 1]);
    const costs = cost.slice(rowStart[place], rowStart[place + 1]);
    for (const [at, found] of costs.entries()) {
      if (found >= 0 && found < Number.POSITIVE_INFINITY) continue;
      throw new AnlanError('input-invalid', { field: `cost from ${rows[at]!} to ${place}`, value: found });
    }
    return { rows, costs };
  });
}

/** A place with its capacity; costs are rounded to whole numbers, on which the assignment is exact. */
export function columnOf({ rows, costs }: PlaceReach, capacity: number): Column {
  return { rows, costs: costs.map(Math.round), capacity };
}
