import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNetwork } from '../test-support/random-graph';
import { CLOSED, type RoadGraph } from '../types';
import { nodeTree } from './node-tree';

/** Cost and number of arcs of the quickest way with the fewest arcs, by as many rounds over all arcs as there are nodes. */
function reference(graph: RoadGraph, weights: Uint32Array, origin: number): (readonly [number, number])[] {
  const best = Array.from({ length: graph.nodeCount }, (_, node) =>
    node === origin ? ([0, 0] as const) : ([Infinity, Infinity] as const),
  );
  for (let round = 0; round < graph.nodeCount; round++) {
    for (let arc = 0; arc < weights.length; arc++) {
      if (weights[arc] === CLOSED) continue;
      const [cost, arcs] = best[graph.arcHead[arc ^ 1]!]!;
      const [known, knownArcs] = best[graph.arcHead[arc]!]!;
      const there = cost + weights[arc]!;
      if (there < known || (there === known && arcs + 1 < knownArcs))
        best[graph.arcHead[arc]!] = [there, arcs + 1];
    }
  }
  return best;
}

describe('the tree of quickest ways from a node', () => {
  it('has the costs of a plain reference, and of equally quick ways the shortest', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), ({ graph, weights }, pick) => {
        const origin = pick % graph.nodeCount;
        const { cost, lengthMm } = nodeTree(graph, weights, origin);
        // Every edge of these graphs is 100 m long: the shortest way is the one of fewest arcs.
        expect(Array.from(cost, (one, node) => [one, lengthMm[node]! / 100_000])).toEqual(
          reference(graph, weights, origin),
        );
      }),
      { numRuns: 400 },
    );
  });
});
