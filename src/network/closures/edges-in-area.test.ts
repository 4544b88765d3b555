import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEdgeIndex } from '../edge-index';
import { built } from '../test-support/sketch';
import { edgesInArea } from './edges-in-area';

const town = built(
  `
  A---B---C---D
  |   |   |   |
  E---F---G---H
  |   |   |   |
  I---J---K---L
  `,
  { ABCD: {}, EFGH: {}, IJKL: {}, AEI: {}, BFJ: {}, CGK: {}, DHL: {} },
);
const { graph, at } = town;
const LETTERS = 'ABCDEFGHIJKL'.split('');
const index = createEdgeIndex(graph);

function ring(...corners: readonly (readonly [number, number])[]): GeoJSON.Position[] {
  return [...corners, corners[0]!].map((corner) => [...corner]);
}

/** A box around a letter, `half` degrees to each side. */
function around(letter: string, half: number): GeoJSON.Polygon {
  const [x, y] = at(letter);
  return {
    type: 'Polygon',
    coordinates: [
      ring([x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]),
    ],
  };
}

function touched(area: GeoJSON.Polygon | GeoJSON.MultiPolygon): string[] {
  const edges = new Set(edgesInArea(index, area));
  const letters = LETTERS;
  const pairs = letters.flatMap((a, i) => letters.slice(i + 1).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => hasEdge(a, b) && edges.has(town.edge(a, b))).map(([a, b]) => a + b);
}

function hasEdge(a: string, b: string): boolean {
  try {
    town.edge(a, b);
    return true;
  } catch {
    return false;
  }
}

describe('edgesInArea', () => {
  it('finds the edges that meet at a covered junction', () => {
    expect(touched(around('F', 0.00005))).toEqual(['BF', 'EF', 'FG', 'FJ']);
  });

  it('finds an edge that only passes through, with no vertex inside', () => {
    const [x, y] = at('B');
    const strip = ring(
      [x + 0.0002, y - 0.00002],
      [x + 0.00022, y - 0.00002],
      [x + 0.00022, y + 0.00002],
      [x + 0.0002, y + 0.00002],
    );
    expect(touched({ type: 'Polygon', coordinates: [strip] })).toEqual(['BC']);
  });

  it('finds edges whose box alone lies in the area only where the line does', () => {
    const slanted = built('A-----B\n\n\n      C', { AC: {} });
    const [x, y] = slanted.at('B');
    const corner = ring([x - 0.0001, y - 0.0001], [x + 0.0001, y - 0.0001], [x, y + 0.0001]);
    const found = edgesInArea(createEdgeIndex(slanted.graph), { type: 'Polygon', coordinates: [corner] });
    expect(found).toHaveLength(0);
  });

  it('leaves out what lies wholly in a hole', () => {
    const polygon: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [around('F', 0.0011).coordinates[0]!, around('F', 0.00045).coordinates[0]!],
    };
    expect(touched(polygon)).toEqual(['CD', 'DH', 'GH', 'HL', 'KL']);
  });

  it('takes a ring that crosses itself by the even-odd rule', () => {
    const [west, north] = at('A');
    const [east, south] = at('L');
    const bow = ring(
      [west - 0.0001, north + 0.0001],
      [east + 0.0001, south - 0.0001],
      [east + 0.0001, north + 0.0001],
      [west - 0.0001, south - 0.0001],
    );
    const found = touched({ type: 'Polygon', coordinates: [bow] });
    expect(found).toContain('DH');
    expect(found).toContain('AE');
    expect(found).not.toContain('BC');
    expect(found).not.toContain('JK');
  });

  it('counts every polygon of several, overlapping ones too', () => {
    const area: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        around('A', 0.0001).coordinates,
        around('A', 0.00005).coordinates,
        around('L', 0.0001).coordinates,
      ],
    };
    expect(touched(area)).toEqual(['AB', 'AE', 'HL', 'KL']);
  });

  it('closes a street that only touches the border', () => {
    const [x, y] = at('A');
    const area: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [ring([x - 0.001, y], [x, y], [x - 0.001, y + 0.001])],
    };
    expect(touched(area)).toEqual(['AB', 'AE']);
  });

  it('makes nothing of rings without extent and points that are no numbers', () => {
    const none: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [],
        [[0, 0]],
        [
          [Number.NaN, 0],
          [0, Number.NaN],
        ],
      ],
    };
    expect(edgesInArea(index, none)).toHaveLength(0);
    const holed = around('F', 0.00005);
    holed.coordinates[0]!.splice(1, 0, [Number.NaN, Number.NaN]);
    expect(touched(holed)).toEqual(['BF', 'EF', 'FG', 'FJ']);
  });

  it.each([360, -360])('goes on around the globe: longitudes turned by %i', (turn) => {
    const turned = around('F', 0.00005).coordinates[0]!.map(([lon = 0, lat = 0]) => [lon + turn, lat]);
    expect(touched({ type: 'Polygon', coordinates: [turned] })).toEqual(['BF', 'EF', 'FG', 'FJ']);
  });

  it('takes a ring of 100 000 vertices for what it is', () => {
    const [x, y] = at('F');
    const wavy = Array.from({ length: 100_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 100_000;
      const half = 0.00008 * (1 + 0.2 * Math.sin(5_000 * angle));
      return [x + half * Math.cos(angle), y + half * Math.sin(angle)];
    });
    expect(touched({ type: 'Polygon', coordinates: [wavy] })).toEqual(['BF', 'EF', 'FG', 'FJ']);
    const jagged = Array.from({ length: 100_000 }, (_, i) => [
      x - 0.0001 + 0.0002 * (i / 100_000),
      y + (i % 2 === 0 ? 0.0001 : -0.0001),
    ]);
    expect(touched({ type: 'Polygon', coordinates: [jagged] })).toEqual(['BF', 'EF', 'FG', 'FJ']);
  });

  it('agrees with a plain look at points along every edge', () => {
    const corner = fc.tuple(
      fc.double({ min: -0.0002, max: 0.002, noNaN: true }),
      fc.double({ min: -0.0018, max: -0.0001, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), (corners) => {
        const rings = [ring(...corners)];
        const found = new Set(edgesInArea(index, { type: 'Polygon', coordinates: rings }));
        for (let edge = 0; edge < graph.edgeCount; edge++) {
          const [a, b] = [graph.arcHead[2 * edge + 1]!, graph.arcHead[2 * edge]!];
          for (let t = 0; t <= 1; t += 0.02) {
            const x = (graph.nodeLon[a]! + t * (graph.nodeLon[b]! - graph.nodeLon[a]!)) / 1e7;
            const y = (graph.nodeLat[a]! + t * (graph.nodeLat[b]! - graph.nodeLat[a]!)) / 1e7;
            expect(found.has(edge) || !isInside(rings[0]!, x, y)).toBe(true);
          }
        }
      }),
    );
  });
});

function isInside(corners: readonly GeoJSON.Position[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 1 < corners.length; i++) {
    const [ax = 0, ay = 0] = corners[i]!;
    const [bx = 0, by = 0] = corners[i + 1]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
