import type { LonLat } from '../../../src/domain/geo';
import type { RoadGraph } from '../../../src/network';
import { UNITS_PER_DEGREE } from '../../../src/network/types';
import { InputError } from '../input';

/** Node ids of a list `a,b,c`. Throws {@link InputError} naming the option. */
export function readNodes(text: string, nodeCount: number, name: string): number[] {
  return text.split(',').map((part) => {
    const node = Number(part);
    if (!/^\s*\d+\s*$/.test(part) || node >= nodeCount) {
      throw new InputError(`--${name} ${part}: a node id of export-graph is wanted, 0 to ${nodeCount - 1}.`);
    }
    return node;
  });
}

/** Where a node is, degrees. */
export function nodePosition(graph: RoadGraph, node: number): LonLat {
  return [graph.nodeLon[node]! / UNITS_PER_DEGREE, graph.nodeLat[node]! / UNITS_PER_DEGREE];
}
