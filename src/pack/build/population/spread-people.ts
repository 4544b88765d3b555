import { latLngToCell } from 'h3-js';
import type { PopulationCell } from '../../../domain/population';
import { roundDegrees } from '../../../ingest';
import type { Dwelling } from './dwelling';
import { shareOut } from './share-out';

/** Cells of about 0.1 km², 350 m across. */
export const POPULATION_RESOLUTION = 9;

/**
 * Spreads a known number of people over H3 cells in proportion to the dwellings in each. Whole people; the cells add
 * up to `people` exactly, and the vulnerable to their share of it, rounded. Ordered by cell; cells nobody falls into
 * are left out.
 */
export function spreadPeople(
  people: number,
  vulnerableShare: number | null,
  dwellings: readonly Dwelling[],
): PopulationCell[] {
  const sums = new Map<string, { weight: number; lon: number; lat: number }>();
  for (const { position, weight } of dwellings) {
    const [lon, lat] = position;
    const cell = latLngToCell(lat, lon, POPULATION_RESOLUTION);
    const sum = sums.get(cell) ?? { weight: 0, lon: 0, lat: 0 };
    sum.weight += weight;
    sum.lon += weight * lon;
    sum.lat += weight * lat;
    sums.set(cell, sum);
  }

  const cells = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const counts = shareOut(
    people,
    cells.map(([, { weight }]) => weight),
  );
  const vulnerable = vulnerableShare === null ? null : shareOut(Math.round(people * vulnerableShare), counts);
  return cells.flatMap(([cell, { weight, lon, lat }], index) => {
    const inCell = counts[index] ?? 0;
    if (inCell === 0) return [];
    return [
      {
        cell,
        position: [roundDegrees(lon / weight), roundDegrees(lat / weight)] as const,
        people: inCell,
        vulnerable: vulnerable?.[index] ?? null,
      },
    ];
  });
}
