import { gpx as toGeoJson } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../domain/errors';
import { fileOfBytes } from '../../source-file';
import { FORMATS } from '../registry';
import { readTables } from '../test-support/read-table';
import { gpxFormat } from './gpx';

const GPX = (body: string) =>
  `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">${body}</gpx>`;
const read = (text: string) => readTables(gpxFormat, fileOfBytes('x.gpx', strToU8(text)));
const problem = (bytes: Uint8Array<ArrayBuffer>) =>
  readTables(gpxFormat, fileOfBytes('x.gpx', bytes)).then(
    () => null,
    (thrown: unknown) => problemOf(thrown),
  );
/** Values of the first row of the first table, by column. */
async function first(body: string) {
  const [table] = await read(GPX(body));
  const values = table?.rows[0]?.values.map((value, index) => [table.table.columns[index] ?? '', value]);
  return { geometry: table?.rows[0]?.geometry, values: Object.fromEntries(values ?? []) as unknown };
}

describe('GPX', () => {
  it('is in the registry', async () => {
    expect(await FORMATS.gpx?.()).toBe(gpxFormat);
  });

  it('gives a table for waypoints, routes and tracks', async () => {
    const tables = await read(
      GPX(`<metadata><name>m</name></metadata>
        <trk><name>巡线</name><trkseg><trkpt lat="1" lon="2"><ele>3</ele><time>2026-01-01T00:00:00Z</time></trkpt>
          <trkpt lat="1" lon="3"><time>2026-01-01T01:00:00Z</time></trkpt></trkseg><trkseg><trkpt lat="9" lon="9"/></trkseg></trk>
        <wpt lat="31.2" lon="121.5"><name>点</name></wpt>
        <rte><rtept lat="1" lon="2"/><rtept lat="2" lon="2"/></rte><rte/><trk><number>7</number></trk>`),
    );
    expect(tables.map(({ table }) => [table.name, table.columns, table.rowCount])).toEqual([
      ['wpt', ['name'], 1],
      ['rte', [], 1],
      ['trk', ['name', 'begin', 'end', 'number'], 2],
    ]);
    expect(tables[2]?.rows).toEqual([
      {
        row: 1,
        geometry: {
          type: 'LineString',
          coordinates: [
            [2, 1, 3],
            [3, 1],
          ],
        },
        values: ['巡线', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00Z', null],
      },
      { row: 2, geometry: null, values: [null, null, null, '7'] },
    ]);
  });

  it('reads what a waypoint says, extensions included', async () => {
    expect(
      await first(`<wpt lat="1" lon="2"><ele>5.5</ele><sym>Flag</sym><link href="https://x.test"><text>t</text></link>
        <extensions><x:a xmlns:x="u"><x:temp>20</x:temp></x:a><__proto__>p</__proto__></extensions></wpt>`),
    ).toEqual({
      geometry: { type: 'Point', coordinates: [2, 1, 5.5] },
      values: Object.fromEntries([
        ['ele', '5.5'],
        ['sym', 'Flag'],
        ['link', 'https://x.test'],
        ['temp', '20'],
        ['__proto__', 'p'],
      ]),
    });
  });

  it('takes a track of one point for a place, and several segments for several lines', async () => {
    expect((await first('<trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>')).geometry).toEqual({
      type: 'Point',
      coordinates: [2, 1],
    });
    const segment = '<trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg>';
    expect((await first(`<trk>${segment}${segment}</trk>`)).geometry?.type).toBe('MultiLineString');
  });

  it.each(['<wpt lon="2"/>', '<wpt lat="" lon="2"/>', '<wpt lat="x" lon="2"/>'])(
    'refuses %s',
    async (body) => {
      const [table] = await read(GPX(body));
      expect(table?.rows[0]?.faults?.map(({ code }) => code)).toEqual(['geometry-damaged']);
    },
  );

  it('reads the places that another reader does', async () => {
    const number = fc.double({ min: -80, max: 80, noNaN: true });
    const points = (name: string) =>
      fc
        .array(fc.tuple(number, number), { minLength: 2, maxLength: 4 })
        .map((list) => list.map(([lat, lon]) => `<${name} lat="${lat}" lon="${lon}"/>`).join(''));
    const body = fc.oneof(
      points('rtept').map((list) => `<rte>${list}</rte>`),
      points('trkpt').map((list) => `<trk><trkseg>${list}</trkseg></trk>`),
      fc
        .tuple(points('trkpt'), points('trkpt'))
        .map(([a, b]) => `<trk><trkseg>${a}</trkseg><trkseg>${b}</trkseg></trk>`),
      fc.tuple(number, number).map(([lat, lon]) => `<wpt lat="${lat}" lon="${lon}"/>`),
    );
    await fc.assert(
      fc.asyncProperty(body, async (one) => {
        const { features } = toGeoJson(new DOMParser().parseFromString(GPX(one), 'text/xml'));
        expect((await first(one)).geometry).toEqual(features[0]?.geometry);
      }),
      { numRuns: 60 },
    );
  });

  it('says what is wrong with the file', async () => {
    expect(await problem(strToU8(''))).toMatchObject({ code: 'file-empty' });
    expect(await problem(strToU8(GPX('')))).toMatchObject({ code: 'file-empty' });
    expect(await problem(strToU8('<kml/>'))).toMatchObject({
      code: 'file-format-other',
      params: { named: 'GPX' },
    });
    expect(await problem(strToU8('<gpx><trk><trkseg><trkpt lat="1" lon="2"/>'))).toMatchObject({
      code: 'file-truncated',
    });
    const wide = Array.from({ length: 16_385 }, (_, index) => `<c${index}/>`).join('');
    expect(await problem(strToU8(GPX(`<wpt lat="1" lon="2">${wide}</wpt>`)))).toMatchObject({
      code: 'file-columns-too-many',
    });
  });

  it('survives damage with problems of its own', async () => {
    const good = strToU8(
      GPX('<wpt lat="1" lon="2"><name>é</name></wpt><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>'),
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
    expect(seen).toContain('file-damaged');
  });
});
