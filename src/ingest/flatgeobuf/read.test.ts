import * as fc from 'fast-check';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import type { Row, TableShape } from '../schema/columns';
import { area } from '../schema/test-support/arbitraries';
import { readFlatGeobuf } from './read';
import { decodeProperties } from './read-properties';
import { writeFlatGeobuf } from './write';

const TABLE: TableShape = {
  name: 'probe',
  geometryType: 'MultiPolygon',
  columns: [
    { name: 'id', type: 'String', nullable: false },
    { name: 'list', type: 'Json', nullable: true },
  ],
};
const multiPolygons = area.filter((shape) => shape.type === 'MultiPolygon');

function sampleFile(): Uint8Array {
  const geometries = fc.sample(multiPolygons, { seed: 5, numRuns: 40 });
  const rows: Row[] = geometries.map((geometry, index) => ({
    geometry,
    properties: { id: `${index}`, list: [index] },
  }));
  return writeFlatGeobuf(TABLE, rows);
}

const collection = (geometry: GeoJSON.Geometry): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry, properties: { name: 'a' } }],
});

/** What a function gives or throws. */
function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
}

describe('readFlatGeobuf', () => {
  it('reads every row of a file with an index', () => {
    const rows = readFlatGeobuf(sampleFile(), 'probe.fgb');
    expect(rows.map(({ properties }) => Number(properties['id'])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index),
    );
  });

  it('reads bytes that begin in the middle of a buffer', () => {
    const file = sampleFile();
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(readFlatGeobuf(shifted.subarray(3), 'probe.fgb')).toEqual(readFlatGeobuf(file, 'probe.fgb'));
  });

  it('reads a file without an index', () => {
    const polygon: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const [row] = readFlatGeobuf(serialize(collection(polygon)), 'x.fgb');
    expect(row).toEqual({ geometry: polygon, properties: { name: 'a' } });
  });

  it('reads a file whose features say their own type', () => {
    const mixed = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: {} },
        {
          type: 'Feature',
          geometry: {
            type: 'MultiPolygon',
            coordinates: [
              [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 0],
                ],
              ],
            ],
          },
          properties: {},
        },
      ],
    } as GeoJSON.FeatureCollection;
    expect(readFlatGeobuf(serialize(mixed), 'x.fgb').map(({ geometry }) => geometry)).toEqual(
      mixed.features.map(({ geometry }) => geometry),
    );
  });

  it('gives no geometry for other shapes', () => {
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    expect(readFlatGeobuf(serialize(collection(line)), 'x.fgb')[0]?.geometry).toBeNull();
  });

  it.each([
    ['nothing', () => new Uint8Array(0)],
    ['a page', () => new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['version 2', () => Uint8Array.from(sampleFile(), (byte, at) => (at === 3 ? 2 : byte))],
    ['a file cut in its header', () => sampleFile().subarray(0, 60)],
    ['a file cut in its index', () => sampleFile().subarray(0, 800)],
    ['a file cut in a feature', () => sampleFile().subarray(0, sampleFile().length - 5)],
    ['a file with a tail', () => Uint8Array.of(...sampleFile(), 1, 2, 3)],
  ])('refuses %s, naming the file', (_, bytes) => {
    expect(outcome(() => readFlatGeobuf(bytes(), 'shelters.fgb'))).toMatchObject({
      problem: { code: 'pack-file-unreadable', params: { file: 'shelters.fgb' } },
    });
  });

  it('refuses a file that lacks a whole feature', () => {
    const whole = sampleFile();
    const view = new DataView(whole.buffer, whole.byteOffset);
    let at = 12 + view.getUint32(8, true) + (40 + 3 + 1) * 40;
    let last = at;
    while (at < whole.length) {
      last = at;
      at += 4 + view.getUint32(at, true);
    }
    expect(() => readFlatGeobuf(whole.subarray(0, last), 'x.fgb')).toThrow(/39 features when 40/);
  });

  it('ends with rows or an AnlanError whatever bytes are altered', () => {
    const file = sampleFile();
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(file.length), (changes, cut) => {
        const bytes = Uint8Array.from(cut % 3 === 0 ? file.subarray(0, cut) : file);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(outcome(() => readFlatGeobuf(bytes, 'x.fgb'))).toSatisfy(
          (value) => Array.isArray(value) || value instanceof AnlanError,
        );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('decodeProperties', () => {
  const read = (type: number, ...bytes: number[]) =>
    decodeProperties(Uint8Array.of(0, 0, ...bytes), [{ name: 'v', type }])['v'];

  it.each([
    ['Byte', 0, [0xff], -1],
    ['UByte', 1, [0xff], 255],
    ['Bool', 2, [1], true],
    ['Short', 3, [0xfe, 0xff], -2],
    ['UShort', 4, [0xfe, 0xff], 65_534],
    ['Int', 5, [0xfe, 0xff, 0xff, 0xff], -2],
    ['UInt', 6, [0xfe, 0xff, 0xff, 0xff], 4_294_967_294],
    ['Long', 7, [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], -2],
    ['ULong', 8, [2, 0, 0, 0, 0, 0, 0, 0], 2],
    ['Float', 9, [0, 0, 0x20, 0x41], 10],
    ['Double', 10, [0, 0, 0, 0, 0, 0, 0x24, 0x40], 10],
    ['String', 11, [1, 0, 0, 0, 0x61], 'a'],
    ['Json', 12, [2, 0, 0, 0, 0x5b, 0x5d], []],
    ['Json that is none', 12, [1, 0, 0, 0, 0x5b], '['],
    ['DateTime', 13, [1, 0, 0, 0, 0x39], '9'],
    ['Binary, left out', 14, [1, 0, 0, 0, 9], undefined],
  ])('reads a column of type %s', (_, type, bytes, value) => {
    expect(read(type, ...bytes)).toEqual(value);
  });

  it('refuses a column that the file does not have, an unknown type, and text longer than the section', () => {
    expect(() => decodeProperties(Uint8Array.of(1, 0, 0), [{ name: 'v', type: 2 }])).toThrow('column 1 of 1');
    expect(() => read(99, 0)).toThrow('column type 99');
    expect(() => read(11, 200, 0, 0, 0, 0x61)).toThrow('200 bytes of text');
    expect(() => read(5, 1)).toThrow(RangeError);
  });

  it('takes a feature without a section as one without values', () => {
    expect(decodeProperties(null, [])).toEqual({});
  });
});
