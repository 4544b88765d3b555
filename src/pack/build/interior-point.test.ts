import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { interiorPoint } from './interior-point';
import { line, node } from './test-support/osm';

/** ┌─┐ ┌─┐  a U whose centroid lies outside
 *  │ └─┘ │
 *  └─────┘ */
const U: GeoJSON.Position[][] = [
  [
    [0, 60],
    [0.003, 60],
    [0.003, 60.003],
    [0.002, 60.003],
    [0.002, 60.001],
    [0.001, 60.001],
    [0.001, 60.003],
    [0, 60.003],
    [0, 60],
  ],
];

describe('interiorPoint', () => {
  it('lies inside an area whose centroid does not', () => {
    const shape: GeoJSON.Polygon = { type: 'Polygon', coordinates: U };
    expect(booleanPointInPolygon([...interiorPoint(shape)], shape)).toBe(true);
  });

  it('lies in the roomiest of several parts', () => {
    const small = [
      [
        [5, 60],
        [5.0001, 60],
        [5.0001, 60.0001],
        [5, 60],
      ],
    ];
    const [lon] = interiorPoint({ type: 'MultiPolygon', coordinates: [small, U] });
    expect(lon).toBeLessThan(1);
  });

  it('is the point itself, or a vertex in the middle of a line', () => {
    expect(interiorPoint(node(1, 3, 4).geometry)).toEqual([3, 4]);
    const open = line(1, [
      [0, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(interiorPoint(open.geometry)).toEqual([1, 1]);
    expect(
      interiorPoint({
        type: 'MultiLineString',
        coordinates: [
          [
            [7, 7],
            [8, 8],
          ],
        ],
      }),
    ).toEqual([8, 8]);
  });
});
