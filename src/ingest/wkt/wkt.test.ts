import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWkt } from './read-wkt';
import { writeWkt } from './write-wkt';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const position = fc.oneof(fc.tuple(number, number), fc.tuple(number, number, number));
const line = fc.array(position, { minLength: 1, maxLength: 4 });
const polygon = fc.array(line, { minLength: 1, maxLength: 3 });
const simple: fc.Arbitrary<GeoJSON.Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc.array(position, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(line, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  fc.array(polygon, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const geometry = fc.oneof(
  simple,
  fc
    .array(simple, { maxLength: 3 })
    .map((geometries) => ({ type: 'GeometryCollection' as const, geometries })),
);

describe('well-known text', () => {
  it('gives back every geometry as it was written', () => {
    fc.assert(
      fc.property(geometry, (one) => {
        expect(readWkt(writeWkt(one))).toEqual({ geometry: one, epsg: null });
      }),
    );
  });

  it('is read as other programs write it', () => {
    expect(readWkt('point(1 2)')?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(readWkt('SRID=4326;POINT Z (1 2 3)')).toEqual({
      geometry: { type: 'Point', coordinates: [1, 2, 3] },
      epsg: 4326,
    });
    expect(readWkt('POINTM(1 2 9)')?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(readWkt('LINESTRING ZM (1 2 3 9, 4 5 6 9)')?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    });
    expect(readWkt('MULTIPOINT (1 2, 3 4)')?.geometry).toEqual(
      readWkt('MULTIPOINT ((1 2), (3 4))')?.geometry,
    );
    expect(readWkt('POLYGON EMPTY')?.geometry).toEqual({ type: 'Polygon', coordinates: [] });
    for (const kind of ['POINT', 'LINESTRING', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON']) {
      expect(readWkt(`${kind} EMPTY`)?.geometry).toMatchObject({ coordinates: [] });
    }
  });

  it.each([
    '',
    'POINT',
    'POINT (1)',
    'POINT (1 2',
    'POINT (1 2) x',
    'POINT (1 2, 3 4)',
    'POINT Z (1 2)',
    'POINT (a b)',
    'CIRCULARSTRING (1 2, 3 4, 5 6)',
    'CURVE EMPTY',
    'POINT (1 2 3 4 5)',
    '避难所',
    `${'GEOMETRYCOLLECTION ('.repeat(100)}POINT (1 2)${')'.repeat(100)}`,
  ])('is null for %s', (text) => expect(readWkt(text)).toBeNull());
});
