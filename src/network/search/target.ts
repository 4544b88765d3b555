import type { Snap } from '../types';

/** A place to be found, or left from, on the network. */
export interface SearchTarget {
  readonly snap: Snap;
  /** Added to the cost of reaching it, tenths of the weights' unit: the leg between the road and the door. */
  readonly extra?: number;
}
