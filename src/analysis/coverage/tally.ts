import type { PopulationCell } from '../../domain/population';
import type { CellState } from './result';

export interface Tally {
  readonly cellStates: readonly CellState[];
  readonly people: number;
  readonly coveredPeople: number;
  readonly beyondPeople: number;
  readonly cutOffPeople: number;
}

/**
 * Puts every cell into one class by its distance (null = no way) and counts people.
 * `people` is the sum of the three classes, so they add up to it exactly. A distance equal to the limit is covered.
 */
export function tally(
  cells: readonly PopulationCell[],
  distancesM: readonly (number | null)[],
  limitM: number,
): Tally {
  const sums: Record<CellState, number> = { covered: 0, beyond: 0, 'cut-off': 0 };
  const cellStates = cells.map(({ people }, index) => {
    const state = stateOf(distancesM[index] ?? null, limitM);
    sums[state] += people;
    return state;
  });
  return {
    cellStates,
    people: sums.covered + sums.beyond + sums['cut-off'],
    coveredPeople: sums.covered,
    beyondPeople: sums.beyond,
    cutOffPeople: sums['cut-off'],
  };
}

function stateOf(distanceM: number | null, limitM: number): CellState {
  if (distanceM === null) return 'cut-off';
  return distanceM <= limitM ? 'covered' : 'beyond';
}
