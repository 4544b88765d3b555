import { type ArcWeights, CLOSED } from '../types';

const known = new WeakMap<ArcWeights, number>();

/** No open weight is larger than this, at least 1; weights never change, so it is found once. */
export function maxOpenWeight(weights: ArcWeights): number {
  let max = known.get(weights);
  if (max === undefined) {
    max = 1;
    for (let arc = 0; arc < weights.length; arc++) {
      const weight = weights[arc]!;
      if (weight !== CLOSED && weight > max) max = weight;
    }
    known.set(weights, max);
  }
  return max;
}

/** Tells {@link maxOpenWeight} of new weights, so that they need not be looked through. */
export function rememberMaxWeight(weights: ArcWeights, max: number): void {
  known.set(weights, max);
}
