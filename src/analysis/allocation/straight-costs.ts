import type { SparseCosts } from '../../domain/costs';
import { distanceM } from '../../domain/geo';
import type { WalkingCosts } from './walking';

const TENTHS = 10;

/** Walking costs where there is no road network: straight lines times the detour factor of the standards. */
export const straightCosts: WalkingCosts = async ({ cells, reach, standards, walker }, shelters, task) => {
  const factor = standards.detourFactor.value;
  const perMetre = (TENTHS * factor) / (reach.by === 'distance' ? 1 : standards.walkers[walker].value);
  const rowStart = new Uint32Array(shelters.length + 1);
  const column: number[] = [];
  const cost: number[] = [];
  for (const [row, { position }] of shelters.entries()) {
    if (row % 50 === 49) await task.breathe();
    for (const [cell, { position: home }] of cells.entries()) {
      const found = distanceM(home, position) * perMetre;
      if (!(found <= reach.limit * TENTHS)) continue;
      column.push(cell);
      cost.push(found);
    }
    rowStart[row + 1] = column.length;
  }
  const costs: SparseCosts = {
    rowCount: shelters.length,
    columnCount: cells.length,
    rowStart,
    column: Uint32Array.from(column),
    cost: Float64Array.from(cost),
  };
  return costs;
};
