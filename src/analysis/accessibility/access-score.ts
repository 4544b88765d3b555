import type { SparseCosts } from '../../domain/costs';
import type { AccessMethod, CatchmentZone } from '../../domain/access';
import { binaryDecay, zoneDecay } from './decay';
import { floatingCatchment } from './floating-catchment';

const TENTHS = 10;

/** Places per person within reach, by one of the methods of the family. */
export function accessScore(
  input: {
    readonly costs: SparseCosts;
    readonly people: ArrayLike<number>;
    readonly supply: ArrayLike<number>;
  },
  {
    accessMethod,
    zones,
    reach,
  }: {
    readonly accessMethod: AccessMethod;
    /** Weights by distance of the enhanced and the three-step method. */
    readonly zones: readonly CatchmentZone[];
    /** Metres or seconds; costs are in tenths of them. */
    readonly reach: { readonly limit: number };
  },
): Float64Array {
  const limit = reach.limit * TENTHS;
  return floatingCatchment({
    ...input,
    limit,
    decay: accessMethod === '2sfca' ? binaryDecay : zoneDecay(zones, limit),
    steps: accessMethod === '3sfca' ? 'three-step' : 'two-step',
  });
}
