import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { AnlanError, type Problem } from '../../src/domain/errors';
import { createTask } from '../../src/domain/task';
import { loadCatalogue } from '../../src/i18n/catalogues';
import { createTranslate, isMessageKey, type MessageKey } from '../../src/i18n/translate';
import { checkFile } from '../../src/ingest/import/check';
import { inspectFile } from '../../src/ingest/import/inspect';
import type { ImportPlan } from '../../src/ingest/import/plan';
import { fileOfBytes, type SourceFile } from '../../src/ingest/source-file';

const REGION = [121, 30.8, 122, 31.6] as const;
const utf8 = (text: string) => new TextEncoder().encode(text);

interface Outcome {
  readonly problem: Problem | null;
  readonly taken: number;
  readonly refused: number;
  readonly faults: readonly string[];
  readonly rows: readonly number[];
  readonly features: readonly unknown[];
}

/** A file on its whole way into the page: what it is, and every row by the plan that was guessed. */
async function bring(file: SourceFile, plan: Partial<ImportPlan> = {}): Promise<Outcome> {
  const task = createTask();
  const none = { taken: 0, refused: 0, faults: [], rows: [], features: [] };
  try {
    const preview = await inspectFile({ file, choices: {}, table: null, plan, region: REGION }, task);
    const { check, store } = await checkFile({ file, choices: {}, plan: preview.plan, region: REGION }, task);
    return {
      problem: null,
      taken: check.taken,
      refused: check.refused,
      faults: check.issues.map(({ code }) => code),
      rows: check.issues.map(({ row }) => row),
      features: await store.read(0, 10),
    };
  } catch (thrown) {
    if (!(thrown instanceof AnlanError)) throw thrown;
    return { problem: thrown.problem, ...none };
  }
}

const bringText = (name: string, text: string, plan: Partial<ImportPlan> = {}) =>
  bring(fileOfBytes(name, utf8(text)), plan);
const bringBytes = (name: string, bytes: Uint8Array) => bring(fileOfBytes(name, new Uint8Array(bytes)));

/** The sentence of a problem: there in both languages, filled, and with the name of the file in it. */
function expectSentence({ code, params }: Problem, file: string): void {
  for (const language of ['zh-CN', 'en'] as const) {
    const key = `error.${code}`;
    expect(isMessageKey(key), key).toBe(true);
    const sentence = createTranslate(language)(key as MessageKey, params);
    expect(sentence, language).toContain(file);
    expect(sentence).not.toMatch(/[{}]|undefined/);
  }
}

function expectFaultText(code: string): void {
  expect(isMessageKey(`import.fault.${code}`), code).toBe(true);
}

const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const feature = (geometry: unknown, properties: unknown = { name: 'A' }) => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (...coordinates: readonly number[]) => ({ type: 'Point', coordinates });
const SHELTERS: Partial<ImportPlan> = { kind: 'shelters' };

beforeAll(async () => {
  await Promise.all([loadCatalogue('zh-CN'), loadCatalogue('en')]);
});

describe('a file that cannot be read is refused with a sentence that names it', () => {
  const deep = `${'<a>'.repeat(100_000)}`;
  const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: RegExp])[] = [
    ['empty', 'empty.csv', new Uint8Array(), /^file-empty$/],
    ['a header only', 'header.csv', utf8('名称,经度,纬度\n'), /^file-header-only$/],
    ['unknown bytes', 'noise.bin', new Uint8Array(500).map((_, at) => (at * 37) % 256), /^file-format-/],
    ['text that is no features', 'a.geojson', utf8('{"type":"FeatureColl'), /^file-(truncated|damaged)$/],
    [
      'a picture called a workbook',
      'a.xlsx',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      /^file-format-/,
    ],
    [
      'entities in XML',
      'a.kml',
      utf8('<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>'),
      /^xml-entities-refused$/,
    ],
    ['elements without end', 'deep.kml', utf8(`<kml>${deep}`), /^(file|xml)-/],
    [
      'a path that leaves the archive',
      'a.kmz',
      zipSync({ '../../evil.kml': utf8('<kml/>') }),
      /^archive-path-unsafe$/,
    ],
    [
      'an archive that grows a thousandfold',
      'bomb.kmz',
      zipSync({ 'doc.kml': new Uint8Array(300_000_000) }, { level: 9 }),
      /^archive-too-large$|^file-/,
    ],
    [
      'an archive cut short',
      'a.zip',
      zipSync({ 'a.shp': utf8('x'.repeat(500)) }).slice(0, 90),
      /^(file|archive)-/,
    ],
    [
      'a FlatGeobuf cut short',
      'a.fgb',
      new Uint8Array([0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 1, 255, 255, 255, 127]),
      /^file-/,
    ],
    ['a GeoPackage cut short', 'a.gpkg', utf8('SQLite format 3\0'.padEnd(200, 'x')), /^file-/],
    ['a GeoTIFF cut short', 'a.tif', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 255, 255]), /^file-/],
    ['a Parquet file cut short', 'a.parquet', utf8('PAR1xxxxxxxxPAR1'), /^file-/],
  ];
  it.each(cases)('%s: %s', async (_what, name, bytes, code) => {
    const { problem } = await bringBytes(name, bytes);
    expect(problem?.code).toMatch(code);
    expectSentence(problem!, name);
  });

  it('ten million columns: wide.csv', async () => {
    const { problem } = await bringBytes(
      'wide.csv',
      new Uint8Array(20_000_000).map((_, at) => (at % 2 ? 44 : 97)),
    );
    expect(problem?.code).toBe('file-columns-too-many');
    expectSentence(problem!, 'wide.csv');
  });
});

describe('a wrong ending', () => {
  it('is told, and the file is read for what it is', async () => {
    const file = fileOfBytes('points.csv', utf8(collection(feature(point(121.4, 31.2)))));
    const preview = await inspectFile(
      { file, choices: {}, table: null, plan: {}, region: REGION },
      createTask(),
    );
    expect([preview.format, preview.wrongEnding]).toEqual(['geojson', '.csv']);
  });
});

describe('rows of GeoJSON', () => {
  it('with __proto__ among their names change nothing but their own values', async () => {
    const text = collection(feature(point(121.4, 31.2), { name: 'A' })).replace(
      '"name":"A"',
      '"__proto__":{"polluted":true},"constructor":1,"name":"A"',
    );
    const { taken } = await bringText('proto.geojson', text, { kind: 'reference' });
    expect(taken).toBe(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with NaN are refused with the file or the row, and no number is made up', async () => {
    const text = collection(feature(point(121.4, 31.2))).replace('31.2', 'NaN');
    const { problem, faults, taken } = await bringText('nan.geojson', text, SHELTERS);
    expect(taken).toBe(0);
    if (problem === null) faults.forEach(expectFaultText);
    else expectSentence(problem, 'nan.geojson');
  });

  it('keep longitude and latitude of positions with three and four numbers', async () => {
    const text = collection(feature(point(121.4, 31.2, 15)), feature(point(121.5, 31.3, 15, 7)));
    const { features, taken } = await bringText('deep.geojson', text, SHELTERS);
    expect(taken).toBe(2);
    expect(features).toMatchObject([{ position: [121.4, 31.2] }, { position: [121.5, 31.3] }]);
  });

  it('in nested collections are taken or refused by row', async () => {
    const nested = {
      type: 'GeometryCollection',
      geometries: [{ type: 'GeometryCollection', geometries: [point(121.4, 31.2)] }],
    };
    const { taken, refused, faults } = await bringText(
      'nested.geojson',
      collection(feature(nested)),
      SHELTERS,
    );
    expect(taken + refused).toBe(1);
    faults.forEach(expectFaultText);
  });

  it('with an open ring are closed, and it is said', async () => {
    const ring = [
      [121.3, 31.1],
      [121.4, 31.1],
      [121.4, 31.2],
      [121.3, 31.2],
    ];
    const text = collection(feature({ type: 'Polygon', coordinates: [ring] }, { name: 'A' }));
    const { taken, faults, rows } = await bringText('ring.geojson', text, { kind: 'districts' });
    expect([taken, faults, rows[0]]).toEqual([1, expect.arrayContaining(['ring-closed']), 1]);
  });

  it('off the globe are refused by row', async () => {
    const text = collection(feature(point(121.4, 31.2)), feature(point(400, 95)));
    const { taken, refused, faults, rows } = await bringText('globe.geojson', text, SHELTERS);
    expect([taken, refused]).toEqual([1, 1]);
    expect([faults[0], rows[0]]).toEqual(['position-off-globe', 2]);
    expectFaultText(faults[0]!);
  });
});

describe('rows of CSV', () => {
  it('with a line end inside quotes are one row, and the next keeps its line number', async () => {
    const text = '名称,经度,纬度\n"人民\n公园",121.4,31.2\n操场,999,31.2\n';
    const { taken, rows, faults } = await bringText('quoted.csv', text, SHELTERS);
    expect([taken, faults[0], rows[0]]).toEqual([1, 'position-off-globe', 4]);
  });

  it('with a formula in a cell keep it as text, and it is said', async () => {
    const text = '名称,经度,纬度\n=HYPERLINK("http://x"),121.4,31.2\n';
    const { features, faults } = await bringText('formula.csv', text, SHELTERS);
    expect(features).toMatchObject([{ name: '=HYPERLINK("http://x")' }]);
    expect(faults).toContain('formula-kept-as-text');
  });

  it('in two encodings say so by row', async () => {
    const bytes = new Uint8Array([
      ...utf8('名称,经度,纬度\n人民公园,121.4,31.2\n'),
      // 公园 in GBK
      0xb9,
      0xab,
      0xd4,
      0xb0,
      ...utf8(',121.5,31.3\n'),
      ...utf8('第一中学,121.6,31.4\n'.repeat(50)),
    ]);
    const { faults, rows } = await bring(fileOfBytes('mixed.csv', bytes), SHELTERS);
    const at = faults.indexOf('encoding-mixed');
    expect([at >= 0, rows[at]]).toEqual([true, 3]);
  });
});
