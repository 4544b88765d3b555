import { lagrangianBound } from '../bound/lagrangian';
import type { Demand } from '../instance/demand';
import { couldTake } from './could-take';
import { roundsFor } from './rounds';

const MOST_ROUNDS = 100;
/** Rounds under limited capacity, where each costs several times as much. */
const LIMITED_ROUNDS = 20;

/** True when it is proven that so many new sites cannot serve everybody. False proves nothing. */
export function isBeyond(demand: Demand, count: number): boolean {
  if (lacksRoom(demand, count)) return true;
  const most = demand.capacity === null ? MOST_ROUNDS : LIMITED_ROUNDS;
  const { lower } = lagrangianBound(demand, {
    kind: 'lscp',
    upper: count + 1,
    iterations: Math.min(most, roundsFor(demand)),
  });
  return lower > count + 1e-6;
}

/** True when the sites that could take most, each for itself, are together too few. */
function lacksRoom(demand: Demand, count: number): boolean {
  const room = Float64Array.from(demand.freeColumns, (column) => couldTake(demand, column))
    .sort()
    .subarray(Math.max(0, demand.freeColumns.length - count));
  let most = 0;
  for (const one of room) most += one;
  for (const column of demand.lockedColumns) most += couldTake(demand, column);
  return most < demand.reachableWeight * (1 - 1e-9);
}
