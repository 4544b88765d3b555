import type { SitingInstance, SitingObjective } from '../../../src/analysis/siting/instance/instance';
import { InputError, required } from '../input';
import { readAmounts, readCosts } from './read-instance';
import type { TellableAnswer } from './site-text';

export interface MatrixOptions {
  readonly matrix?: string;
  readonly weights?: string;
  readonly capacity?: string;
  readonly existing?: string;
}

export type Question = Pick<TellableAnswer, 'instance' | 'demand' | 'sites' | 'positions' | 'ground'>;

/** An instance from tables. Demand without a file of weights counts 1 each, where the objective does not add it up. */
export async function questionFromMatrix(
  options: MatrixOptions,
  { objective, p, radius }: { objective: SitingObjective; p: number; radius: number },
): Promise<Question> {
  const { demand, candidates, costs } = await readCosts(required(options.matrix, 'matrix'));
  const addsUp = objective === 'mclp' || objective === 'pmedian';
  if (addsUp && options.weights === undefined) throw new InputError('--weights is missing.');
  const weights =
    options.weights === undefined
      ? new Float64Array(demand.length).fill(1)
      : await readAmounts(options.weights, demand, 'weight');
  const instance: SitingInstance = {
    objective,
    costs,
    weights,
    capacity:
      options.capacity === undefined ? null : await readAmounts(options.capacity, candidates, 'capacity'),
    locked: lockedOf(options.existing, candidates),
    p,
    radius,
  };
  return { instance, demand, sites: candidates, positions: null, ground: {} };
}

function lockedOf(list: string | undefined, candidates: readonly string[]): Uint32Array {
  const ids = list === undefined ? [] : list.split(',').map((id) => id.trim());
  return Uint32Array.from(new Set(ids), (id) => {
    const at = candidates.indexOf(id);
    if (at < 0) throw new InputError(`--existing ${id || list}: not in the matrix.`);
    return at;
  });
}
