import { type Demand, demandWithin } from '../instance/demand';
import type { SitingObjective } from '../instance/instance';
import { cheapestFlow } from './cheapest-flow';
import { costSteps } from './cost-steps';
import { ServedFlow } from './served-flow';

/** What a set of open sites achieves. */
export interface Evaluation {
  /** In the terms of the objective; null where these sites do not serve everybody and the objective asks for it. */
  readonly objective: number | null;
  readonly servedWeight: number;
  /** People of each entry of the demand. */
  readonly flow: Float64Array;
}

/** Marks the locked columns and some others as open. */
export function openSet(demand: Demand, columns: Iterable<number>): Uint8Array {
  const isOpen = demand.isLocked.slice();
  for (const column of columns) isOpen[column] = 1;
  return isOpen;
}

/** The objective of a set of open sites, exact; with capacities by a flow that may split the people of a row. */
export function evaluate(objective: SitingObjective, demand: Demand, isOpen: Uint8Array): Evaluation {
  return demand.capacity === null
    ? withoutLimits(objective, demand, isOpen)
    : withLimits(objective, demand, isOpen);
}

function withoutLimits(objective: SitingObjective, demand: Demand, isOpen: Uint8Array): Evaluation {
  const { rowCount, rowStart, column, cost, weight } = demand;
  const flow = new Float64Array(column.length);
  let served = 0;
  let unservedRows = 0;
  let sum = 0;
  let longest = 0;
  for (let row = 0; row < rowCount; row++) {
    let best = -1;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      if (isOpen[column[entry]!] === 1 && (best < 0 || cost[entry]! < cost[best]!)) best = entry;
    }
    if (best < 0) {
      unservedRows++;
      continue;
    }
    flow[best] = weight[row]!;
    served += weight[row]!;
    sum += weight[row]! * cost[best]!;
    longest = Math.max(longest, cost[best]!);
  }
  const everybody = <Value>(value: Value) => (unservedRows === 0 ? value : null);
  switch (objective) {
    case 'mclp':
      return { objective: served, servedWeight: served, flow };
    case 'lscp':
      return { objective: everybody(newSites(demand, isOpen)), servedWeight: served, flow };
    case 'pmedian':
      return { objective: everybody(sum), servedWeight: served, flow };
    case 'pcenter':
      return { objective: everybody(longest), servedWeight: served, flow };
  }
}

function withLimits(objective: SitingObjective, demand: Demand, isOpen: Uint8Array): Evaluation {
  const served = new ServedFlow(demand);
  isOpen.forEach((open, column) => open === 1 && served.open(column));
  const { servedWeight, flow } = served;
  if (objective === 'mclp') return { objective: servedWeight, servedWeight, flow };
  if (!served.isEverybodyServed) return { objective: null, servedWeight, flow };
  switch (objective) {
    case 'lscp':
      return { objective: newSites(demand, isOpen), servedWeight, flow };
    case 'pmedian':
      return cheapest(demand, isOpen, servedWeight, flow);
    case 'pcenter':
      return shortest(demand, isOpen, servedWeight, flow);
  }
}

function cheapest(demand: Demand, isOpen: Uint8Array, servedWeight: number, taken: Float64Array): Evaluation {
  const flow = cheapestFlow(demand, isOpen) ?? taken;
  let sum = 0;
  for (const [entry, people] of flow.entries()) if (people > 0) sum += people * demand.cost[entry]!;
  return { objective: sum, servedWeight, flow };
}

/** The least cost within which the open sites take everybody: by halving over the costs that occur. */
function shortest(demand: Demand, isOpen: Uint8Array, servedWeight: number, taken: Float64Array): Evaluation {
  const steps = costSteps(demand, (entry) => isOpen[demand.column[entry]!] === 1);
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const within = demandWithin(demand, steps[middle]!);
    if (within !== null && takesAll(within, isOpen)) high = middle;
    else low = middle + 1;
  }
  const limit = steps[high] ?? 0;
  const flow = flowWithin(demand, isOpen, limit) ?? taken;
  return { objective: limit, servedWeight, flow };
}

function takesAll(demand: Demand, isOpen: Uint8Array): boolean {
  const served = new ServedFlow(demand);
  isOpen.forEach((open, column) => open === 1 && served.open(column));
  return served.isEverybodyServed;
}

/** People of each entry of the whole demand when only entries up to a limit are used. */
function flowWithin(demand: Demand, isOpen: Uint8Array, limit: number): Float64Array | null {
  const within = demandWithin(demand, limit);
  if (within === null) return null;
  const served = new ServedFlow(within);
  isOpen.forEach((open, column) => open === 1 && served.open(column));
  const flow = new Float64Array(demand.column.length);
  let next = 0;
  for (let entry = 0; entry < flow.length; entry++) {
    if (demand.cost[entry]! <= limit) flow[entry] = served.flow[next++]!;
  }
  return flow;
}

function newSites(demand: Demand, isOpen: Uint8Array): number {
  let count = 0;
  isOpen.forEach((open, column) => {
    if (open === 1 && demand.isLocked[column] === 0) count++;
  });
  return count;
}
