import * as fc from 'fast-check';
import { fromArrayBuffer } from 'geotiff';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import { fileOfBytes } from '../../source-file';
import { countingFile, outcomeOf, readTables } from '../test-support/read-table';
import { geoTiffFormat } from './geotiff';
import { type TiffOptions, tiffFile } from './test-support/tiff-file';

const people = (column: number, row: number) => Math.fround((column * 7 + row * 13) % 50) / 4;
const PLAIN: TiffOptions = { width: 30, height: 21, value: people };
const plain = tiffFile(PLAIN);

/** Values of the first table in the order of the pixels. */
async function valuesOf(bytes: Uint8Array<ArrayBuffer>): Promise<unknown[][]> {
  const [read] = await readTables(geoTiffFormat, bytes);
  return (read?.rows ?? []).toSorted((a, b) => a.row - b.row).map(({ values }) => [...values]);
}

/** The same by the library. */
async function valuesByLibrary(bytes: Uint8Array<ArrayBuffer>): Promise<unknown[][]> {
  const image = await (await fromArrayBuffer(bytes.slice().buffer)).getImage();
  const bands = await image.readRasters();
  const length = image.getWidth() * image.getHeight();
  return Array.from({ length }, (_, index) =>
    Array.from({ length: image.getSamplesPerPixel() }, (_, band) => {
      const values = bands[band];
      return typeof values === 'object' ? values[index] : null;
    }),
  );
}

const variants = fc
  .record({
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 40 }),
    bands: fc.integer({ min: 1, max: 3 }),
    sample: fc.constantFrom(
      ['uint', 8],
      ['int', 16],
      ['int', 32],
      ['uint', 16],
      ['float', 32],
      ['float', 64],
    ) as fc.Arbitrary<['uint' | 'int' | 'float', 8 | 16 | 32 | 64]>,
    compression: fc.constantFrom<('none' | 'lzw' | 'deflate' | 'packbits')[]>(
      'none',
      'lzw',
      'deflate',
      'packbits',
    ),
    tile: fc.constantFrom(undefined, 16, 32),
    rowsPerStrip: fc.integer({ min: 1, max: 9 }),
    isPlanar: fc.boolean(),
    littleEndian: fc.boolean(),
    isBig: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ sample: [kind, bits], tile, seed, ...rest }) => ({
    ...rest,
    kind,
    bits,
    ...(tile !== undefined && { tile }),
    value: (column: number, row: number, band: number) => (column * seed + row * 31 + band * 11) % 120,
  }));

describe('geoTiffFormat', () => {
  it('reads what the geotiff library reads: every layout, size of number and compression', async () => {
    await fc.assert(
      fc.asyncProperty(variants, async (options) => {
        const bytes = tiffFile(options);
        const values = await valuesOf(bytes);
        expect(values).toEqual(await valuesByLibrary(bytes));
        expect(values[0]?.[0]).toBe(options.value(0, 0, 0));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [2, 'uint', 8],
    [2, 'uint', 16],
    [2, 'int', 32],
    [3, 'float', 32],
    [3, 'float', 64],
  ] as const)('undoes predictor %i of %s %i', async (predictor, kind, bits) => {
    for (const compression of ['lzw', 'deflate'] as const)
      for (const bands of [1, 3])
        for (const littleEndian of [true, false]) {
          const value = (column: number, row: number, band: number) =>
            ((column * 3 + row * 5 + band) % 90) + (kind === 'float' ? 0.25 : 0);
          const bytes = tiffFile({
            width: 40,
            height: 12,
            value,
            bands,
            kind,
            bits,
            compression,
            predictor,
            littleEndian,
            tile: 16,
          });
          const expected = Array.from({ length: 480 }, (_, index) =>
            Array.from({ length: bands }, (_, band) => value(index % 40, Math.floor(index / 40), band)),
          );
          expect(await valuesOf(bytes)).toEqual(expected);
        }
  });

  it('reads strings of LZW that fill the whole table', async () => {
    const value = (column: number, row: number) =>
      (column * column * 7 + row * 977 + ((column * row) % 253)) % 65_521;
    const options: TiffOptions = {
      width: 300,
      height: 90,
      value,
      kind: 'int',
      bits: 32,
      compression: 'lzw',
      rowsPerStrip: 90,
    };
    expect((await valuesOf(tiffFile(options))).flat()).toEqual(
      Array.from({ length: 27_000 }, (_, index) => value(index % 300, Math.floor(index / 300))),
    );
  });

  it('puts each pixel at its centre, in the system of the file, and counts row by row', async () => {
    const [read] = await readTables(geoTiffFormat, fileOfBytes('chn_ppp_2020.tif', plain));
    expect(read?.table).toMatchObject({
      name: 'chn_ppp_2020',
      columns: ['people'],
      crs: { kind: 'geographic' },
    });
    expect(read?.rows[31]).toEqual({
      row: 32,
      geometry: { type: 'Point', coordinates: [expect.closeTo(100.015, 9), expect.closeTo(39.985, 9)] },
      values: [people(1, 1)],
    });
    const [projected] = await readTables(
      geoTiffFormat,
      tiffFile({ ...PLAIN, epsg: 4547, place: { x: 500_000, y: 3_000_000, pixel: 100 } }),
    );
    expect(projected?.table).toMatchObject({ columns: ['value'], crs: { kind: 'epsg', code: 4547 } });
    expect(projected?.rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [500_050, 2_999_950] });
  });

  it('takes a tie point for the centre of a pixel where the file says so', async () => {
    const [read] = await readTables(geoTiffFormat, tiffFile({ ...PLAIN, isPoint: true }));
    expect(read?.rows[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [expect.closeTo(100, 9), expect.closeTo(40, 9)],
    });
  });

  it('loses no one: rows add up to the people of the grid, and pixels without a value are none', async () => {
    const value = (column: number, row: number) => (column % 3 === 0 ? -99_999 : people(column, row));
    const sum = Array.from({ length: 630 }, (_, index) => value(index % 30, Math.floor(index / 30)))
      .filter((one) => one !== -99_999)
      .reduce((total, one) => total + one, 0);
    const values = await valuesOf(tiffFile({ ...PLAIN, value, noData: '-99999' }));
    expect(values.length).toBe(420);
    expect(values.flat().reduce<number>((total, one) => total + Number(one), 0)).toBeCloseTo(sum, 6);
  });

  it('knows the value for none also where single precision has fewer digits, and NaN', async () => {
    const low = -3.402_823_466_385_288_6e38;
    const value = (column: number) => (column === 0 ? low : column === 1 ? Number.NaN : 5);
    expect((await valuesOf(tiffFile({ ...PLAIN, value, noData: '-3.40282346638529e+38' }))).length).toBe(
      28 * 21,
    );
  });

  it('gives pixels whose centres lie in the region, and fetches only their blocks', async () => {
    const width = 600;
    const height = 400;
    for (const layout of [{ tile: 32 }, { rowsPerStrip: 8 }]) {
      const bytes = tiffFile({ width, height, value: people, compression: 'lzw', ...layout });
      const region: Bbox = [101, 37.5, 101.3, 37.7];
      const { file, asked } = countingFile('grid.tif', bytes);
      const [read] = await readTables(geoTiffFormat, file, { region });
      const wanted: number[] = [];
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) {
          const [lon, lat] = [100 + (column + 0.5) / 100, 40 - (row + 0.5) / 100];
          if (lon >= 101 && lon <= 101.3 && lat >= 37.5 && lat <= 37.7) wanted.push(row * width + column + 1);
        }
      expect(read?.rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(wanted);
      expect(read?.table.window).toEqual({ rowsInFile: width * height });
      if ('tile' in layout) expect(asked.bytes).toBeLessThan(bytes.length / 10);
    }
  });

  it('finds the window in Web Mercator, and reads a grid that lies elsewhere whole', async () => {
    const mercator = { ...PLAIN, epsg: 3857, place: { x: 0, y: 111_325.14, pixel: 10_000 } };
    const [part] = await readTables(geoTiffFormat, tiffFile(mercator), { region: [0, 0, 1, 1] });
    expect(part?.rows.length).toBe(11 * 11);
    const [whole] = await readTables(geoTiffFormat, plain, { region: [0, 0, 1, 1] });
    expect([whole?.rows.length, whole?.table.window]).toEqual([630, undefined]);
  });

  it('takes a block that the file leaves out for one without values', async () => {
    const bytes = tiffFile({ ...PLAIN, tile: 16 });
    const { isPlanar: _, ...options } = { ...PLAIN, tile: 16, isPlanar: false };
    const place = bytes.length;
    expect(place).toBe(tiffFile(options).length);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(4, true);
    for (let entry = 0; entry < view.getUint16(directory, true); entry++) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, true) === 325) view.setUint32(view.getUint32(at + 8, true), 0, true);
    }
    expect((await valuesOf(bytes)).length).toBe(630 - 256);
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'file-empty'],
    ['a page', () => new TextEncoder().encode('<!doctype html>'), 'file-format-other'],
    ['the first bytes alone', () => plain.slice(0, 6), 'file-truncated'],
    ['a file cut in the middle', () => plain.slice(0, 600), 'file-truncated'],
    ['an image without a place', () => tiffFile({ ...PLAIN, place: null }), 'file-projection-unknown'],
    ['an image without sides', () => tiffFile({ ...PLAIN, width: 0, height: 0 }), 'file-damaged'],
    ['colours of a bit each', () => tiffFile({ ...PLAIN, more: [[258, 3, [1]]] }), 'file-variant-unknown'],
    ['a photograph', () => tiffFile({ ...PLAIN, more: [[259, 3, [7]]] }), 'file-variant-unknown'],
    ['a block of gigabytes', () => tiffFile({ ...PLAIN, more: [[256, 4, [100_000_000]]] }), 'file-too-large'],
    [
      'fewer blocks than the image has',
      () => tiffFile({ ...PLAIN, more: [[257, 4, [2100]]] }),
      'file-damaged',
    ],
    [
      'a packed block that gives too much',
      () => tiffFile({ ...PLAIN, compression: 'deflate', value: () => 0, more: [[256, 4, [15]]] }),
      'file-damaged',
    ],
  ])('refuses %s, naming the file', async (_, bytes, code) => {
    expect(await outcomeOf(() => readTables(geoTiffFormat, Uint8Array.from(bytes())))).toMatchObject({
      problem: { code, params: { file: 'probe.bin' } },
    });
  });

  it('ends with rows or an AnlanError whatever bytes are altered', async () => {
    const files = (['none', 'lzw', 'deflate', 'packbits'] as const).map((compression) =>
      tiffFile({ ...PLAIN, compression, isBig: compression === 'lzw' }),
    );
    const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (file, changes) => {
          const bytes = file.slice();
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          expect(await outcomeOf(() => readTables(geoTiffFormat, bytes))).toSatisfy(
            (value) => Array.isArray(value) || value instanceof AnlanError,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
