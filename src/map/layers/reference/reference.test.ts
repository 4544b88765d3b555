import { describe, expect, it } from 'vitest';
import { referencePosition, referenceShapes } from './reference-shapes';

const feature = (geometry: GeoJSON.Geometry) => ({ id: 'r', name: null, geometry, values: {} });
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

describe('referenceShapes', () => {
  it('takes every kind of geometry apart, collections in collections too, and drops heights', () => {
    const { points, lines, areas } = referenceShapes([
      feature({
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiPoint',
            coordinates: [
              [1, 2, 30],
              [3, 4],
            ],
          },
          {
            type: 'GeometryCollection',
            geometries: [
              { type: 'MultiLineString', coordinates: [ring, ring] },
              { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] },
            ],
          },
        ],
      }),
      feature({ type: 'Point', coordinates: [5, 6] }),
      feature({ type: 'LineString', coordinates: ring }),
      feature({ type: 'Polygon', coordinates: [ring] }),
    ]);
    expect(points.map(({ shape }) => shape)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(lines).toHaveLength(3);
    expect(areas.map(({ shape }) => shape.length)).toEqual([1, 2, 1]);
  });
});

describe('referencePosition', () => {
  it('lies on the feature; nowhere for one without any place', () => {
    expect(referencePosition(feature({ type: 'LineString', coordinates: ring }))).toEqual([1, 1]);
    expect(referencePosition(feature({ type: 'Polygon', coordinates: [ring] }))).toEqual([0, 0]);
    expect(referencePosition(feature({ type: 'GeometryCollection', geometries: [] }))).toBeNull();
  });
});
