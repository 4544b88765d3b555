import { AnlanError } from '../../domain/errors';
import { baseEdgeCount } from '../twins';
import type { RoadGraph, Snap } from '../types';

/** A place to be found, or left from, on the network. */
export interface SearchTarget {
  readonly snap: Snap;
  /** Added to the cost of reaching it, tenths of the weights' unit: the leg between the road and the door. */
  readonly extra?: number;
}

/**
 * Refuses a place that no search can start from or end at: with it none would come to an end.
 * @throws AnlanError `input-invalid` {field: `edge`, `fraction` or `extra`, value} for an edge that the graph does not
 *   have or that is a twin, a share of it that is not from 0 to 1, an extra cost below 0 or that is no number
 */
export function checkTarget(graph: RoadGraph, { snap: { edge, fraction }, extra = 0 }: SearchTarget): void {
  const refuse = (field: string, value: number) => new AnlanError('input-invalid', { field, value });
  if (!Number.isInteger(edge) || edge < 0 || edge >= baseEdgeCount(graph)) throw refuse('edge', edge);
  if (!(fraction >= 0 && fraction <= 1)) throw refuse('fraction', fraction);
  if (!(extra >= 0)) throw refuse('extra', extra);
}

/** @throws AnlanError `input-invalid` {field: `limit`} for a limit that is no number */
export function checkLimit(limit: number): void {
  if (Number.isNaN(limit)) throw new AnlanError('input-invalid', { field: 'limit', value: limit });
}
