import { lagrangianBound } from '../bound/lagrangian';
import type { Demand } from '../instance/demand';
import { roundsFor } from './rounds';

/** True when it is proven that so many new sites cannot serve everybody. False proves nothing. */
export function isBeyond(demand: Demand, count: number): boolean {
  const { lower } = lagrangianBound(demand, {
    kind: 'lscp',
    upper: count + 1,
    iterations: Math.min(100, roundsFor(demand)),
  });
  return lower > count + 1e-6;
}
