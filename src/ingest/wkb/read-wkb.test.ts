import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGeometry } from '../formats/test-support/export-tables';
import { readWkb } from './read-wkb';
import { writeWkb } from './test-support/write-wkb';

const uint32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];

describe('readWkb', () => {
  it('reads every shape of GeoJSON in both byte orders and both forms', () => {
    fc.assert(
      fc.property(
        anyGeometry,
        fc.boolean(),
        fc.constantFrom('iso' as const, 'ewkb' as const),
        (geometry, littleEndian, form) => {
          expect(readWkb(writeWkb(geometry, { littleEndian, form }))).toEqual({ kind: 'geometry', geometry });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['xyz', 'iso', [1, 2, 3]],
    ['xym', 'iso', [1, 2]],
    ['xyzm', 'iso', [1, 2, 3]],
    ['xyz', 'ewkb', [1, 2, 3]],
    ['xym', 'ewkb', [1, 2]],
    ['xyzm', 'ewkb', [1, 2, 3]],
  ] as const)('keeps heights and drops measures of %s in the %s form', (dimensions, form, kept) => {
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
    };
    expect(readWkb(writeWkb(line, { dimensions, form }))).toEqual({
      kind: 'geometry',
      geometry: { type: 'LineString', coordinates: [kept, kept] },
    });
  });

  it('reads a point from bytes written out by hand', () => {
    const bytes = Uint8Array.of(0, 0, 0, 0, 1, 0x40, 0x5e, 0, 0, 0, 0, 0, 0, 0x40, 0x3e, 0, 0, 0, 0, 0, 0);
    expect(readWkb(bytes)).toEqual({ kind: 'geometry', geometry: { type: 'Point', coordinates: [120, 30] } });
  });

  it('takes a point of two NaN as one without coordinates', () => {
    expect(readWkb(writeWkb({ type: 'Point', coordinates: [Number.NaN, Number.NaN] }))).toEqual({
      kind: 'geometry',
      geometry: { type: 'Point', coordinates: [] },
    });
  });

  it('makes a multipolygon of a surface of triangles, and names curves', () => {
    const triangle: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    const part = writeWkb(triangle);
    part[1] = 17;
    expect(readWkb(Uint8Array.of(1, ...uint32(16), ...uint32(1), ...part))).toEqual({
      kind: 'geometry',
      geometry: { type: 'MultiPolygon', coordinates: [triangle.coordinates] },
    });
    const curve = Uint8Array.of(1, ...uint32(8), ...uint32(0));
    expect(readWkb(curve)).toEqual({ kind: 'unsuitable', type: 'CircularString' });
    expect(readWkb(Uint8Array.of(1, ...uint32(7), ...uint32(1), ...curve))).toEqual({
      kind: 'unsuitable',
      type: 'CircularString',
    });
  });

  it.each([
    ['no bytes', []],
    ['a type that is none', [1, ...uint32(99), ...uint32(0)]],
    ['more positions than bytes', [1, ...uint32(2), ...uint32(1_000_000_000)]],
    [
      'a point among lines',
      [1, ...uint32(5), ...uint32(1), ...writeWkb({ type: 'Point', coordinates: [1, 2] })],
    ],
    ['collections without end', Array.from({ length: 60 }, () => [1, ...uint32(7), ...uint32(1)]).flat()],
  ])('refuses %s', (_, bytes) => {
    expect(() => readWkb(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
