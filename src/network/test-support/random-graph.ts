import * as fc from 'fast-check';
import { decodeRoadGraph } from '../file/decode';
import { encodeArrays } from '../file/encode';
import { encodeNames } from '../file/names';
import { type ArcWeights, CLOSED, type RoadGraph, type Snap } from '../types';

/** A graph of straight edges between numbered nodes on a line, open to every mode; weights are given apart. */
export function graphOf(
  nodeCount: number,
  edges: readonly (readonly [from: number, to: number])[],
): RoadGraph {
  const arrays = {
    nodeLon: Int32Array.from({ length: nodeCount }, (_, node) => node * 10_000),
    nodeLat: new Int32Array(nodeCount),
    arcHead: Uint32Array.from(edges.flatMap(([from, to]) => [to, from])),
    edgeLengthMm: new Uint32Array(edges.length).fill(100_000),
    edgeWay: new Uint32Array(edges.length),
    edgeIsland: new Uint8Array(edges.length),
    shapeStart: new Uint32Array(edges.length + 1),
    shape: new Int16Array(0),
    wayId: Float64Array.of(1),
    wayName: Uint32Array.of(0),
    wayClass: Uint8Array.of(11),
    waySpeedKmh: Uint8Array.of(50),
    wayFlags: Uint8Array.of(0),
    wayLayer: Int8Array.of(0),
    wayAccess: Uint16Array.of(0xff),
    ...encodeNames(['']),
  };
  return decodeRoadGraph(encodeArrays(arrays, 'right'));
}

export interface RandomNetwork {
  readonly graph: RoadGraph;
  readonly weights: ArcWeights;
  readonly snaps: readonly Snap[];
}

const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 2, arbitrary: fc.constant(CLOSED) },
);
const anyFraction = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  fc.integer({ min: 0, max: 9973 }).map((part) => part / 9973),
);

/** A small graph with loops, parallel edges, one-way and closed streets, and points on it that crowd on few edges. */
export const randomNetwork: fc.Arbitrary<RandomNetwork> = fc
  .integer({ min: 1, max: 9 })
  .chain((nodeCount) => {
    const node = fc.integer({ min: 0, max: nodeCount - 1 });
    return fc.record({
      nodeCount: fc.constant(nodeCount),
      edges: fc.array(fc.tuple(node, node, weight, weight), { minLength: 1, maxLength: 20 }),
    });
  })
  .chain(({ nodeCount, edges }) =>
    fc.record({
      graph: fc.constant(
        graphOf(
          nodeCount,
          edges.map(([from, to]) => [from, to] as const),
        ),
      ),
      weights: fc.constant(Uint32Array.from(edges.flatMap(([, , there, back]) => [there, back]))),
      snaps: fc.array(
        fc
          .record({ edge: fc.integer({ min: 0, max: edges.length - 1 }), fraction: anyFraction })
          .map(({ edge, fraction }) => ({
            edge,
            fraction,
            position: [0, 0] as const,
            offRoadM: 0,
          })),
        { minLength: 2, maxLength: 8 },
      ),
    }),
  );
