import type { Demand } from '../instance/demand';
import { MipBuilder } from './mip';
import type { SitingModel } from './models';

/**
 * The p-median by levels of distance: `far[k]` is how much of a row has no open site among its k nearest, which costs the
 * step to the next one (Elloumi 2010). Each row is cut off after `depth` levels, so that being served farther away costs
 * too little, never too much (Church's BEAMR, 2008): the bound holds at any depth, and is exact once no row of the
 * solution goes beyond its own.
 */
export function medianModel(
  demand: Demand,
  kept: readonly number[],
  forced: readonly number[],
  depth: Int32Array,
): SitingModel {
  const builder = new MipBuilder();
  const isOpen = demand.isLocked.slice();
  for (const column of forced) isOpen[column] = 1;
  const place = new Int32Array(demand.columnCount).fill(-1);
  for (const [at, column] of kept.entries()) place[column] = at;
  const levels = levelsOf(demand, isOpen, place);
  const scale = Math.max(
    1e-300,
    ...demand.weight.map((weight, row) => weight * (levels[row]!.at(-1)?.cost ?? 0)),
  );
  for (let at = 0; at < kept.length; at++) builder.column(0, 1, true);
  builder.row(
    0,
    demand.openCount - forced.length,
    kept.map((_column, at) => [at, 1] as const),
  );
  let offset = 0;
  for (const [row, steps] of levels.entries()) {
    const weight = demand.weight[row]!;
    offset += weight * (steps[0]?.cost ?? 0);
    addRow(builder, steps, depth[row]!, (cost) => (weight * cost) / scale);
  }
  return { model: builder.build(), columns: kept, scale, offset };
}

interface Level {
  readonly cost: number;
  /** Places of the candidates at this cost; null where a site that is open in any case stands there. */
  readonly sites: readonly number[] | null;
}

function levelsOf(demand: Demand, isOpen: Uint8Array, place: Int32Array): Level[][] {
  return Array.from({ length: demand.rowCount }, (_, row) => {
    const entries: number[] = [];
    let nearestOpen = Infinity;
    for (let entry = demand.rowStart[row]!; entry < demand.rowStart[row + 1]!; entry++) {
      const column = demand.column[entry]!;
      if (isOpen[column] === 1) nearestOpen = Math.min(nearestOpen, demand.cost[entry]!);
      else if (place[column]! >= 0) entries.push(entry);
    }
    const levels: { cost: number; sites: number[] | null }[] = [];
    for (const entry of entries.sort((a, b) => demand.cost[a]! - demand.cost[b]!)) {
      const cost = demand.cost[entry]!;
      if (cost >= nearestOpen) break;
      const last = levels.at(-1);
      const site = place[demand.column[entry]!]!;
      if (last !== undefined && last.cost === cost) last.sites!.push(site);
      else levels.push({ cost, sites: [site] });
    }
    if (nearestOpen < Infinity) levels.push({ cost: nearestOpen, sites: null });
    return levels;
  });
}

function addRow(
  builder: MipBuilder,
  levels: readonly Level[],
  depth: number,
  priceOf: (cost: number) => number,
): void {
  if (levels.length === 0) builder.row(1, Infinity, []);
  let before = -1;
  for (const [at, { cost, sites }] of levels.entries()) {
    if (sites === null) return;
    const next = levels[at + 1];
    const isLast = next === undefined;
    const far = isLast ? -1 : builder.column(priceOf(next.cost - cost), 1, false);
    builder.row(before < 0 ? 1 : 0, Infinity, [
      ...sites.map((site) => [site, 1] as const),
      ...(far < 0 ? [] : [[far, 1] as const]),
      ...(before < 0 ? [] : [[before, -1] as const]),
    ]);
    if (isLast || at + 1 >= depth) return;
    before = far;
  }
}
