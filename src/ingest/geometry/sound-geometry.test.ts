import { describe, expect, it } from 'vitest';
import { soundGeometry } from './index';

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('soundGeometry', () => {
  it.each<[GeoJSON.Geometry]>([
    [{ type: 'Point', coordinates: [121.5, 31.2] }],
    [{ type: 'Point', coordinates: [121.5, 31.2, 8] }],
    [{ type: 'MultiPoint', coordinates: [[0, 0]] }],
    [{ type: 'LineString', coordinates: SQUARE }],
    [{ type: 'MultiLineString', coordinates: [SQUARE, SQUARE] }],
    [{ type: 'Polygon', coordinates: [SQUARE, SQUARE] }],
    [{ type: 'MultiPolygon', coordinates: [[SQUARE, SQUARE], [SQUARE]] }],
    [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] }],
  ])('leaves a sound one as it is: %j', (geometry) => {
    expect(soundGeometry(geometry)).toEqual({ geometry, faults: [] });
  });

  it('closes rings and drops measures, and says so once for all of them', () => {
    const open = SQUARE.slice(0, 4).map((position) => [...position, 5, 9]);
    expect(soundGeometry({ type: 'Polygon', coordinates: [open, open] })).toEqual({
      geometry: {
        type: 'Polygon',
        coordinates: [SQUARE.map((position) => [...position, 5]), SQUARE.map((position) => [...position, 5])],
      },
      faults: [
        { code: 'height-dropped', column: null, value: '[0,0,5,9]' },
        { code: 'ring-closed', column: null, value: '[0,4,5]' },
      ],
    });
  });

  it('lays nested collections flat, and refuses them beyond reason', () => {
    const point = { type: 'Point', coordinates: [1, 2] };
    const nested = (depth: number): unknown =>
      depth === 0 ? point : { type: 'GeometryCollection', geometries: [nested(depth - 1), point] };
    expect(soundGeometry(nested(2)).geometry).toEqual({
      type: 'GeometryCollection',
      geometries: [point, point, point],
    });
    expect(soundGeometry(nested(40)).faults).toMatchObject([{ code: 'geometry-damaged' }]);
  });

  it.each([
    [null],
    [undefined],
    [{ type: 'Point', coordinates: [] }],
    [{ type: 'MultiPolygon', coordinates: [[]] }],
    [{ type: 'Polygon', coordinates: [[]] }],
    [{ type: 'MultiLineString', coordinates: [[]] }],
    [{ type: 'MultiPoint', coordinates: [] }],
    [{ type: 'LineString', coordinates: [] }],
    [{ type: 'GeometryCollection', geometries: [] }],
  ])('takes an empty one for none: %j', (geometry) => {
    expect(soundGeometry(geometry)).toEqual({ geometry: null, faults: [] });
  });

  it.each([
    [{ type: 'Point', coordinates: [Number.NaN, 1] }, '[NaN,1]'],
    [{ type: 'Point', coordinates: [null, 1] }, '[null,1]'],
    [{ type: 'Point', coordinates: ['121', '31'] }, '[121,31]'],
    [{ type: 'Point', coordinates: [1] }, '[1]'],
    [{ type: 'Point', coordinates: [[1, 2]] }, '[[…]]'],
    [{ type: 'Point', coordinates: { x: 1 } }, '{…}'],
    [{ type: 'Point' }, 'undefined'],
    [{ type: 'LineString', coordinates: [[1, 2]] }, '[[…]]'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      '[[…],[…]]',
    ],
    [{ type: 'MultiPoint', coordinates: [[1, 2], 'x'] }, 'x'],
    ['text', 'text'],
  ])('refuses a damaged one whole: %j', (geometry, value) => {
    expect(soundGeometry(geometry)).toEqual({
      geometry: null,
      faults: [{ code: 'geometry-damaged', column: null, value }],
    });
  });

  it('refuses kinds of which it knows nothing', () => {
    expect(soundGeometry({ type: 'CircularString', coordinates: [[0, 0]] })).toEqual({
      geometry: null,
      faults: [{ code: 'geometry-unsuitable', column: null, value: 'CircularString' }],
    });
  });

  it('shows only the beginning of a long value, and no half letters', () => {
    const [fault] = soundGeometry({ type: 'Point', coordinates: `${'x'.repeat(79)}😀` }).faults;
    expect(fault?.value).toBe('x'.repeat(79));
  });
});
