import type { Demand } from '../instance/demand';
import { isCovering, type SitingInstance } from '../instance/instance';

/** People of one row at one site. */
export interface SitingPart {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** Shares of a row smaller than this are rounding. */
const ROUNDING = 1e-9;

export interface Assigned {
  /** Site of each row of the instance, the one that takes most of it; -1 where none does. */
  readonly assignment: Int32Array;
  /** The parts of rows whose people do not all go to one site: some go elsewhere, or nowhere. */
  readonly split: readonly SitingPart[];
}

/** Which site each row goes to: by the flow where its people count, else the nearest open one. */
export function assigned(
  instance: SitingInstance,
  demand: Demand,
  isOpen: Uint8Array,
  flow: Float64Array,
): Assigned {
  const { costs, weights } = instance;
  const assignment = new Int32Array(costs.rowCount).fill(-1);
  const split: SitingPart[] = [];
  for (let row = 0; row < costs.rowCount; row++) {
    if (weights[row] === 0) assignment[row] = nearestOpen(instance, isOpen, row);
  }
  for (let at = 0; at < demand.rowCount; at++) {
    const row = demand.instanceRow[at]!;
    const parts: SitingPart[] = [];
    for (let entry = demand.rowStart[at]!; entry < demand.rowStart[at + 1]!; entry++) {
      const weight = flow[entry]!;
      if (weight > weights[row]! * ROUNDING) parts.push({ row, column: demand.column[entry]!, weight });
    }
    parts.sort((a, b) => b.weight - a.weight || a.column - b.column);
    assignment[row] = parts[0]?.column ?? -1;
    const isWhole = parts.length === 1 && parts[0]!.weight >= weights[row]! * (1 - ROUNDING);
    if (!isWhole) split.push(...parts);
  }
  return { assignment, split };
}

function nearestOpen({ costs, objective, radius }: SitingInstance, isOpen: Uint8Array, row: number): number {
  let nearest = isCovering(objective) ? radius : Number.MAX_VALUE;
  let best = -1;
  for (let entry = costs.rowStart[row]!; entry < costs.rowStart[row + 1]!; entry++) {
    const cost = costs.cost[entry]!;
    if (isOpen[costs.column[entry]!] === 0 || cost > nearest || (cost === nearest && best >= 0)) continue;
    [nearest, best] = [cost, costs.column[entry]!];
  }
  return best;
}
