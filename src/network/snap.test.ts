import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, type LonLat } from '../domain/geo';
import { createEdgeIndex } from './edge-index';
import { readEdge, VertexBuffer } from './geometry';
import { snapToRoad } from './snap';
import { graphOf } from './test-support/random-graph';
import { profile } from './test-support/profiles';
import { built } from './test-support/sketch';
import { CLOSED } from './types';
import { createArcWeights } from './weights';

const town = built(
  `
  A---b---C-------D
          |       |
          |       |
  E-------F---g---H      Y-Z
  `,
  {
    AbC: {},
    CD: { highway: 'footway' },
    CF: {},
    EF: {},
    FgH: { highway: 'motorway', oneway: 'no' },
    DH: {},
    YZ: {},
  },
  { minComponentNodes: 3 },
);
const index = createEdgeIndex(town.graph);
const walk = { mode: 'walk', weights: createArcWeights(town.graph, profile('walk')) } as const;
const car = { mode: 'car', weights: createArcWeights(town.graph, profile('car')) } as const;

function beside(letter: string, east: number, north: number): LonLat {
  const [lon, lat] = town.at(letter);
  return [lon + east, lat + north];
}

describe('snapToRoad', () => {
  it('finds the foot of the perpendicular and how far along the edge it lies', () => {
    const snap = snapToRoad(index, beside('A', 0.0002, 0.00003), walk)!;
    expect(snap.edge).toBe(town.edge('A', 'C'));
    const isDrawnFromA = town.arc('A', 'C') % 2 === 0;
    expect(snap.fraction).toBeCloseTo(isDrawnFromA ? 0.25 : 0.75, 6);
    expect(snap.position).toEqual([
      expect.closeTo(town.at('A')[0] + 0.0002, 9),
      expect.closeTo(town.at('A')[1], 9),
    ]);
    expect(snap.offRoadM).toBeCloseTo(distanceM([0, 0], [0, 0.00003]), 3);
  });

  it('stops at the end of a street', () => {
    const snap = snapToRoad(index, beside('A', -0.0003, 0.0002), walk)!;
    expect(snap.position).toEqual([expect.closeTo(town.at('A')[0], 12), expect.closeTo(town.at('A')[1], 12)]);
  });

  it('takes the nearest road that the mode may use', () => {
    const besideFootway = beside('C', 0.0004, 0.00001);
    expect(snapToRoad(index, besideFootway, walk)!.edge).toBe(town.edge('C', 'D'));
    expect(snapToRoad(index, besideFootway, car)!.edge).not.toBe(town.edge('C', 'D'));
    const besideMotorway = beside('g', 0, 0.00001);
    expect(snapToRoad(index, besideMotorway, car)!.edge).toBe(town.edge('F', 'H'));
    expect(snapToRoad(index, besideMotorway, walk)!.edge).not.toBe(town.edge('F', 'H'));
  });

  it('passes over a road closed both ways, and keeps one open one way', () => {
    const edge = town.edge('A', 'C');
    const closed = walk.weights.slice();
    closed[2 * edge] = CLOSED;
    expect(snapToRoad(index, town.at('b'), { mode: 'walk', weights: closed })!.edge).toBe(edge);
    closed[2 * edge + 1] = CLOSED;
    expect(snapToRoad(index, town.at('b'), { mode: 'walk', weights: closed })!.edge).not.toBe(edge);
  });

  it('passes over islands', () => {
    const snap = snapToRoad(index, town.at('Y'), walk)!;
    expect(snap.edge).not.toBe(town.edge('Y', 'Z'));
    expect(snap.offRoadM).toBeGreaterThan(70);
  });

  it('gives nothing beyond the largest distance, or where there is no position or road', () => {
    expect(snapToRoad(index, [1, 1], walk)).toBeNull();
    expect(snapToRoad(index, [0, 0.03], walk)).toBeNull();
    expect(snapToRoad(index, [0, 0.03], walk, { maxDistanceM: 4000 })).not.toBeNull();
    expect(snapToRoad(index, town.at('b'), walk, { maxDistanceM: 0 })!.offRoadM).toBeCloseTo(0, 9);
    expect(snapToRoad(index, [Number.NaN, 0], walk)).toBeNull();
    const empty = createEdgeIndex(graphOf(0, []));
    expect(empty.bbox).toBeNull();
    expect(snapToRoad(empty, [0, 0], { mode: 'walk', weights: new Uint32Array(0) })).toBeNull();
  });

  it('finds no edge farther than any other road, from anywhere', () => {
    const line = new VertexBuffer();
    fc.assert(
      fc.property(
        fc.double({ min: -0.001, max: 0.003, noNaN: true }),
        fc.double({ min: -0.0018, max: 0.0007, noNaN: true }),
        (lon, lat) => {
          const snap = snapToRoad(index, [lon, lat], car)!;
          for (let edge = 0; edge < town.graph.edgeCount; edge++) {
            if (town.graph.edgeIsland[edge] !== 0 || car.weights[2 * edge] === CLOSED) continue;
            readEdge(town.graph, edge, line);
            for (let i = 0; i + 1 < line.length; i++) {
              for (let t = 0; t <= 1; t += 0.05) {
                const x = line.lon[i]! + t * (line.lon[i + 1]! - line.lon[i]!);
                const y = line.lat[i]! + t * (line.lat[i + 1]! - line.lat[i]!);
                expect(snap.offRoadM).toBeLessThanOrEqual(distanceM([lon, lat], [x / 1e7, y / 1e7]) + 0.001);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('createEdgeIndex', () => {
  it('knows the box of the network and every edge in a box', () => {
    expect(index.bbox).toEqual([town.at('A')[0], town.at('E')[1], town.at('Z')[0], town.at('A')[1]]);
    const seen: number[] = [];
    index.visit(-1e9, -1e9, 1e9, 1e9, (edge) => seen.push(edge));
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: town.graph.edgeCount }, (_, i) => i));
  });
});
