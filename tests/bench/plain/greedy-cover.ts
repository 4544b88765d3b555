import type { SitingInstance } from '../../../src/analysis/siting/instance/instance';

/** The plain greedy for most people covered by p sites: every candidate looked at anew in every step. Gives the people covered. */
export function plainGreedyCover({ costs, weights, p, radius }: SitingInstance): number {
  const isCovered = new Uint8Array(costs.rowCount);
  let covered = 0;
  for (let step = 0; step < p; step++) {
    const gain = new Float64Array(costs.columnCount);
    for (let row = 0; row < costs.rowCount; row++) {
      if (isCovered[row] === 1) continue;
      for (let entry = costs.rowStart[row]!; entry < costs.rowStart[row + 1]!; entry++) {
        if (costs.cost[entry]! <= radius) gain[costs.column[entry]!]! += weights[row]!;
      }
    }
    const best = gain.indexOf(Math.max(...gain));
    for (let row = 0; row < costs.rowCount; row++) {
      for (let entry = costs.rowStart[row]!; entry < costs.rowStart[row + 1]!; entry++) {
        if (costs.column[entry] !== best || costs.cost[entry]! > radius || isCovered[row] === 1) continue;
        isCovered[row] = 1;
        covered += weights[row]!;
      }
    }
  }
  return covered;
}
