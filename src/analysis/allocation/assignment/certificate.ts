import type { Assignment } from './assignment';

/** Why an assignment is not proven to be the best; null when it is. */
export type Flaw =
  | 'supply'
  | 'capacity'
  | 'negative'
  | 'better-offer'
  | 'price-of-free'
  | 'left-over-cheaply';

/**
 * Checks an assignment against its own prices (complementary slackness of the linear program): when nothing is found,
 * no assignment places more units, and none that places as many costs less. Takes one pass over the pairs.
 */
export function flawOf(state: Assignment): Flaw | null {
  const { pairs, columns, supply, flow, leftOver, free, price, rowPrice, penalty } = state;
  const placed = leftOver.slice();
  const taken = new Float64Array(columns.length);
  for (let pair = 0; pair < flow.length; pair++) {
    const row = pairs.row[pair]!;
    const column = pairs.column[pair]!;
    const units = flow[pair]!;
    if (units < 0) return 'negative';
    placed[row]! += units;
    taken[column]! += units;
    const offer = pairs.cost[pair]! + price[column]!;
    if (supply[row]! > 0 && (offer < rowPrice[row]! || (units > 0 && offer !== rowPrice[row])))
      return 'better-offer';
  }
  for (const [row, units] of supply.entries()) {
    if (placed[row] !== units) return 'supply';
    if (leftOver[row]! < 0) return 'negative';
    if (units > 0 && rowPrice[row]! > penalty) return 'better-offer';
    if (leftOver[row]! > 0 && rowPrice[row] !== penalty) return 'left-over-cheaply';
  }
  for (const [column, { capacity }] of columns.entries()) {
    if (free[column]! < 0 || taken[column]! + free[column]! !== capacity) return 'capacity';
    if (price[column]! < 0 || (price[column]! > 0 && free[column]! > 0)) return 'price-of-free';
  }
  return null;
}
