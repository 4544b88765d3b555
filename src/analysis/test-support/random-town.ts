import fc from 'fast-check';
import type { LonLat } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';
import { aBox, aHazard } from './builders';
import { drawTown, type Town } from './town';

const SIDE = 4;
const BLOCK = 4;
const EXTENT = (SIDE - 1) * BLOCK;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export interface RandomTown {
  readonly town: Town;
  /** Points in and around the town. */
  readonly points: readonly LonLat[];
  readonly hazards: readonly Hazard[];
}

const acrossStreet = fc.constantFrom('-', '-', '-', '>', '<', '=', ' ');
const downStreet = fc.constantFrom('|', '|', '|', 'v', '^', ' ');

/** Sixteen crossings in a grid, of which some streets are missing, one-way or private; points; zones over parts of it. */
export const randomTown: fc.Arbitrary<RandomTown> = fc
  .record({
    across: fc.array(acrossStreet, { minLength: SIDE * (SIDE - 1), maxLength: SIDE * (SIDE - 1) }),
    down: fc.array(downStreet, { minLength: SIDE * (SIDE - 1), maxLength: SIDE * (SIDE - 1) }),
    points: fc.array(fc.tuple(inTown(), inTown()), { minLength: 2, maxLength: 14 }),
    zones: fc.array(fc.tuple(inTown(), inTown(), inTown(0.2, 5), inTown(0.2, 5)), { maxLength: 3 }),
  })
  .map(({ across, down, points, zones }) => {
    const town = drawTown(drawing(across, down));
    return {
      town,
      points: points.map(([column, row]) => town.point(column, row)),
      hazards: zones.map(([column, row, width, height], index) => {
        const [west, north] = town.point(column, row);
        const [east, south] = town.point(column + width, row + height);
        const level = ((index % 2) + 1) as 1 | 2;
        return aHazard({ id: `zone ${index}`, level, geometry: aBox(west, south, east, north) });
      }),
    };
  });

/** Sixteenths of a character: fine enough to be anywhere, coarse enough to stand exactly on a street or a crossing. */
function inTown(min = -1, max = EXTENT + 1) {
  return fc.integer({ min: Math.round(16 * min), max: 16 * max }).map((part) => part / 16);
}

function drawing(across: readonly string[], down: readonly string[]): string {
  const rows: string[] = [];
  for (let row = 0; row < SIDE; row++) {
    const crossings = Array.from({ length: SIDE }, (_, column) => {
      const street = column < SIDE - 1 ? (across[row * (SIDE - 1) + column] ?? ' ') : '';
      return (LETTERS[row * SIDE + column] ?? '') + street.repeat(BLOCK - 1);
    });
    rows.push(crossings.join(''));
    if (row === SIDE - 1) break;
    const streets = Array.from({ length: SIDE }, (_, column) => down[row * SIDE + column] ?? '|');
    for (let line = 1; line < BLOCK; line++) rows.push(streets.join(' '.repeat(BLOCK - 1)));
  }
  return rows.join('\n');
}
