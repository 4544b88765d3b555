import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../domain/errors';
import {
  concat,
  framed,
  headerBlock,
  members,
  pbfBlob,
  pbfBytes,
  pbfFile,
  primitiveBlock,
  type TestBlock,
  type TestNode,
} from '../osm/pbf/test-support/pbf-writer';
import { type PbfFile, readOsmPbf, readPbfHeader } from './osm-pbf';

/** Nodes 1 … 4 are the corners of a square, counter-clockwise from the south-west; 5 and 6 lie to its east. */
const CORNERS: TestNode[] = [
  { id: 1, lon: 8.1, lat: 49.1 },
  { id: 2, lon: 8.2, lat: 49.1 },
  { id: 3, lon: 8.2, lat: 49.2 },
  { id: 4, lon: 8.1, lat: 49.2 },
  { id: 5, lon: 8.3, lat: 49.1, tags: { barrier: 'gate', access: 'no' } },
  { id: 6, lon: 8.4, lat: 49.1 },
];
const NODES: TestBlock = { nodes: CORNERS };
const RING = [
  [8.1, 49.1],
  [8.2, 49.1],
  [8.2, 49.2],
  [8.1, 49.2],
  [8.1, 49.1],
];

const read = async (...blocks: readonly TestBlock[]) => await readOsmPbf(pbfFile(await pbfBytes(blocks)));
const problem = async (file: PbfFile) => await readOsmPbf(file).then(() => null, problemOf);
/** The fault in English, as it goes to the console. */
const reasonOf = async (...parts: readonly Uint8Array[]): Promise<string> => {
  const thrown: unknown = await readOsmPbf(pbfFile(concat(parts))).catch((error: unknown) => error);
  return thrown instanceof AnlanError && thrown.cause instanceof Error ? thrown.cause.message : 'no fault';
};
const problemWith = async (...parts: readonly Uint8Array[]) => await problem(pbfFile(concat(parts)));

describe('readOsmPbf', () => {
  it('reads dense and plain nodes alike', async () => {
    const dense = await read(NODES);
    const plain = await read({ ...NODES, isPlain: true });
    expect(plain.features).toEqual(dense.features);
    expect(dense.features).toEqual([
      {
        type: 'node',
        id: 5,
        tags: { barrier: 'gate', access: 'no' },
        geometry: { type: 'Point', coordinates: [8.3, 49.1] },
      },
    ]);
    expect(dense.report).toMatchObject({ kind: 'extract', nodes: 6, features: 1 });
  });

  it('places nodes by the grid of their block, rounded to 1e-7 degrees', async () => {
    const tags = { shop: 'yes' };
    const node = { id: 1, lon: -8.123456789, lat: -41.000000049, tags };
    for (const isPlain of [true, false]) {
      const { features } = await read({
        nodes: [node],
        isPlain,
        granularity: 1,
        lonOffset: 5_000_000,
        latOffset: -7,
      });
      expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-8.1234568, -41] });
    }
  });

  it('reads blobs with and without compression, in any order of blocks, and passes over unknown blobs', async () => {
    const ways: TestBlock = { ways: [{ id: 7, refs: [1, 2], tags: { highway: 'service' } }] };
    const expected = (await read(NODES, ways)).features;
    expect((await read(ways, NODES)).features).toEqual(expected);
    const raw = await pbfBytes([NODES, ways], {}, 'none');
    const withIndex = concat([raw, await pbfBlob('Index', new Uint8Array([1, 2, 3]))]);
    expect((await readOsmPbf(pbfFile(withIndex))).features).toEqual(expected);
  });

  it('makes a line of an open way and of a closed road, an area of a closed building', async () => {
    const { features } = await read(NODES, {
      ways: [
        { id: 3, refs: [1, 2, 3, 4, 1], tags: { building: 'yes' } },
        { id: 2, refs: [1, 2, 3, 4, 1], tags: { highway: 'residential' } },
        { id: 1, refs: [1, 2, 5], tags: { highway: 'primary', name: '大街' } },
        { id: 4, refs: [1, 2, 3] },
      ],
    });
    expect(features.map(({ type, id }) => `${type}/${id}`)).toEqual(['node/5', 'way/1', 'way/2', 'way/3']);
    expect(features[1]).toMatchObject({
      tags: { highway: 'primary', name: '大街' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [8.1, 49.1],
          [8.2, 49.1],
          [8.3, 49.1],
        ],
      },
    });
    expect(features[2]?.geometry).toEqual({ type: 'LineString', coordinates: RING });
    expect(features[3]?.geometry).toEqual({ type: 'Polygon', coordinates: [RING] });
  });

  it('cuts a way where nodes are missing, and counts it', async () => {
    const { features, report } = await read(NODES, {
      ways: [
        { id: 1, refs: [1, 2, 99, 5, 6], tags: { highway: 'primary' } },
        { id: 2, refs: [1, 2, 99, 4, 1], tags: { building: 'yes' } },
        { id: 3, refs: [99, 1, 98], tags: { highway: 'service' } },
      ],
    });
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      'Point',
      'MultiLineString',
      'MultiLineString',
    ]);
    expect(report).toMatchObject({ cutWays: 2, emptyWays: 1 });
  });

  it('joins the ways of an area, finds its holes by place, and reports what is not whole', async () => {
    const inner: TestNode[] = [
      { id: 11, lon: 8.14, lat: 49.14 },
      { id: 12, lon: 8.16, lat: 49.14 },
      { id: 13, lon: 8.15, lat: 49.16 },
    ];
    const { features, report } = await read(
      { nodes: [...CORNERS, ...inner] },
      {
        ways: [
          { id: 1, refs: [1, 2, 3] },
          { id: 2, refs: [1, 4, 3] },
          { id: 3, refs: [11, 12, 13, 11] },
          { id: 4, refs: [5, 6] },
        ],
        relations: [
          {
            id: 9,
            members: members('way 1 outer', 'way 2 outer', 'way 3 outer', 'way 1 outer'),
            tags: { type: 'multipolygon', landuse: 'forest' },
          },
          {
            id: 10,
            members: members('way 1 outer', 'way 2 outer', 'way 77 inner', 'node 5 label'),
            tags: { type: 'boundary', name: 'B' },
          },
          { id: 11, members: members('way 4 outer'), tags: { type: 'boundary', name: 'open' } },
          { id: 12, members: members('way 1 outer', 'way 2 outer'), tags: { type: 'multipolygon' } },
          { id: 13, members: members('way 1 '), tags: { type: 'route', name: 'R' } },
        ],
      },
    );
    const areas = features.filter(({ type }) => type === 'relation');
    expect(areas.map(({ id }) => id)).toEqual([9, 10]);
    expect(areas[0]?.geometry).toMatchObject({ type: 'Polygon' });
    expect(areas[0]?.geometry.coordinates).toHaveLength(2);
    expect(report).toMatchObject({ relations: 5, areas: 2, partialAreas: 1, emptyAreas: 1 });
  });

  it('leaves out an area with more members than OpenStreetMap allows', async () => {
    const many = Array.from({ length: 32_001 }, () => 'way 1 outer');
    const { report } = await read(NODES, {
      ways: [{ id: 1, refs: [1, 2, 3, 4, 1] }],
      relations: [{ id: 9, members: members(...many), tags: { type: 'multipolygon', natural: 'water' } }],
    });
    expect(report).toMatchObject({ areas: 0, emptyAreas: 1 });
  });

  it('gives the turn restrictions with the place of their node', async () => {
    const turn = (id: number, tags: Record<string, string>, ...list: string[]) => ({
      id,
      members: members(...list),
      tags: { type: 'restriction', ...tags },
    });
    const simple = ['way 1 from', 'node 6 via', 'way 2 to'];
    const { restrictions, report } = await read(NODES, {
      relations: [
        turn(
          3,
          { restriction: 'no_entry' },
          'way 1 from',
          'way 3 from',
          'way 4 via',
          'way 5 via',
          'way 2 to',
        ),
        turn(1, { restriction: 'no_left_turn', except: 'bicycle; psv' }, ...simple),
        turn(2, { 'restriction:hgv': 'only_straight_on' }, ...simple),
        turn(4, { restriction: 'no_u_turn' }, 'way 1 from', 'way 2 to'),
        turn(5, { 'restriction:conditional': 'no_left_turn @ (07:00-09:00)' }, ...simple),
        turn(6, { restriction: 'no_left_turn' }, 'way 1 from', 'node 99 via', 'way 2 to'),
        turn(10, { 'restriction:hgv:conditional': 'no_left_turn @ (Mo-Fr)' }, ...simple),
        turn(11, { restriction: 'no_left_turn', hour_on: '07:00' }, ...simple),
        turn(7, { restriction: 'maybe' }, ...simple),
        turn(8, { restriction: 'no_left_turn' }, 'node 6 via', 'way 2 to'),
        turn(9, { restriction: 'no_left_turn' }, 'way 1 from', 'node 6 via', 'node 5 via', 'way 2 to'),
      ],
    });
    const via = { type: 'node', id: 6, position: [8.4, 49.1] };
    expect(restrictions).toEqual([
      { id: 1, kind: 'no_left_turn', vehicle: null, from: [1], via, to: [2], except: ['bicycle', 'psv'] },
      { id: 2, kind: 'only_straight_on', vehicle: 'hgv', from: [1], via, to: [2], except: [] },
      {
        id: 3,
        kind: 'no_entry',
        vehicle: null,
        from: [1, 3],
        via: { type: 'ways', ids: [4, 5] },
        to: [2],
        except: [],
      },
    ]);
    expect(report).toMatchObject({
      restrictions: 3,
      restrictionsLeftOut: { conditional: 3, 'unknown-kind': 1, incomplete: 4 },
    });
  });

  it('takes the first of two objects with one id, and no node off the earth', async () => {
    const { features, report } = await read(
      { nodes: [{ id: 1, lon: 1, lat: 2, tags: { shop: 'a' } }] },
      { nodes: [{ id: 1, lon: 3, lat: 4, tags: { shop: 'b' } }] },
      { nodes: [{ id: 2, lon: 1, lat: 91, tags: { shop: 'c' } }] },
    );
    expect(features).toHaveLength(1);
    expect(features[0]?.tags).toEqual({ shop: 'a' });
    expect(report).toMatchObject({ nodes: 3, nodesOffEarth: 1 });
  });

  it('gives the date and the box of the header, and null for what it does not say', async () => {
    const bbox = [8, 49, 8.5, 49.5] as const;
    const header = async (one: Parameters<typeof headerBlock>[0]) =>
      (await readOsmPbf(pbfFile(await pbfBytes([], one)))).header;
    expect(await header({ bbox, timestampS: 1_437_955_200 })).toEqual({
      bbox,
      asOf: '2015-07-27',
      writer: null,
    });
    expect(await header({ timestampS: 1_437_955_200_000 })).toMatchObject({ asOf: '2015-07-27' });
    expect(await header({ bbox: [8.5, 49, 8, 49.5] })).toEqual({ bbox: null, asOf: null, writer: null });
  });

  it('reports bytes over both passes, and stops when it is told to', async () => {
    const bytes = await pbfBytes([NODES, NODES]);
    const seen: number[] = [];
    await readOsmPbf(pbfFile(bytes), { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));

    const stop = new AbortController();
    const reason = new Error('enough');
    const reading = readOsmPbf(pbfFile(bytes), { signal: stop.signal, onProgress: () => stop.abort(reason) });
    await expect(reading).rejects.toBe(reason);
  });
});

describe('readPbfHeader', () => {
  it('gives what an extract says of itself, and refuses what is none', async () => {
    const bytes = await pbfBytes([NODES], { bbox: [8, 49, 9, 50], timestampS: 1_437_955_200 });
    const [whole, half] = [pbfFile(bytes), pbfFile(bytes.subarray(0, bytes.length - 9))];
    const said = { bbox: [8, 49, 9, 50], asOf: '2015-07-27', writer: null };
    expect(await readPbfHeader(whole)).toEqual(said);
    expect(await readPbfHeader(half)).toEqual(said);
    const code = async (content: Uint8Array) =>
      await readPbfHeader(pbfFile(content)).then(() => null, problemOf);
    expect(await code(new Uint8Array())).toMatchObject({ code: 'file-empty' });
    expect(await code(await pbfBlob('OSMData', primitiveBlock(NODES)))).toMatchObject({
      code: 'osm-not-pbf',
    });
    expect(await code(bytes.subarray(0, 9))).toMatchObject({ code: 'file-truncated' });
  });
});

describe('a file that is no good', () => {
  const data = primitiveBlock(NODES);
  const header = async (required?: string[]) =>
    await pbfBlob('OSMHeader', headerBlock(required ? { required } : {}));

  it('is named with the reason', async () => {
    expect(await problem(pbfFile(new TextEncoder().encode('<osm version="0.6"/>'), 'city.osm'))).toEqual({
      code: 'osm-not-pbf',
      params: { file: 'city.osm' },
    });
    expect(await problemWith()).toEqual({ code: 'file-empty', params: { file: 'town.osm.pbf' } });
    expect(await reasonOf()).toBe('it is empty');
    expect(await reasonOf(await pbfBlob('OSMData', data))).toBe('it has data before its header');
  });

  it('is refused when it requires what is not understood', async () => {
    const required = ['OsmSchema-V0.6', 'HistoricalInformation'];
    expect(await reasonOf(await header(required))).toBe('it requires the feature "HistoricalInformation"');
    expect(await problemWith(await header(required))).toEqual({
      code: 'osm-feature-unknown',
      params: { file: 'town.osm.pbf', feature: 'HistoricalInformation' },
    });
    await expect(readPbfHeader(pbfFile(await header(required)))).rejects.toMatchObject({
      problem: { code: 'osm-feature-unknown' },
    });
  });

  it('is refused when it is cut short', async () => {
    const whole = concat([await header(), await pbfBlob('OSMData', data)]);
    const start = (await header()).length;
    for (const end of [2, 6, start - 1, start + 2, start + 6, whole.length - 1]) {
      expect(await reasonOf(whole.subarray(0, end))).toMatch(/cut short/);
      expect(await problemWith(whole.subarray(0, end))).toMatchObject({ code: 'file-truncated' });
    }
  });

  it('cannot ask for much memory', async () => {
    const long = concat([new Uint8Array([0, 1, 0, 1]), new Uint8Array(70_000)]);
    expect(await reasonOf(await header(), long)).toMatch(/header of 65537 bytes/);
    const hugeBlob = new Uint8Array([10, 7, ...new TextEncoder().encode('OSMData'), 24, 128, 128, 128, 17]);
    expect(await reasonOf(await header(), new Uint8Array([0, 0, 0, hugeBlob.length]), hugeBlob)).toMatch(
      /not allowed/,
    );
    const [bomb] = [await pbfBlob('OSMData', new Uint8Array(1_000_000))];
    const text = [...bomb].join();
    const lie = text.replace('16,192,132,61,', '16,192,132,1,');
    expect(lie).not.toBe(text);
    expect(await reasonOf(await header(), Uint8Array.from(lie.split(',').map(Number)))).toMatch(
      /larger than/,
    );
  });

  it.each([
    ['lzma', [34, 1, 0]],
    ['zstd', [58, 1, 0]],
    ['no content', [16, 5]],
    ['not allowed', [26, 1, 0]],
    ['damaged', [16, 5, 26, 3, 1, 2, 3]],
    ['beyond its message', [10, 99]],
    ['wire type 3', [11]],
  ])('is refused for a blob with %s', async (reason, blob) => {
    expect(await reasonOf(await header(), framed('OSMData', Uint8Array.from(blob)))).toContain(reason);
  });

  it.each([
    ['different length', [18, 7, 18, 5, 10, 1, 2, 66, 0]],
    ['missing from its block', [18, 10, 26, 8, 8, 1, 18, 1, 9, 26, 1, 9]],
    ['more keys than values', [18, 7, 26, 5, 8, 1, 18, 1, 9]],
    ['unknown type', [10, 2, 10, 0, 18, 13, 34, 11, 8, 1, 66, 1, 0, 74, 1, 2, 82, 1, 9]],
    ['columns of different length', [18, 7, 34, 5, 8, 1, 66, 1, 0]],
    ['id is out of range', [18, 4, 26, 2, 18, 0]],
  ])('is refused for a block with %s', async (reason, block) => {
    const parts = [await header(), await pbfBlob('OSMData', Uint8Array.from(block))];
    expect(await reasonOf(...parts)).toContain(reason);
    expect(await problemWith(...parts)).toEqual({
      code: 'file-damaged',
      params: { file: 'town.osm.pbf', reason: 'OSM PBF', where: `${concat(parts).length} B` },
    });
  });
});
