import { evaluate, openSet } from '../evaluate/evaluate';
import type { Demand } from '../instance/demand';
import type { SitingInstance, SitingObjective } from '../instance/instance';
import { assigned, type SitingPart } from './assigned';
import { inOrder } from './in-order';

/**
 * `optimal`: nothing better exists. `feasible`: the best found; the bound says how much better another could be.
 * `infeasible`: proven that no choice of sites serves everybody who has a site in reach. `unknown`: none found, and
 * not proven that there is none.
 */
export type SitingStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/** How an answer was found: greedy with exchange and a Lagrangian bound, or a mixed-integer solver after that. */
export type SitingMethod = 'greedy-exchange' | 'mixed-integer';

export interface SitingAnswer {
  readonly status: SitingStatus;
  readonly method: SitingMethod;
  /**
   * `lscp`: new sites. `mclp`: people covered, by locked sites too. `pmedian`: sum of people × cost. `pcenter`: longest
   * cost. Null where nothing was found.
   */
  readonly value: number | null;
  /** Proven: no choice is better than this. Null where the instance is infeasible. */
  readonly bound: number | null;
  /** |value − bound| ÷ value (÷ bound where the value is 0); 0 where both are the same, null without a value. */
  readonly gap: number | null;
  /** New sites, the most useful first. */
  readonly sites: readonly number[];
  /**
   * People each new site adds: to `mclp` and `lscp` those whom no site before it in the list serves, else those assigned
   * to it.
   */
  readonly adds: readonly number[];
  /** Site of each row of the instance, the one that takes most of it; -1 where none does. */
  readonly assignment: Int32Array;
  /** The parts of rows whose people do not all go to one site, which only capacities bring about. */
  readonly split: readonly SitingPart[];
  readonly totalWeight: number;
  readonly servedWeight: number;
  /** People whom no candidate and no locked site can serve. */
  readonly unreachableWeight: number;
}

/** True where more is better. */
export const isMost = (objective: SitingObjective): boolean => objective === 'mclp';

/** Difference below which a value and its bound are the same, as a share of the value (of the people for `mclp`). */
const SAME = 1e-9;

/** Gap up to which an answer is called optimal: what the solver itself cannot tell apart. The gap is stated all the same. */
const SOLVER_TOLERANCE = 1e-6;

/** Brings a bound into the form in which it is told: whole where values are whole, and never on the wrong side of a value. */
export function toldBound(
  instance: SitingInstance,
  demand: Demand,
  bound: number,
  value: number | null,
): number {
  const { objective } = instance;
  let told = Math.max(0, bound);
  if (objective === 'lscp') told = Math.max(0, Math.ceil(bound - 1e-6));
  if (objective === 'mclp') {
    told = Math.min(told, demand.reachableWeight);
    if (isWhole(demand)) told = Math.floor(told + 1e-6);
  }
  if (value === null) return told;
  const better = isMost(objective) ? told - value : value - told;
  const size = isMost(objective) ? demand.reachableWeight : Math.abs(value);
  return better <= SAME * size ? value : told;
}

/** Whole people and whole places make whole flows. */
function isWhole({ weight, capacity }: Demand): boolean {
  const isCount = (value: number) => Number.isSafeInteger(value) || value === Infinity;
  return weight.every(isCount) && (capacity === null || capacity.every(isCount));
}

/** The answer that a choice of new sites and a bound make; `sites` null where no choice was found. */
export function answerOf(
  instance: SitingInstance,
  demand: Demand,
  method: SitingMethod,
  sites: readonly number[] | null,
  bound: number | null,
): SitingAnswer {
  const chosen = filledUp(instance, demand, sites ?? []);
  const isOpen = openSet(demand, chosen);
  const { objective: value, servedWeight, flow } = evaluate(instance.objective, demand, isOpen);
  if (sites === null || value === null) return nothingFound(instance, demand, method, bound);
  const told = toldBound(instance, demand, bound ?? worstBound(instance), value);
  const { order, adds } = inOrder(instance.objective, demand, chosen, flow);
  const gap = gapOf(value, told);
  return {
    status: gap <= SOLVER_TOLERANCE ? 'optimal' : 'feasible',
    method,
    value,
    bound: told,
    gap,
    sites: order,
    adds,
    ...assigned(instance, demand, isOpen, flow),
    totalWeight: demand.reachableWeight + demand.unreachableWeight,
    servedWeight,
    unreachableWeight: demand.unreachableWeight,
  };
}

function worstBound({ objective }: SitingInstance): number {
  return isMost(objective) ? Infinity : 0;
}

function gapOf(value: number, bound: number): number {
  return value === bound ? 0 : Math.abs(value - bound) / (Math.abs(value) || Math.abs(bound));
}

/** As many sites as were asked for, as far as there are candidates: more never make it worse. */
function filledUp(
  { objective }: SitingInstance,
  demand: Demand,
  sites: readonly number[],
): readonly number[] {
  if (objective === 'lscp' || sites.length >= demand.openCount) return sites;
  const chosen = new Set(sites);
  for (const column of demand.freeColumns) {
    if (chosen.size >= demand.openCount) break;
    chosen.add(column);
  }
  return [...chosen];
}

function nothingFound(
  instance: SitingInstance,
  demand: Demand,
  method: SitingMethod,
  bound: number | null,
): SitingAnswer {
  return {
    status: bound === null ? 'infeasible' : 'unknown',
    method,
    value: null,
    bound,
    gap: null,
    sites: [],
    adds: [],
    assignment: new Int32Array(instance.costs.rowCount).fill(-1),
    split: [],
    totalWeight: demand.reachableWeight + demand.unreachableWeight,
    servedWeight: 0,
    unreachableWeight: demand.unreachableWeight,
  };
}
