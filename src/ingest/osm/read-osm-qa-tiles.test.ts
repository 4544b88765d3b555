import { describe, expect, it } from 'vitest';
import { EXTENT, osmQaTile, row } from '../formats/test-support/osm-qa-tile';
import { readOsmQaTiles } from './read-osm-qa-tiles';

const road = { highway: 'residential' };

/**
 * Way 1 runs through both tiles, way 2 meets it in the right one; way 3 is an area on the border; way 4 leaves and
 * comes back; way 5 is nothing but a point.
 *
 *     left |  right
 *   1 ─────┼───┬──▶ 1
 *          │   2
 */
const left = osmQaTile(100, 200, [
  row.line(
    1,
    [
      [
        [EXTENT - 100, 50],
        [EXTENT, 50],
      ],
    ],
    road,
  ),
  row.area(
    3,
    [
      [
        [EXTENT - 40, 400],
        [EXTENT, 400],
        [EXTENT, 440],
        [EXTENT - 40, 440],
        [EXTENT - 40, 400],
      ],
    ],
    { leisure: 'park' },
  ),
  row.line(
    4,
    [
      [
        [0, 0],
        [10, 0],
      ],
      [
        [20, 0],
        [30, 0],
      ],
    ],
    road,
  ),
  row.line(5, [
    [
      [7, 7],
      [7, 7],
    ],
  ]),
]);
const right = osmQaTile(101, 200, [
  row.line(
    1,
    [
      [
        [0, 50],
        [500, 50],
        [900, 50],
      ],
    ],
    road,
  ),
  row.line(
    2,
    [
      [
        [500, 300],
        [500, 50],
      ],
    ],
    road,
  ),
  row.area(
    3,
    [
      [
        [0, 400],
        [40, 400],
        [40, 440],
        [0, 440],
        [0, 400],
      ],
    ],
    { leisure: 'park' },
  ),
  row.node(9, [500, 50], { highway: 'crossing' }),
]);

describe('readOsmQaTiles', () => {
  const { features, report } = readOsmQaTiles([right, left]);
  const byId = new Map(features.map((feature) => [feature.id, feature]));

  it('makes ways whole across the border', () => {
    const whole = byId.get(1)?.geometry;
    expect(whole?.type).toBe('LineString');
    expect(whole?.type === 'LineString' && whole.coordinates).toHaveLength(4);
    expect(byId.get(3)?.geometry.type).toBe('Polygon');
  });

  it('gives the same coordinates to a node that ways share', () => {
    const [a, b, node] = [1, 2, 9].map((id) => byId.get(id)?.geometry);
    const shared = node?.type === 'Point' ? node.coordinates : [];
    expect(a?.type === 'LineString' && a.coordinates[2]).toEqual(shared);
    expect(b?.type === 'LineString' && b.coordinates.at(-1)).toEqual(shared);
  });

  it('winds the outer ring of an area against the clock', () => {
    const park = byId.get(3)?.geometry;
    const ring = park?.type === 'Polygon' ? (park.coordinates[0] ?? []) : [];
    const doubled = ring.slice(1).reduce((sum, at, i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = at;
      return sum + (bx - ax) * (by + ay);
    }, 0);
    expect(doubled).toBeLessThan(0);
  });

  it('keeps in several parts what does not meet, and counts everything', () => {
    expect(byId.get(4)?.geometry.type).toBe('MultiLineString');
    expect(byId.has(5)).toBe(false);
    expect(report).toEqual({
      kind: 'tiles',
      tiles: 2,
      pieces: 8,
      features: 5,
      joined: 2,
      apart: 1,
      empty: 1,
      issues: [],
    });
  });

  it('orders by type and id whatever the order of the tiles', () => {
    expect(features.map(({ type, id }) => `${type}${id}`)).toEqual(['node9', 'way1', 'way2', 'way3', 'way4']);
    expect(readOsmQaTiles([left, right]).features).toEqual(features);
  });

  it('says how far it is', () => {
    const steps: number[] = [];
    readOsmQaTiles([left, right], (done, total) => steps.push(done / total));
    expect(steps).toEqual([0.5, 1]);
  });
});
