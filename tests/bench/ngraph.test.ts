import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNetwork } from '../../src/network/test-support/random-graph';
import { referenceCosts } from '../../src/network/test-support/reference';
import { toNgraph } from './ngraph';

describe('the peer of the bench', () => {
  it('is asked about the same network: its costs from node to node are those of the reference', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights }) => {
        const ends = Array.from({ length: graph.edgeCount }, (_, edge) => [
          { edge, fraction: 0, position: [0, 0] as const, offRoadM: 0 },
          { edge, fraction: 1, position: [0, 0] as const, offRoadM: 0 },
        ])
          .flat()
          .filter(({ edge }) => weights[2 * edge] !== 0xffffffff || weights[2 * edge + 1] !== 0xffffffff);
        const costs = referenceCosts(graph, weights, ends);
        const peer = toNgraph(graph, weights);
        const nodes = ends.map(
          ({ edge, fraction }) => graph.arcHead[fraction === 0 ? 2 * edge + 1 : 2 * edge]!,
        );
        for (const [row, from] of nodes.entries()) {
          for (const [column, to] of nodes.entries()) {
            const theirs = from === to ? 0 : (peer.route(from, to)?.cost ?? Infinity);
            expect(theirs).toBe(costs[row]![column]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
