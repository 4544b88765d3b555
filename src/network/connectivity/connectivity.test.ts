import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, randomNetwork } from '../test-support/random-graph';
import { type ArcWeights, CLOSED, type RoadGraph } from '../types';
import { bridges } from './bridges';
import { joinedParts } from './joined-parts';
import { type Parts, strongParts } from './strong-parts';

/** Which nodes each node reaches, by squaring the matrix of steps: shares nothing with a depth-first search. */
function reachable(graph: RoadGraph, isOpen: (arc: number) => boolean): boolean[][] {
  const n = graph.nodeCount;
  const reach = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => i === j));
  for (let arc = 0; arc < 2 * graph.edgeCount; arc++) {
    if (isOpen(arc)) reach[graph.arcHead[arc ^ 1]!]![graph.arcHead[arc]!] = true;
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) reach[i]![j] ||= reach[i]![k]! && reach[k]![j]!;
  return reach;
}

const eitherWay = (weights: ArcWeights) => (arc: number) =>
  weights[arc] !== CLOSED || weights[arc ^ 1] !== CLOSED;

function samePart({ ofNode }: Parts, a: number, b: number): boolean {
  return ofNode[a] === ofNode[b];
}

function everyPair(graph: RoadGraph, check: (a: number, b: number) => void): void {
  for (let a = 0; a < graph.nodeCount; a++) for (let b = 0; b < graph.nodeCount; b++) check(a, b);
}

describe('strongParts', () => {
  it('puts two nodes together exactly when each reaches the other', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights }) => {
        const parts = strongParts(graph, weights);
        const reach = reachable(graph, (arc) => weights[arc] !== CLOSED);
        everyPair(graph, (a, b) => {
          expect(samePart(parts, a, b)).toBe(reach[a]![b]! && reach[b]![a]!);
        });
        expect(new Set(parts.ofNode).size).toBe(parts.count);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a street of a hundred thousand corners', () => {
    const corners = 100_000;
    const graph = graphOf(
      corners,
      Array.from({ length: corners - 1 }, (_, node) => [node, node + 1] as const),
    );
    const weights = new Uint32Array(2 * graph.edgeCount).fill(1);
    expect(strongParts(graph, weights).count).toBe(1);
    expect(joinedParts(graph, weights).count).toBe(1);
    expect(bridges(graph, weights).every((bridge) => bridge === 1)).toBe(true);
  });
});

describe('joinedParts', () => {
  it('puts two nodes together exactly when roads join them, directions aside', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights }) => {
        const parts = joinedParts(graph, weights);
        const reach = reachable(graph, eitherWay(weights));
        everyPair(graph, (a, b) => {
          expect(samePart(parts, a, b)).toBe(reach[a]![b]);
        });
        expect(new Set(parts.ofNode).size).toBe(parts.count);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bridges', () => {
  it('finds exactly the edges whose ends lose each other without them', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph, weights }) => {
        const found = bridges(graph, weights);
        const isRoad = eitherWay(weights);
        for (let edge = 0; edge < graph.edgeCount; edge++) {
          const without = reachable(graph, (arc) => arc >> 1 !== edge && isRoad(arc));
          const [from, to] = [graph.arcHead[2 * edge + 1]!, graph.arcHead[2 * edge]!];
          expect(found[edge] === 1).toBe(isRoad(2 * edge) && !without[from]![to]!);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows none on a network without roads', () => {
    expect(bridges(graphOf(3, []), new Uint32Array(0))).toEqual(new Uint8Array(0));
    expect(strongParts(graphOf(3, []), new Uint32Array(0)).count).toBe(3);
  });
});
