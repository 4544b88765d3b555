import type { SparseCosts } from '../../domain/costs';
import { AnlanError } from '../../domain/errors';
import type { Decay } from './decay';

export interface CatchmentInput {
  /** From where people live (columns) to sites (rows); pairs not listed do not count. */
  readonly costs: SparseCosts;
  /** People per column. */
  readonly people: ArrayLike<number>;
  /** What each row supplies: places of a shelter. */
  readonly supply: ArrayLike<number>;
  readonly decay: Decay;
  /** Sites farther than this are outside the catchment. In three steps people may still choose them, where they are listed. */
  readonly limit: number;
  /**
   * `two-step` is the 2SFCA (Luo & Wang 2003) with a binary decay and the E2SFCA (Luo & Qi 2009) with any other;
   * `three-step` weighs each site by its share among all a person can choose from (3SFCA, Wan et al. 2012).
   */
  readonly steps: 'two-step' | 'three-step';
}

/**
 * Floating catchment areas: supply per person for everybody (per column), which rises with supply in reach and falls
 * with the people who have the same supply in reach. People times access adds up to the supply of all sites that
 * somebody can reach. Nobody in reach of a site leaves it out; a place without any site has access 0.
 *
 * Throws `input-invalid` that names the site or place whose number is negative or none.
 */
export function floatingCatchment({
  costs,
  people,
  supply,
  decay,
  limit,
  steps,
}: CatchmentInput): Float64Array {
  const { rowCount, columnCount, rowStart, column, cost } = costs;
  check('supply of site', supply, rowCount);
  check('people of place', people, columnCount);
  const weight = cost.map(decay);
  if (steps === 'three-step') weighByChoice(costs, weight);
  for (let at = 0; at < weight.length; at++) if (cost[at]! > limit) weight[at] = 0;
  const access = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    let demand = 0;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) demand += people[column[at]!]! * weight[at]!;
    if (demand <= 0) continue;
    const perPerson = supply[row]! / demand;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      access[column[at]!]! += perPerson * weight[at]!;
    }
  }
  return access;
}

/** Multiplies each weight by its share among all weights of the same place: w becomes G · w. */
function weighByChoice({ columnCount, column }: SparseCosts, weight: Float64Array): void {
  const all = new Float64Array(columnCount);
  for (let at = 0; at < weight.length; at++) all[column[at]!]! += weight[at]!;
  for (let at = 0; at < weight.length; at++) {
    const sum = all[column[at]!]!;
    if (sum > 0) weight[at]! *= weight[at]! / sum;
  }
}

function check(field: string, values: ArrayLike<number>, count: number): void {
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      throw new AnlanError('input-invalid', { field: `${field} ${index}`, value });
    }
  }
}
