import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import type { SourceRow } from '../../format';
import { fileOfBytes } from '../../source-file';
import { FORMATS } from '../registry';
import { capFormat } from './cap';
import { CAP_COLUMNS } from './cap-rows';

const MESSAGE = (
  id: string,
  parts: { type?: string; status?: string; references?: string; body?: string } = {},
) =>
  `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${id}</identifier><sender>s</sender>
  <sent>2026-06-01T10:00:00+08:00</sent><status>${parts.status ?? 'Actual'}</status>
  <msgType>${parts.type ?? 'Alert'}</msgType><scope>Public</scope><references>${parts.references ?? ''}</references>
  ${parts.body ?? INFO}</alert>`;
const INFO = `<info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Expected</urgency>
  <severity>Severe</severity><certainty>Likely</certainty><headline>暴雨红色预警</headline>
  <expires>2026-06-01T18:00:00+08:00</expires><area><areaDesc>闵行</areaDesc>
  <polygon>31,121 31,122 32,122 31,121</polygon></area></info>`;

async function rowsOf(bytes: Uint8Array<ArrayBuffer>, encoding?: string): Promise<SourceRow[]> {
  const file = fileOfBytes('x.xml', bytes);
  const { tables } = await capFormat.open(file, encoding === undefined ? {} : { encoding }, createTask());
  const rows: SourceRow[] = [];
  for (const table of tables) for await (const batch of table.rows(createTask())) rows.push(...batch);
  expect(rows).toHaveLength(tables[0]?.rowCount ?? -1);
  return rows;
}
const read = (...messages: string[]) =>
  rowsOf(
    new TextEncoder().encode(messages.length === 1 ? messages[0] : `<alerts>${messages.join('')}</alerts>`),
  );
const cell = (row: SourceRow | undefined, column: (typeof CAP_COLUMNS)[number]) =>
  row?.values[CAP_COLUMNS.indexOf(column)];
const codes = (row: SourceRow | undefined) => (row?.faults ?? []).map(({ code }) => code);

describe('CAP as a table', () => {
  it('is found in the registry', async () => {
    expect(await FORMATS.cap?.()).toBe(capFormat);
  });

  it('gives a warning under the names of the fields of a hazard', async () => {
    const [row] = await read(MESSAGE('A'));
    expect(row?.faults).toBeUndefined();
    expect(row?.geometry?.type).toBe('Polygon');
    expect(cell(row, 'type')).toBe('storm');
    expect(cell(row, 'level')).toBe(1);
    expect(cell(row, 'headlineZh')).toBe('暴雨红色预警');
    expect(cell(row, 'descriptionZh')).toBeNull();
    expect(cell(row, 'expires')).toBe('2026-06-01T18:00:00+08:00');
    expect(cell(row, 'reading')).toMatchObject({ levelFrom: 'stated' });
  });

  it('says that a circle without extent is no area', async () => {
    const circle = (radius: string) =>
      INFO.replace(/<polygon>[^<]*<\/polygon>/, `<circle>-16.053,-173.274 ${radius}</circle>`);
    const [point, disc] = await read(
      MESSAGE('A', { body: circle('0.0') }),
      MESSAGE('B', { body: circle('2') }),
    );
    expect(point?.faults).toEqual([
      { code: 'geometry-unsuitable', column: 'area.circle', value: '-16.053,-173.274 0' },
    ]);
    expect(codes(disc)).toEqual([]);
  });

  it('has a row for every message, and says which stay out', async () => {
    const rows = await read(
      MESSAGE('A'),
      MESSAGE('B', { type: 'Update', references: 's,A,2026-06-01T10:00:00+08:00' }),
      MESSAGE('C', { type: 'Cancel', references: 's,X,2026-06-01T10:00:00+08:00', body: '' }),
      MESSAGE('D', { type: 'Ack' }),
      MESSAGE('E', { status: 'System' }),
      MESSAGE('F', { status: 'Unheard' }),
      MESSAGE('G', {
        body: INFO.replace('<event>暴雨</event>', '').replace(
          '<polygon>31,121 31,122 32,122 31,121</polygon>',
          '<geocode><valueName>c</valueName><value>310112</value></geocode>',
        ),
      }),
    );
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows.map(codes)).toEqual([
      ['warning-superseded'],
      [],
      ['warning-lifted'],
      ['warning-none'],
      ['warning-none'],
      ['value-missing'],
      ['value-absent', 'geocode-unknown'],
    ]);
    expect(cell(rows[6], 'geocodes')).toBe('310112');
    expect(rows[6]?.geometry).toBeNull();
  });

  it('finds the districts that codes name, and takes no drill for official', async () => {
    const body = INFO.replace(
      /<polygon>.*<\/polygon>/,
      '<geocode><valueName>c</valueName><value>310112</value></geocode>',
    );
    const geometry: GeoJSON.Polygon = {
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
    const districts = [
      { id: '310112', name: '闵行区', people: null, geometry, grade: 'official' as const, source: 's' },
    ];
    const file = fileOfBytes('x.xml', new TextEncoder().encode(MESSAGE('A', { status: 'Exercise', body })));
    const { tables } = await capFormat.open(file, { districts }, createTask());
    const rows: SourceRow[] = [];
    for (const table of tables) for await (const batch of table.rows(createTask())) rows.push(...batch);
    expect(rows[0]).toMatchObject({ geometry });
    expect(codes(rows[0])).toEqual([]);
    expect(cell(rows[0], 'grade')).toBe('exercise');
    expect(cell((await read(MESSAGE('A')))[0], 'grade')).toBeNull();
  });

  it('reads a file in the encoding a person says', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<alert><identifier>'), 0xb1, 0xa9]);
    const code = (encoding: string) =>
      rowsOf(bytes, encoding).catch((error: unknown) => problemOf(error).code);
    expect(await code('gbk')).toBe('file-truncated');
    expect(await code('utf-8')).toBe('file-damaged');
  });

  it('says where the messages of an index are, and that nothing is in an empty one', async () => {
    const of = (xml: string) => read(xml).catch((error: unknown) => problemOf(error));
    expect(await of('<feed><entry><id>1</id><link href="https://x.test/1.cap"/></entry></feed>')).toEqual({
      code: 'file-part-missing',
      params: { file: 'x.xml', part: 'https://x.test/1.cap' },
    });
    expect(await of('<feed/>')).toMatchObject({ code: 'file-empty' });
    expect(await of('<rows/>')).toMatchObject({ code: 'file-format-other' });
  });

  it('survives damage with problems of its own', async () => {
    const good = new TextEncoder().encode(MESSAGE('A'));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: good.length - 400, max: good.length }),
        async (changes, end) => {
          const bytes = good.slice(0, end);
          for (const [at, value] of changes) if (at < end) bytes[at] = value;
          seen.add(
            await rowsOf(bytes).then(
              () => 'read',
              (error: unknown) => problemOf(error).code,
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen]).not.toContain('unexpected');
    expect(seen).toContain('file-damaged');
  });
});
