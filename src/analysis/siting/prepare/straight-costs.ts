import type { SparseCosts } from '../../../domain/costs';
import { distanceM } from '../../../domain/geo';
import type { SitingPlace, SitingQuery } from '../query';

/** Straight-line metres × detour factor from every cell to every place, up to a limit: where there are no roads. */
export function straightCosts(
  { cells, standards }: SitingQuery,
  places: readonly SitingPlace[],
  limitM: number,
): SparseCosts {
  const factor = standards.detourFactor.value;
  const rowStart = [0];
  const column: number[] = [];
  const cost: number[] = [];
  for (const { position } of cells) {
    for (const [at, place] of places.entries()) {
      const metres = distanceM(position, place.position) * factor;
      if (metres > limitM) continue;
      column.push(at);
      cost.push(metres);
    }
    rowStart.push(column.length);
  }
  return {
    rowCount: cells.length,
    columnCount: places.length,
    rowStart: Uint32Array.from(rowStart),
    column: Uint32Array.from(column),
    cost: Float64Array.from(cost),
  };
}
