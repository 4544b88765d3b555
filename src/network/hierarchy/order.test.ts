import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridNetwork } from '../test-support/grid-network';
import { graphOf, randomNetwork } from '../test-support/random-graph';
import { eliminate, isPostorder, postorder } from './eliminate';
import { neighboursOf } from './neighbours';
import { hierarchyRanks } from './order';
import { topologyOf } from './topology';

const isPermutation = (values: Uint32Array) =>
  new Set(values).size === values.length && values.every((value) => value < values.length);

function chain(length: number) {
  return graphOf(
    length,
    Array.from({ length: length - 1 }, (_, at) => [at, at + 1] as const),
  );
}

describe('the order of a hierarchy', () => {
  it('ranks every node once, and is a postorder of its tree, whatever the graph', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph }) => {
        const rank = hierarchyRanks(graph);
        expect(rank).toHaveLength(graph.nodeCount);
        expect(isPermutation(rank)).toBe(true);
        expect(topologyOf(graph.arcHead, rank)).not.toBeNull();
      }),
    );
  });

  it('is the same each time', () => {
    const { graph } = gridNetwork(30, 7);
    expect(hierarchyRanks(graph)).toEqual(hierarchyRanks(graph));
  });

  it('keeps the tree of a town low and its arcs few', () => {
    const side = 40;
    const full = graphOf(
      side * side,
      Array.from({ length: side * side }, (_, node) => [
        ...(node % side < side - 1 ? [[node, node + 1] as const] : []),
        ...(node + side < side * side ? [[node, node + side] as const] : []),
      ]).flat(),
    );
    const at = full.nodeLon.map((_, node) => node % side);
    const places = { ...full, nodeLon: at, nodeLat: at.map((_, node) => Math.floor(node / side)) };
    const topology = topologyOf(full.arcHead, hierarchyRanks(places))!;
    expect(topology.height).toBeLessThan(5 * side);
    expect(topology.arcCount).toBeLessThan(18 * side * side);
  });

  it('makes a low tree of a long road', () => {
    const { arcHead, ...places } = chain(4096);
    const topology = topologyOf(arcHead, hierarchyRanks({ arcHead, ...places }))!;
    expect(topology.height).toBeLessThan(30);
  });

  it('takes an empty graph, a single node, and nodes at one place', () => {
    expect(hierarchyRanks(graphOf(0, []))).toEqual(new Uint32Array(0));
    expect(hierarchyRanks(graphOf(1, [[0, 0]]))).toEqual(Uint32Array.of(0));
    const pairs = Array.from({ length: 8 }, (_, a) => Array.from({ length: a }, (__, b) => [a, b] as const));
    const complete = graphOf(8, pairs.flat());
    expect(isPermutation(hierarchyRanks({ ...complete, nodeLon: new Int32Array(8) }))).toBe(true);
  });

  it('has nothing for a graph that no order makes small', () => {
    const size = 200;
    const edges = Array.from({ length: size }, (_, a) =>
      Array.from({ length: a }, (__, b) => [a, b] as const),
    );
    expect(hierarchyRanks(graphOf(size, edges.flat()))).toHaveLength(0);
  });
});

describe('a topology', () => {
  it('is refused by ranks that are no postorder', () => {
    const { arcHead, nodeCount } = chain(4);
    const rank = Uint32Array.of(0, 2, 1, 3);
    expect(isPostorder(eliminate(neighboursOf(nodeCount, arcHead), rank)!.parent)).toBe(true);
    expect(
      topologyOf(
        graphOf(4, [
          [0, 1],
          [2, 3],
        ]).arcHead,
        Uint32Array.of(0, 2, 1, 3),
      ),
    ).toBeNull();
  });

  it('is refused when its tree is too high', () => {
    const { arcHead, nodeCount } = chain(5000);
    expect(
      topologyOf(
        arcHead,
        Uint32Array.from({ length: nodeCount }, (_, node) => node),
      ),
    ).toBeNull();
  });

  it('knows the arc of every edge, and which way is up', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph }) => {
        const { edgeArc, rank, first, headDepth, depth, parent } = topologyOf(
          graph.arcHead,
          hierarchyRanks(graph),
        )!;
        for (let edge = 0; edge < graph.edgeCount; edge++) {
          const [tail, head] = [rank[graph.arcHead[2 * edge + 1]!]!, rank[graph.arcHead[2 * edge]!]!];
          if (tail === head) {
            expect(edgeArc[edge]).toBe(0xffffffff);
            continue;
          }
          const arc = edgeArc[edge]! >>> 1;
          const [low, high] = [Math.min(tail, head), Math.max(tail, head)];
          expect(first[low]! <= arc && arc < first[low + 1]!).toBe(true);
          let above = low;
          while (depth[above]! > headDepth[arc]!) above = parent[above]!;
          expect(above).toBe(high);
          expect(edgeArc[edge]! & 1).toBe(tail < head ? 0 : 1);
        }
      }),
    );
  });

  it('puts descendants right before their ancestor', () => {
    const parent = Uint32Array.of(3, 2, 4, 4, 0xffffffff);
    expect(isPostorder(parent)).toBe(false);
    const place = postorder(parent);
    const moved = new Uint32Array(5);
    for (const [old, above] of parent.entries())
      moved[place[old]!] = above === 0xffffffff ? above : place[above]!;
    expect(isPostorder(moved)).toBe(true);
  });
});
