import { kml as toGeoJson } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import { fileOfBytes } from '../../source-file';
import { FORMATS, WRITERS } from '../registry';
import { anyGeometry, anyTable } from '../test-support/export-tables';
import { readTables, rowsOf } from '../test-support/read-table';
import { kmlFormat } from './kml';
import { kmlShape } from './kml-shape';
import { kmlWriter } from './write-kml';

const KML = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:anlan="urn:anlan:kml:1"><Document>${body}</Document></kml>`;
const placemark = (body: string) => KML(`<Placemark>${body}</Placemark>`);

async function read(text: string, file = 'x.kml') {
  const [first] = await readTables(kmlFormat, fileOfBytes(file, strToU8(text)));
  return first;
}
async function geometryOf(body: string) {
  const row = (await read(placemark(body)))?.rows[0];
  return { geometry: row?.geometry, faults: (row?.faults ?? []).map(({ code }) => code) };
}
/** Values of a row by column. */
async function valuesOf(body: string) {
  const table = await read(body);
  return table?.rows.map(({ values }) =>
    Object.fromEntries(values.map((value, index) => [table.table.columns[index] ?? '', value])),
  );
}
const problem = (text: string | Uint8Array<ArrayBuffer>, name = 'x.kml') =>
  readTables(kmlFormat, fileOfBytes(name, typeof text === 'string' ? strToU8(text) : text)).then(
    () => null,
    (thrown: unknown) => problemOf(thrown),
  );

describe('KML', () => {
  it('is in the registry, to be read and written', async () => {
    expect(await FORMATS.kml?.()).toBe(kmlFormat);
    expect(await WRITERS.kml?.()).toBe(kmlWriter);
  });

  it('is read as it was written, whatever the table', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const [read] = await readTables(kmlFormat, await kmlWriter.write(table, createTask()));
        expect(read?.table.name).toBe(table.name);
        expect(read?.table.columns).toEqual(table.columns.map(({ name }) => name));
        expect(read?.rows.map(({ geometry }) => geometry)).toEqual(
          table.rows.map(({ geometry }) => geometry),
        );
        expect(read?.rows.map(({ values }) => values)).toEqual(
          table.rows.map(({ properties }) => table.columns.map(({ name }) => properties[name] ?? null)),
        );
        expect(read?.rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('carries texts and names that XML cannot', async () => {
    const unit = fc.constantFrom(
      '\u0000',
      '\u001f',
      '\ud800',
      '\ufffe',
      '\r',
      '\t',
      '<',
      '&',
      '"',
      '雨',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, maxLength: 8 }),
        fc.string({ unit, minLength: 1, maxLength: 8 }),
        async (value, name) => {
          const table = {
            name: 't',
            columns: [
              { name, type: 'String' as const, nullable: true },
              { name: `${name}2`, type: 'Json' as const, nullable: true },
            ],
            geometryType: 'Point' as const,
            headings: {},
            notes: [],
            rows: [
              {
                geometry: { type: 'Point' as const, coordinates: [-0, 1e-9] },
                properties: { [name]: value, [`${name}2`]: { a: value } },
              },
            ],
          };
          const [read] = await readTables(kmlFormat, await kmlWriter.write(table, createTask()));
          expect(read?.table.columns).toEqual([name, `${name}2`]);
          expect(read?.rows[0]?.values).toEqual([value, { a: value }]);
          expect(read?.rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [-0, 1e-9] });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('writes shapes that another reader takes for the same', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const text = placemark(kmlShape(geometry));
        const { features } = toGeoJson(new DOMParser().parseFromString(text, 'text/xml'));
        const other = features[0]?.geometry;
        const parts = (one: GeoJSON.Geometry | null | undefined): unknown[] => {
          if (!one) return [];
          if (one.type === 'GeometryCollection') return one.geometries.flatMap(parts);
          return one.type.startsWith('Multi') ? [...one.coordinates] : [one.coordinates];
        };
        expect(parts(other)).toEqual(parts(geometry));
      }),
      { numRuns: 100 },
    );
  });

  it('puts the heading of a column and the notes where other programs show them', async () => {
    const bytes = await kmlWriter.write(
      {
        name: 'a&b',
        columns: [{ name: 'headlineZh', type: 'String', nullable: true }],
        geometryType: 'Point',
        headings: { headlineZh: { zh: '标题', en: 'Headline' } },
        notes: [['Method', 'road']],
        rows: [{ geometry: { type: 'Point', coordinates: [1, 2] }, properties: { headlineZh: '暴雨' } }],
      },
      createTask(),
    );
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('<displayName>标题 Headline</displayName>');
    expect(text).toContain('<description>Method: road</description>');
    expect(text).toContain('<Placemark><name>暴雨</name>');
    expect(text).toContain('<name>a&amp;b</name>');
  });

  it('reads what placemarks are called, when, in which folder, and their extended data', async () => {
    const values = await valuesOf(
      KML(`<name>点位</name>
        <Schema id="s"><SimpleField name="n" type="int"/><SimpleField name="b" type="bool"/><SimpleField name="z" type="double"/></Schema>
        <Folder><name>外</name><Folder><name>内</name>
          <Placemark id="p1"><name> A </name><description><![CDATA[<b>x</b>]]></description>
            <TimeSpan><begin>2026-01-01</begin><end>2026-02-01</end></TimeSpan>
            <ExtendedData><Data name="name"><value> B </value></Data><Data name="empty"><value/></Data>
              <x:y xmlns:x="urn:x">7</x:y><Data/></ExtendedData></Placemark></Folder></Folder>
        <Placemark><TimeStamp><when>2026</when></TimeStamp><ExtendedData><SchemaData schemaUrl="#s">
          <SimpleData name="n">12</SimpleData><SimpleData name="b">1</SimpleData><SimpleData name="z">007</SimpleData>
          <SimpleData name="other">x</SimpleData><SimpleData/></SchemaData></ExtendedData></Placemark>
        <Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="n"> </SimpleData><SimpleData name="b">maybe</SimpleData></SchemaData></ExtendedData></Placemark>`),
    );
    expect(values?.[0]).toMatchObject({
      id: 'p1',
      '@name': 'A',
      name: ' B ',
      description: '<b>x</b>',
      begin: '2026-01-01',
      end: '2026-02-01',
      folder: '外 / 内',
      empty: '',
      y: '7',
    });
    expect(values?.[1]).toMatchObject({ when: '2026', n: 12, b: true, z: '007', other: 'x', folder: null });
    expect(values?.[2]).toMatchObject({ n: null, b: 'maybe', z: null });
    expect((await read(KML('<name>点位</name><Placemark/>')))?.table).toMatchObject({
      name: '点位',
      rowCount: 1,
    });
    expect((await read(KML('<Placemark/>')))?.table.name).toBe('x.kml');
  });

  it.each([
    ['<Point><coordinates>1,2,3</coordinates></Point>', { type: 'Point', coordinates: [1, 2, 3] }, []],
    ['<Point><coordinates> 1 , 2 </coordinates></Point>', { type: 'Point', coordinates: [1, 2] }, []],
    ['<Point><coordinates>1,2,</coordinates></Point>', { type: 'Point', coordinates: [1, 2] }, []],
    ['<Point><coordinates>1;2</coordinates></Point>', null, ['geometry-damaged']],
    ['<Point><coordinates>1,</coordinates></Point>', null, ['geometry-damaged']],
    ['<Point/>', null, []],
    [
      '<LinearRing><coordinates>0,0 1,0 1,1</coordinates></LinearRing>',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      },
      [],
    ],
    [
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon>',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      ['ring-closed'],
    ],
    ['<Polygon><innerBoundaryIs/></Polygon>', null, []],
    ['<MultiGeometry/>', null, []],
    [
      '<MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point></MultiGeometry>',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      [],
    ],
    [
      '<MultiGeometry><MultiGeometry><Point><coordinates>1,2</coordinates></Point></MultiGeometry></MultiGeometry>',
      { type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates: [[1, 2]] }] },
      [],
    ],
    [
      '<Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point>',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      [],
    ],
    [
      '<gx:Track><when>2026</when><gx:coord>1 2 3</gx:coord><when>2027</when><gx:coord>2 2 3</gx:coord></gx:Track>',
      {
        type: 'LineString',
        coordinates: [
          [1, 2, 3],
          [2, 2, 3],
        ],
      },
      [],
    ],
    ['<gx:Track><gx:coord>1 2 3</gx:coord></gx:Track>', { type: 'Point', coordinates: [1, 2, 3] }, []],
    [
      '<Model><Location><longitude>1</longitude><latitude>2</latitude><altitude>3</altitude></Location></Model>',
      { type: 'Point', coordinates: [1, 2, 3] },
      [],
    ],
    ['<Model/>', null, ['geometry-damaged']],
  ])('reads the shape %s', async (body, geometry, faults) => {
    expect(await geometryOf(body)).toEqual({ geometry, faults });
  });

  it('gives the moments of a track', async () => {
    const values = await valuesOf(
      placemark('<gx:Track><when>2026</when><when>2027</when><gx:coord>1 2</gx:coord></gx:Track>'),
    );
    expect(values?.[0]).toEqual({ when: ['2026', '2027'] });
  });

  it('reads prefixes that nothing declares', async () => {
    const text =
      '<kml><Placemark><ExtendedData><gx:SimpleArrayData name="x"/></ExtendedData></Placemark></kml>';
    expect((await read(text))?.rows).toHaveLength(1);
  });

  it('says what is wrong with the file', async () => {
    expect(await problem('')).toMatchObject({ code: 'file-empty' });
    expect(await problem(KML(''))).toMatchObject({ code: 'file-empty' });
    expect(await problem('<gpx/>')).toEqual({
      code: 'file-format-other',
      params: { file: 'x.kml', named: 'KML', reason: '<gpx>' },
    });
    expect(await problem('<kml><Document>')).toMatchObject({ code: 'file-truncated' });
    expect(
      await problem(KML('<NetworkLink><Link><href>https://x.test/a.kml</href></Link></NetworkLink>')),
    ).toEqual({ code: 'file-part-missing', params: { file: 'x.kml', part: 'https://x.test/a.kml' } });
    expect(
      await problem(`<!DOCTYPE kml [<!ENTITY a "b">]>${KML('')}`.replace(/<\?xml.*?\?>/, '')),
    ).toMatchObject({
      code: 'xml-entities-refused',
    });
    const wide = Array.from({ length: 16_385 }, (_, index) => `<Data name="c${index}"/>`).join('');
    expect(await problem(placemark(`<ExtendedData>${wide}</ExtendedData>`))).toEqual({
      code: 'file-columns-too-many',
      params: { file: 'x.kml', count: 16_385, limit: 16_384 },
    });
  });

  it('survives damage with problems of its own', async () => {
    const good = strToU8(
      placemark(
        '<name>é</name><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>',
      ),
    );
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.oneof(fc.constant(good.length), fc.nat(good.length)),
        async (changes, end) => {
          const bytes = good.slice(0, end);
          for (const [at, value] of changes) if (at < end) bytes[at] = value;
          seen.add((await problem(bytes))?.code ?? 'read');
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen]).not.toContain('unexpected');
    expect(seen).toContain('read');
    expect(seen).toContain('file-damaged');
  });
});

describe('KMZ', () => {
  const zip = (files: Record<string, string>) =>
    new Uint8Array(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );
  const point = (name: string) =>
    KML(`<name>${name}</name><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>`);

  it('gives a table for each document, the main one first', async () => {
    const bytes = zip({
      'files/b.kml': point('b'),
      'img/a.png': '',
      'doc.kml': point('a'),
      'c.kml': KML(''),
    });
    const tables = await readTables(kmlFormat, fileOfBytes('x.kmz', bytes));
    expect(tables.map(({ table }) => table.name)).toEqual(['a', 'b']);
    const [first] = tables;
    expect(await rowsOf(first?.table as NonNullable<typeof first>['table'])).toHaveLength(1);
  });

  it('refuses unsafe paths, bombs, and archives of something else', async () => {
    expect(await problem(zip({ '../doc.kml': point('a') }), 'x.kmz')).toMatchObject({
      code: 'archive-path-unsafe',
    });
    expect(await problem(zip({ 'a.txt': 'x' }), 'x.kmz')).toEqual({
      code: 'file-part-missing',
      params: { file: 'x.kmz', part: '*.kml' },
    });
    expect(await problem(zip({ 'doc.kml': `<kml>${' '.repeat(70_000_000)}` }), 'x.kmz')).toMatchObject({
      code: 'archive-too-large',
    });
    expect(await problem(zip({ 'doc.kml': '<kml><a>' }), 'x.kmz')).toMatchObject({
      code: 'file-truncated',
      params: { file: 'x.kmz/doc.kml' },
    });
    const cut = zip({ 'doc.kml': point('a') });
    expect((await problem(cut.slice(0, 40), 'x.kmz'))?.code).toMatch(/^file-/);
  });
});
