import { describe, expect, it } from 'vitest';
import { joinPieces } from './join-pieces';
import type { OsmPiece, PieceShape } from './osm-piece';
import { type WorldPoint, WORLD_SIZE } from './world-point';

const HALF = WORLD_SIZE / 2;
const p = (x: number, y: number): WorldPoint => [HALF + x, HALF + y];
const way = (id: number, shape: PieceShape): OsmPiece => ({ type: 'way', id, tags: {}, shape });
const ring = (from: number, to: number) => [
  p(from, from),
  p(to, from),
  p(to, to),
  p(from, to),
  p(from, from),
];

describe('joinPieces', () => {
  it('takes a node on a border once', () => {
    const node: OsmPiece = { type: 'node', id: 1, tags: {}, shape: { kind: 'point', points: [p(0, 0)] } };
    const { features, report } = joinPieces([node, node]);
    expect(features.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [0, 0] }]);
    expect(report).toEqual({ pieces: 2, joined: 1, apart: 0, empty: 0 });
  });

  it('tells a node, a way and a relation of one number apart', () => {
    const shape: PieceShape = { kind: 'point', points: [p(0, 0)] };
    const types = ['relation', 'way', 'node'] as const;
    const { features } = joinPieces(types.map((type) => ({ type, id: 1, tags: {}, shape })));
    expect(features.map(({ type }) => type)).toEqual(['node', 'way', 'relation']);
  });

  it('prefers the area where a source gives one way as an area and as a line', () => {
    const { features } = joinPieces([
      way(1, { kind: 'line', lines: [[p(0, 0), p(900, 0)]] }),
      way(1, { kind: 'area', polygons: [[ring(0, 900)]] }),
    ]);
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
  });

  it('keeps the parts of an area that do not touch, and drops holes without a surface', () => {
    const sliver = [p(100, 100), p(200, 100), p(300, 100), p(100, 100)];
    const { features, report } = joinPieces([
      way(1, { kind: 'area', polygons: [[ring(0, 900)]] }),
      way(1, { kind: 'area', polygons: [[ring(5000, 5900)]] }),
      way(2, { kind: 'area', polygons: [[ring(0, 900), sliver, ring(500, 600)]] }),
    ]);
    const [apart, holed] = features.map(({ geometry }) => geometry);
    expect(apart?.type === 'MultiPolygon' && apart.coordinates.length).toBe(2);
    expect(holed?.type === 'Polygon' && holed.coordinates.length).toBe(2);
    expect(report.apart).toBe(1);
  });

  it('drops an area and a line of which nothing is left at seven decimals', () => {
    const { features, report } = joinPieces([
      way(1, { kind: 'area', polygons: [[[p(0, 0), p(900, 0), p(400, 0), p(0, 0)]]] }),
      way(2, { kind: 'line', lines: [[p(0, 0), p(0, 0)]] }),
      way(3, { kind: 'point', points: [] }),
    ]);
    expect(features).toEqual([]);
    expect(report.empty).toBe(3);
  });
});
