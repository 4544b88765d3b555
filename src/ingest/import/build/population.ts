import type { LonLat } from '../../../domain/geo';
import type { PopulationCell } from '../../../domain/population';
import { h3Index } from '../../grid/h3-index';
import { pointOf } from '../position/shape';
import { type Builder, missing, unsuitable } from './builder';

/**
 * People at one place. Where the file has a column of cells, each row needs one; where it has none, `cell` stays empty
 * until the places of a cell are summed up.
 */
export const buildPopulationCell: Builder<'population'> = (row) => {
  const { fields, geometry } = row;
  const position = pointOf(geometry);
  if (position === null) return unsuitable(row);
  const people = fields.amount('people');
  if (people === null) return missing(row, 'people');
  const cell = h3Index(fields.text('cell') ?? '');
  if (fields.has('cell') && cell === null) return missing(row, 'cell');
  const vulnerable = fields.amount('vulnerable');
  const isTooMany = vulnerable !== null && vulnerable > people;
  return {
    cell: cell ?? '',
    position,
    people,
    vulnerable: isTooMany ? fields.fault('value-impossible', 'vulnerable', vulnerable) : vulnerable,
  };
};

/** Sums people of places up by cell: no one is lost, and the position is the centre weighted by people. */
export class CellSums {
  readonly #cells = new Map<
    string,
    { people: number; vulnerable: number | null; east: number; north: number; weight: number }
  >();
  readonly #cellOf: (position: LonLat) => string;

  constructor(cellOf: (position: LonLat) => string) {
    this.#cellOf = cellOf;
  }

  add({ position, people, vulnerable }: PopulationCell): void {
    const cell = this.#cellOf(position);
    const sum = this.#cells.get(cell);
    const weight = people === 0 ? 1e-9 : people;
    if (sum === undefined) {
      const [east, north] = [position[0] * weight, position[1] * weight];
      this.#cells.set(cell, { people, vulnerable, east, north, weight });
      return;
    }
    sum.people += people;
    sum.vulnerable = sum.vulnerable === null || vulnerable === null ? null : sum.vulnerable + vulnerable;
    sum.east += position[0] * weight;
    sum.north += position[1] * weight;
    sum.weight += weight;
  }

  *cells(): Generator<PopulationCell> {
    for (const [cell, { people, vulnerable, east, north, weight }] of this.#cells)
      yield { cell, position: [east / weight, north / weight], people, vulnerable };
  }
}
