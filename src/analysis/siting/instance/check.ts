import { AnlanError } from '../../../domain/errors';
import { SITING_OBJECTIVES, type SitingInstance } from './instance';

const wrong = (field: string, value: number | string) => new AnlanError('input-invalid', { field, value });

/** Throws `input-invalid` that names the first thing about an instance that cannot be counted with. */
export function checkInstance(instance: SitingInstance): void {
  const { objective, costs, weights, capacity, locked, p, radius } = instance;
  const { rowCount, columnCount, rowStart, column, cost } = costs;
  if (!SITING_OBJECTIVES.includes(objective)) throw wrong('objective', objective);
  if (!Number.isSafeInteger(p) || p < 0) throw wrong('p', p);
  if (!(radius >= 0)) throw wrong('radius', radius);
  if (weights.length !== rowCount) throw wrong('weights', weights.length);
  if (rowStart.length !== rowCount + 1) throw wrong('rows of the costs', rowStart.length - 1);
  weights.forEach((weight, row) => {
    if (!(weight >= 0 && weight < Infinity)) throw wrong(`weight of row ${row}`, weight);
  });
  cost.forEach((value, entry) => {
    if (!(value >= 0)) throw wrong(`cost of entry ${entry}`, value);
    if (column[entry]! >= columnCount) throw wrong(`column of entry ${entry}`, column[entry]!);
  });
  if (capacity !== null) {
    if (capacity.length !== columnCount) throw wrong('capacity', capacity.length);
    capacity.forEach((value, at) => {
      if (!(value >= 0)) throw wrong(`capacity of column ${at}`, value);
    });
  }
  for (const at of locked) if (at >= columnCount) throw wrong('locked column', at);
}
