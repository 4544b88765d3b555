import type { RoadGraph } from './types';

/** Arcs a traveller on this edge may be on: one each way. */
export function arcsOn(_graph: RoadGraph, edge: number): readonly number[] {
  return [2 * edge, 2 * edge + 1];
}
