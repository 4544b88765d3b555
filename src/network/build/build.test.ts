import { describe, expect, it } from 'vitest';
import { distanceM } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { encodeRoadGraph } from '../file/encode';
import { readEdge, VertexBuffer } from '../geometry';
import { built, sketch } from '../test-support/sketch';
import type { RoadGraph } from '../types';
import { buildRoadGraph } from './build';

const OPTIONS = { speeds: {}, drivesOn: 'right' } as const;

function vertices(graph: RoadGraph, edge: number): number[][] {
  const read = new VertexBuffer();
  readEdge(graph, edge, read);
  return Array.from({ length: read.length }, (_, i) => [read.lon[i]!, read.lat[i]!]);
}

function line(id: number, coordinates: number[][], tags: Record<string, string> = {}): OsmFeature {
  return {
    type: 'way',
    id,
    tags: { highway: 'residential', ...tags },
    geometry: { type: 'LineString', coordinates },
  };
}

describe('buildRoadGraph', () => {
  it('joins ways where they share a vertex, and keeps the bends between as geometry', () => {
    const { graph, edge, report } = built(
      `
      A--b--C--D
            |
            E
      `,
      { AbCD: {}, CE: {} },
    );
    expect(report).toMatchObject({ nodes: 4, edges: 3, directedEdges: 6, ways: 2, components: 1 });
    expect(vertices(graph, edge('A', 'C'))).toHaveLength(3);
    expect(vertices(graph, edge('C', 'E'))).toHaveLength(2);
  });

  it('makes no junction where a bridge only crosses', () => {
    const { report } = built(
      `
         B
      A--+--C
         D
      `,
      { AC: {}, BD: { bridge: 'yes', layer: '1' } },
    );
    expect(report).toMatchObject({ nodes: 4, edges: 2, components: 2 });
  });

  it('makes a junction where a way meets itself', () => {
    const { report, edge } = built(
      `
      A---B---C
          |   |
          E---D
      `,
      { ABCDEB: {} },
    );
    expect(report).toMatchObject({ nodes: 2, edges: 2 });
    expect(edge('B', 'B')).not.toBe(edge('A', 'B'));
  });

  it('keeps a closed way as a loop and parallel ways apart', () => {
    const parallel = built(
      `
      A--b
      |\\ |
      d--C
      `,
      { AbC: {}, AdC: {}, AC: {} },
    );
    expect(parallel.report).toMatchObject({ nodes: 2, edges: 3 });
    const loop = built('A-b\n|/\nc', { AbcA: {} });
    expect(loop.report).toMatchObject({ nodes: 1, edges: 1 });
    expect(loop.graph.arcHead).toEqual(Uint32Array.of(0, 0));
    expect([...loop.graph.arcs]).toEqual([0, 1]);
  });

  it('measures length over the real geometry', () => {
    const { graph, at, edge } = built('A    C\n\n   b', { AbC: {} });
    const metres = distanceM(at('A'), at('b')) + distanceM(at('b'), at('C'));
    expect(graph.edgeLengthMm[edge('A', 'C')]).toBe(Math.round(metres * 1000));
  });

  it('cuts a long street into even parts at vertices it has', () => {
    const coordinates = Array.from({ length: 11 }, (_, i) => [i * 0.001, 0]);
    const { graph, report } = buildRoadGraph([line(1, coordinates)], OPTIONS);
    expect(report).toMatchObject({ edges: 5, cutLongEdges: 1 });
    for (const mm of graph.edgeLengthMm) expect(Math.abs(mm / 1000 - 222.4)).toBeLessThan(1);
  });

  it('cannot cut where there is no vertex', () => {
    const { report } = buildRoadGraph(
      [
        line(1, [
          [0, 0],
          [0.02, 0],
        ]),
      ],
      OPTIONS,
    );
    expect(report).toMatchObject({ edges: 1, cutLongEdges: 0 });
  });

  it('divides a step too long for its 16 bits, and comes out where it should', () => {
    const { graph } = buildRoadGraph(
      [
        line(1, [
          [0, 0],
          [0.05, -0.031],
          [0.051, 0],
        ]),
      ],
      { ...OPTIONS, maxEdgeM: 1e9 },
    );
    const drawn = vertices(graph, 0);
    expect(drawn.length).toBeGreaterThan(15);
    expect(drawn).toContainEqual([500_000, -310_000]);
    expect(drawn.at(-1)).toEqual([510_000, 0]);
  });

  it('drops and counts what has no length or no place', () => {
    const { graph, report } = buildRoadGraph(
      [
        line(1, [
          [0, 0],
          [0, 0],
        ]),
        line(2, [[0, 0]]),
        line(3, [
          [0, 0],
          [Number.NaN, 0],
          [0.001, 0],
          [0.002, 0],
          [0.002, 0],
          [0.003, 0],
        ]),
        line(4, [
          [0, 0],
          [400, 0],
        ]),
        line(
          5,
          [
            [0, 1],
            [0.001, 1],
          ],
          { highway: 'proposed' },
        ),
        line(
          6,
          [
            [0, 1],
            [0.001, 1],
          ],
          { highway: 'rest_area' },
        ),
        line(
          7,
          [
            [0, 1],
            [0.001, 1],
          ],
          { highway: 'busway', emergency: 'no' },
        ),
        { type: 'way', id: 8, tags: { building: 'yes' }, geometry: { type: 'Polygon', coordinates: [] } },
      ],
      OPTIONS,
    );
    expect(report).toMatchObject({
      ways: 1,
      edges: 1,
      droppedWays: { 'no-length': 3, 'not-in-use': 1, 'not-a-road': 1, 'no-access': 1 },
      droppedVertices: { repeated: 2, notFinite: 2 },
    });
    expect(graph.edgeLengthMm[0]).toBe(222_390);
  });

  it('builds an empty graph from nothing', () => {
    const { graph, report } = buildRoadGraph([], OPTIONS);
    expect(graph).toMatchObject({ nodeCount: 0, edgeCount: 0 });
    expect(report).toMatchObject({ components: 0, lengthKm: 0, streetNames: 0 });
  });

  it('reads pieces of a way, areas of pedestrians and rings with holes', () => {
    const square = (at: number) => [
      [at, 0],
      [at + 0.001, 0],
      [at + 0.001, 0.001],
      [at, 0.001],
      [at, 0],
    ];
    const tags = { highway: 'pedestrian', area: 'yes' };
    const { report } = buildRoadGraph(
      [
        {
          type: 'way',
          id: 1,
          tags,
          geometry: {
            type: 'MultiLineString',
            coordinates: [
              [
                [1, 1],
                [1.001, 1],
              ],
              [
                [2, 2],
                [2.001, 2],
              ],
            ],
          },
        },
        { type: 'way', id: 2, tags, geometry: { type: 'Polygon', coordinates: [square(0)] } },
        {
          type: 'relation',
          id: 3,
          tags,
          geometry: { type: 'MultiPolygon', coordinates: [[square(3)], [square(4), square(5)]] },
        },
        {
          type: 'node',
          id: 4,
          tags: { highway: 'crossing' },
          geometry: { type: 'Point', coordinates: [0, 0] },
        },
      ],
      OPTIONS,
    );
    expect(report).toMatchObject({ ways: 3, components: 6 });
  });

  it.each([
    ['right', true],
    ['left', false],
  ] as const)(
    'lets traffic go round a roundabout given as an area as one drives on the %s',
    (drivesOn, ccw) => {
      const ring = [
        [0, 0],
        [0, 0.001],
        [0.001, 0.001],
        [0.001, 0],
        [0, 0],
      ];
      const feature: OsmFeature = {
        type: 'way',
        id: 1,
        tags: { highway: 'residential', junction: 'roundabout' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
      const { graph } = buildRoadGraph([feature], { ...OPTIONS, drivesOn, maxEdgeM: 1e9 });
      const second = vertices(graph, 0)[1];
      expect(second).toEqual(ccw ? [10_000, 0] : [0, 10_000]);
      expect(graph.drivesOn).toBe(drivesOn);
    },
  );

  it('gives the same bytes whatever the order of the features', () => {
    const { features } = sketch('A--B--C\n|  |  |\nD--E--F', {
      ABC: { name: 'b' },
      DEF: { name: 'a' },
      AD: {},
      BE: {},
      CF: {},
    });
    const there = encodeRoadGraph(buildRoadGraph(features, OPTIONS).graph);
    const back = encodeRoadGraph(buildRoadGraph(features.toReversed(), OPTIONS).graph);
    expect(new Uint8Array(back)).toEqual(new Uint8Array(there));
  });
});
