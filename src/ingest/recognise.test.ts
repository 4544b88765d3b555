import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../domain/errors';
import { createTask } from '../domain/task';
import { recognise } from './recognise';
import { fileOfBytes } from './source-file';

const task = createTask();
const of = (name: string, bytes: Uint8Array<ArrayBuffer>) => recognise(fileOfBytes(name, bytes), task);
const text = (name: string, content: string) => of(name, new TextEncoder().encode(content));
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])));
const zip = (...names: readonly string[]) =>
  new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const problem = (found: Promise<unknown>) => found.then(() => null, problemOf);
const utf16 = (content: string, mark: boolean) => {
  const units = Uint16Array.from(`${mark ? '\ufeff' : ''}${content}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

describe('recognise', () => {
  it.each([
    ['a.gpkg', bytes('SQLite format 3', 0, 'x'), 'geopackage'],
    ['a.fgb', bytes('fgb', 3, 'fgb', 0), 'flatgeobuf'],
    ['a.parquet', bytes('PAR1', 1, 2), 'geoparquet'],
    ['a.tif', bytes('II', 0x2a, 0, 8), 'geotiff'],
    ['a.tiff', bytes('MM', 0, 0x2a, 0), 'geotiff'],
    ['a.tif', bytes('II', 0x2b, 0, 8), 'geotiff'],
    ['a.shp', bytes(0, 0, 0x27, 0x0a, 0), 'shapefile'],
    ['a.osm.pbf', bytes(0, 0, 0, 13, 0x0a, 9, 'OSMHeader'), 'osm-pbf'],
    ['a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a.zip', zip('a.shp', 'a.dbf'), 'shapefile'],
    ['a.kmz', zip('doc.kml'), 'kml'],
    ['a.csv', utf16('名称,经度\n甲,121', true), 'csv'],
    ['a.csv', utf16('name,lon,lat\na,121,31', false), 'csv'],
    ['a.csv', bytes(0xc3, 0xfb, 0xb3, 0xc6, ',', 0xbe, 0xad, 0xb6, 0xc8, '\n'), 'csv'],
  ] as const)('knows %s by its bytes', async (name, content, format) => {
    expect(await of(name, content)).toEqual({ format, wrongEnding: null });
  });

  it.each([
    ['a.csv', 'a,b\n1,2', 'csv'],
    ['a.txt', 'a\tb', 'csv'],
    ['a', 'a;b', 'csv'],
    ['a.geojson', '\ufeff {"type":"FeatureCollection"', 'geojson'],
    ['a.json', '[\n{"a":1}\n]', 'geojson'],
    ['a.geojson', '{\n"type": "Feature"}\n', 'geojson'],
    ['a.ndjson', '{"type":"Feature"}\n{"type":"Feature"}\n', 'geojson-lines'],
    ['a.geojsonl', '\u001e{"type":"Feature"}\n', 'geojson-lines'],
    ['a.kml', '<?xml version="1.0"?><!-- <gpx> --><kml xmlns="x">', 'kml'],
    ['a.gpx', '<gpx>', 'gpx'],
    ['a.cap', '<?xml version="1.0"?>\n<cap:alert xmlns:cap="x">', 'cap'],
    ['a.atom', '<feed>', 'cap'],
    ['a.kml', '<!DOCTYPE kml SYSTEM "x[1]">\n<kml>', 'kml'],
    ['a.xml', '<!DOCTYPE kml [<!ENTITY a "b">]><kml>', 'kml'],
  ] as const)('knows %s by its beginning %j', async (name, content, format) => {
    expect(await text(name, content)).toEqual({ format, wrongEnding: null });
  });

  it('goes by the content and tells the ending that is wrong', async () => {
    expect(await of('list.csv', zip('xl/workbook.xml'))).toEqual({ format: 'xlsx', wrongEnding: '.csv' });
    expect(await text('list.xls', 'a,b\n1,2')).toEqual({ format: 'csv', wrongEnding: '.xls' });
    expect(await text('list.KML', '{"type":"Feature"}')).toEqual({ format: 'geojson', wrongEnding: '.kml' });
    expect(await text('list.2024', 'a,b')).toEqual({ format: 'csv', wrongEnding: null });
  });

  it('knows warning messages in an envelope', async () => {
    const alert = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>';
    for (const envelope of ['alerts', 'EDXLDistribution'])
      expect(await text('a.xml', `<?xml version="1.0"?><${envelope}>${alert}</${envelope}>`)).toEqual({
        format: 'cap',
        wrongEnding: null,
      });
    expect(await problem(text('a.xml', '<alerts/>'))).toMatchObject({ code: 'file-format-other' });
  });

  it('says what is no kind of file that can be read', async () => {
    expect(await problem(of('a.csv', bytes()))).toEqual({ code: 'file-empty', params: { file: 'a.csv' } });
    expect(await problem(text('a.xls', '<html><table>'))).toEqual({
      code: 'file-format-other',
      params: { file: 'a.xls', named: '.xls', reason: '<html><table>' },
    });
    expect(await problem(of('a.fgb', bytes(1, 2, 3)))).toEqual({
      code: 'file-format-other',
      params: { file: 'a.fgb', named: '.fgb', reason: '01 02 03' },
    });
    expect(await problem(of('photo.jpg', bytes(0xff, 0xd8, 0xff, 0)))).toMatchObject({
      code: 'file-format-unknown',
    });
    expect(await problem(text('a', '<!-- only a remark'))).toMatchObject({ code: 'file-format-unknown' });
    expect(await problem(of('a.zip', zip('readme.md')))).toMatchObject({ code: 'file-format-other' });
    expect(await problem(of('a.kmz', zip('doc.kml').subarray(0, 40).slice()))).toMatchObject({
      code: 'file-truncated',
    });
  });

  it('knows a workbook with a password from an older one', async () => {
    const compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const locked = new Uint8Array([...compound, ...new Uint8Array(100), ...utf16('EncryptedPackage', false)]);
    expect(await problem(of('a.xlsx', locked))).toMatchObject({ code: 'file-encrypted' });
    expect(await problem(of('a.xls', compound))).toMatchObject({ code: 'file-format-other' });
  });

  it('is not held up by a beginning that never ends', async () => {
    for (const part of ['<!--', '<?', '<!DOCTYPE [', '<! '])
      expect(await problem(text('a', part.repeat(30_000)))).toMatchObject({ code: 'file-format-unknown' });
  });

  it('never fails but with a problem of its own', async () => {
    const beginnings = fc.constantFrom(
      bytes('PK', 3, 4),
      bytes('<'),
      bytes('{'),
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      bytes('II', 0x2a, 0),
      bytes(),
    );
    await fc.assert(
      fc.asyncProperty(
        beginnings,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.zip', 'a', 'a.xml', '.csv'),
        async (head, rest, name) => {
          const content = new Uint8Array([...head, ...rest]);
          await of(name, content).catch((error: unknown) => expect(error).toBeInstanceOf(AnlanError));
        },
      ),
      { numRuns: 500 },
    );
  });
});
