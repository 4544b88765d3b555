import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { AnlanError } from '../../../domain/errors';
import { createTask } from '../../../domain/task';
import { zipOf } from '../../archive/test-support/zip-writer';
import type { ReadChoices } from '../../format';
import { fileOfBytes } from '../../source-file';
import { FORMATS } from '../registry';
import { outcomeOf, readTables } from '../test-support/read-table';
import { numberMeaning } from './number-format';
import { durationText, serialText } from './serial-date';
import { partsOf, rowsOf, type TestWorkbook, workbookOf } from './test-support/workbook';
import { xlsxFormat } from './xlsx';

const open = (book: TestWorkbook, choices?: ReadChoices) =>
  readTables(xlsxFormat, fileOfBytes('book.xlsx', workbookOf(book)), choices);
const problemOf = async (bytes: Uint8Array<ArrayBuffer>, name = 'book.xlsx') => {
  const outcome = await outcomeOf(() => readTables(xlsxFormat, fileOfBytes(name, bytes)));
  expect(outcome).toBeInstanceOf(AnlanError);
  return outcome instanceof AnlanError ? outcome.problem : null;
};

describe('a workbook', () => {
  it('is found by the registry', async () => {
    expect(await FORMATS.xlsx?.()).toBe(xlsxFormat);
  });

  it('has a table for each sheet that is shown and not empty', async () => {
    const rows = rowsOf([
      ['名称', '经度', '纬度'],
      ['河滨公园', 106.7, 26.5],
    ]);
    const read = await open({
      sheets: [
        { name: '说明', rows: '' },
        { name: '避难所', rows },
        { name: '隐藏', rows, state: 'hidden' },
        { name: '仓库', rows },
      ],
    });
    expect(read.map(({ table }) => table.name)).toEqual(['避难所', '仓库']);
    expect(read[0]?.table).toMatchObject({
      columns: ['名称', '经度', '纬度'],
      rowCount: 1,
      hasGeometry: false,
    });
    expect(read[0]?.rows).toEqual([{ row: 2, geometry: null, values: ['河滨公园', 106.7, 26.5] }]);
    const hidden = await open({ sheets: [{ name: 'a', rows, state: 'hidden' }] });
    expect(hidden).toHaveLength(1);
  });

  it('has dates, times, percentages, codes, switches and texts as they are meant', async () => {
    const formats = [
      0,
      14,
      20,
      'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm',
      9,
      '000000',
      '[h]:mm',
      'General',
    ];
    const [read] = await open({
      formats,
      strings: [
        '0071',
        '<r><t>避难</t></r><r><t>场所</t></r><rPh sb="0" eb="1"><t>ヒナン</t></rPh>',
        '_x0009_a_x005F_x0041_',
      ],
      sheets: [
        {
          name: 's',
          rows:
            '<row r="1"><c r="A1" t="inlineStr"><is><t>v</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>' +
            '<row r="2"><c r="A2" s="1"><v>45300</v></c></row>' +
            '<row r="3"><c r="A3" s="2"><v>0.75</v></c></row>' +
            '<row r="4"><c r="A4" s="3"><v>45300.5</v></c></row>' +
            '<row r="5"><c r="A5" s="4"><v>0.455</v></c></row>' +
            '<row r="6"><c r="A6" s="5"><v>71</v></c></row>' +
            '<row r="7"><c r="A7" s="6"><v>1.5</v></c></row>' +
            '<row r="8"><c r="A8" t="b"><v>1</v></c></row>' +
            '<row r="9"><c r="A9" t="s"><v>0</v></c><c r="B9" t="s"><v>1</v></c></row>' +
            '<row r="10"><c r="A10" t="d"><v>2024-01-09T18:00:00</v></c><c r="B10" t="s"><v>2</v></c></row>' +
            '<row r="11"><c r="A11" s="7"><v>1E3</v></c></row>',
        },
      ],
    });
    expect(read?.rows.map(({ values }) => values[0])).toEqual([
      '2024-01-09',
      '18:00:00',
      '2024-01-09T12:00:00',
      0.455,
      '000071',
      '36:00:00',
      true,
      '0071',
      '2024-01-09T18:00:00',
      1000,
    ]);
    expect(read?.rows.slice(7, 9).map(({ values }) => values[1])).toEqual([
      '避难场所',
      '\taA'.replace('aA', 'a_x0041_'),
    ]);
  });

  it('gives of a formula what was reckoned, else the formula, and of an error nothing, and says so', async () => {
    const [read] = await open({
      sheets: [
        {
          name: 's',
          rows:
            `${rowsOf([['id', 'sum']])}<row><c><v>1</v></c><c><f>A2+1</f><v>2</v></c></row>` +
            '<row><c><v>2</v></c><c><f>A3+1</f></c></row><row><c><v>3</v></c><c t="e"><v>#N/A</v></c></row>' +
            '<row><c><v>4</v></c><c t="s"><v>99</v></c></row><row><c><v>5</v></c><c t="str"><f>""</f><v></v></c></row>' +
            '<row><c><v>6</v></c><c><v>abc</v></c></row>',
        },
      ],
    });
    expect(read?.rows.map(({ values, faults }) => [values[1], faults])).toEqual([
      [2, undefined],
      ['=A3+1', [{ code: 'formula-kept-as-text', column: 'sum', value: '=A3+1' }]],
      [null, [{ code: 'value-unreadable', column: 'sum', value: '#N/A' }]],
      [null, [{ code: 'value-unreadable', column: 'sum', value: '99' }]],
      [null, undefined],
      [null, [{ code: 'value-unreadable', column: 'sum', value: 'abc' }]],
    ]);
    expect(read?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('has names below groups that are merged, and values in every row they are merged over', async () => {
    const rows = rowsOf([
      ['2024年避难场所一览表', null, null, null, null],
      ['区划', '名称', '坐标', null, '容量'],
      [null, null, '经度', '纬度', null],
      ['南明区', '河滨公园', 106.7, 26.5, 300],
      [null, '森林公园', 106.8, 26.6, 200],
      ['云岩区', '黔灵山', 106.6, 26.6, 100],
    ]);
    const merges = ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:A5'];
    const [read] = await open({ sheets: [{ name: 's', rows, merges }] });
    expect(read?.table.columns).toEqual(['区划', '名称', '经度', '纬度', '容量']);
    expect(read?.table.guesses.headerRow).toMatchObject({ value: 2, reason: 'column-name' });
    expect(read?.rows.map(({ row, values }) => [row, ...values])).toEqual([
      [4, '南明区', '河滨公园', 106.7, 26.5, 300],
      [5, '南明区', '森林公园', 106.8, 26.6, 200],
      [6, '云岩区', '黔灵山', 106.6, 26.6, 100],
    ]);
  });

  it('tells names apart by their group', async () => {
    const rows = rowsOf([
      ['名称', '室内', null, '室外', null],
      [null, '面积', '容量', '面积', '容量'],
      ['河滨公园', 1, 2, 3, 4],
    ]);
    const [read] = await open({ sheets: [{ name: 's', rows, merges: ['A1:A2', 'B1:C1', 'D1:E1'] }] });
    expect(read?.table.columns).toEqual(['名称', '室内 面积', '室内 容量', '室外 面积', '室外 容量']);
  });

  it('keeps what figures below a group measure', async () => {
    const rows = rowsOf([
      ['名称', '位置', null, '容纳人数（人）', null],
      [null, '经度', '纬度', '紧急', '长期'],
      ['河滨公园', 106.7, 26.5, 300, 100],
    ]);
    const [read] = await open({ sheets: [{ name: 's', rows, merges: ['A1:A2', 'B1:C1', 'D1:E1'] }] });
    expect(read?.table.columns).toEqual([
      '名称',
      '经度',
      '纬度',
      '容纳人数（人） 紧急',
      '容纳人数（人） 长期',
    ]);
  });

  it('is read with the header a person chooses', async () => {
    const rows = rowsOf([
      ['a', 'b'],
      ['id', 'name'],
      ['1', 'x'],
    ]);
    const [second] = await open({ sheets: [{ name: 's', rows }] }, { headerRow: 1 });
    expect(second?.table.columns).toEqual(['id', 'name']);
    expect(second?.rows.map(({ row }) => row)).toEqual([3]);
    const [none] = await open({ sheets: [{ name: 's', rows }] }, { headerRow: null });
    expect(none?.table.columns).toEqual(['A', 'B']);
    expect(none?.rows).toHaveLength(3);
  });

  it('takes shapes from a column of text, and says which cells lie beyond the columns', async () => {
    const rows = rowsOf([
      ['id', 'wkt'],
      ['1', 'POINT (106 26)'],
      ['2', 'POINT (107 27)'],
      ['3', 'nonsense', 'more'],
    ]);
    const [read] = await open({ sheets: [{ name: 's', rows }] });
    expect(read?.table).toMatchObject({ columns: ['id'], hasGeometry: true });
    expect(read?.rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [106, 26] });
    expect(read?.rows[2]?.faults?.map(({ code }) => code)).toEqual(['cells-too-many', 'geometry-damaged']);
  });

  it('counts days from 1904 where it says so', async () => {
    const [read] = await open({
      is1904: true,
      formats: [14],
      sheets: [
        {
          name: 's',
          rows: '<row><c t="inlineStr"><is><t>date</t></is></c></row><row><c s="0"><v>43838</v></c></row>',
        },
      ],
    });
    expect(read?.rows[0]?.values).toEqual(['2024-01-09']);
  });

  it('may be what another library writes', async () => {
    const written = await writeExcelFile([
      [{ value: '编号' }, { value: '名称' }, { value: '日期' }, { value: '人数' }, { value: '无障碍' }],
      [
        { value: '0071', type: String },
        { value: '河滨 & <公园>\n二号', type: String },
        { value: new Date(Date.UTC(2024, 0, 9)), type: Date, format: 'yyyy-mm-dd' },
        { value: 12.5, type: Number },
        { value: true, type: Boolean },
      ],
    ]).toBuffer();
    const [read] = await readTables(xlsxFormat, new Uint8Array(written));
    expect(read?.table.columns).toEqual(['编号', '名称', '日期', '人数', '无障碍']);
    expect(read?.rows[0]?.values).toEqual(['0071', '河滨 & <公园>\n二号', '2024-01-09', 12.5, true]);
  });
});

describe('a workbook that cannot be read', () => {
  const sheet = { name: 's', rows: rowsOf([['id'], [1]]) };
  it.each([
    ['is empty', new Uint8Array(), 'file-empty'],
    ['is of Excel before 2007', ole(['Workbook']), 'file-excel-old'],
    ['is under a password', ole(['EncryptionInfo', 'EncryptedPackage']), 'file-encrypted'],
    ['is a text of an older office', ole(['WordDocument']), 'file-format-other'],
    ['is no archive', new TextEncoder().encode('id,name\n1,a\n'), 'file-format-other'],
    [
      'is an archive of something else',
      zipOf([{ name: 'content.xml', content: '<a/>' }]),
      'file-format-other',
    ],
    ['has no rows', workbookOf({ sheets: [{ name: 's', rows: '' }] }), 'file-empty'],
    [
      'has a header only',
      workbookOf({ sheets: [{ name: 's', rows: rowsOf([['id', 'name']]) }] }),
      'file-header-only',
    ],
    [
      'declares entities',
      workbookOf({
        sheets: [sheet],
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "b">]><sst/>' },
      }),
      'xml-entities-refused',
    ],
    [
      'has a sheet that breaks off',
      workbookOf({
        sheets: [sheet],
        parts: { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row><c>' },
      }),
      'file-truncated',
    ],
    ['leads out of itself', zipOf([{ name: '../evil.xml', content: '' }]), 'archive-path-unsafe'],
  ])('says that it %s', async (_, bytes, code) => {
    const problem = await problemOf(bytes);
    expect(problem?.code).toBe(code);
    expect(String(problem?.params.file)).toMatch(/^book\.xlsx/);
  });

  it('does not fill memory for a few bytes that announce much', async () => {
    const rows = `${rowsOf([['id'], [1]])}${'<row r="9"><c r="XFD9"><v>1</v></c></row>'.repeat(500)}`;
    const [read] = await open({ sheets: [{ name: 's', rows }] });
    expect(read?.rows.length).toBe(501);
    expect(read?.table.columns.length).toBeLessThanOrEqual(16_384);
  });

  it('never fails but as it says, whatever is changed in its parts or its bytes', async () => {
    const parts = partsOf({
      formats: [14, 'yyyy'],
      strings: ['名称', 'x'],
      sheets: [
        {
          name: 's',
          rows: `${rowsOf([
            ['id', 'n'],
            ['a', 2],
          ])}<row><c t="s"><v>0</v></c><c s="1"><v>4</v></c></row>`,
          merges: ['A1:B1'],
        },
      ],
    });
    const names = Object.keys(parts);
    const sound = workbookOf({ sheets: [sheet] });
    const change = fc.record({
      part: fc.constantFrom(...names),
      at: fc.nat(400),
      length: fc.nat(12),
      text: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('<', '>', '"', '&', '</row>', '<c>', '999999999', 'XFD1'),
      ),
    });
    const mutated = fc.oneof(
      fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
        const copy = { ...parts };
        for (const { part, at, length, text } of changes) {
          const whole = copy[part] ?? '';
          const start = at % (whole.length + 1);
          copy[part] = whole.slice(0, start) + text + whole.slice(start + length);
        }
        return zipOf(Object.entries(copy).map(([name, content]) => ({ name, content })));
      }),
      fc.tuple(fc.nat(sound.length - 1), fc.nat(255), fc.boolean()).map(([at, value, isCut]) => {
        if (isCut) return sound.slice(0, at);
        const copy = sound.slice();
        copy[at] = value;
        return copy;
      }),
    );
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const outcome = await outcomeOf(() => readTables(xlsxFormat, bytes));
        expect(outcome instanceof AnlanError || Array.isArray(outcome)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    abort.abort(new Error('stopped'));
    const file = fileOfBytes('book.xlsx', workbookOf({ sheets: [sheet] }));
    await expect(xlsxFormat.open(file, {}, createTask({ signal: abort.signal }))).rejects.toThrow('stopped');
  });
});

describe('numbers of days', () => {
  const both = { hasDate: true, hasTime: true };
  const date = { hasDate: true, hasTime: false };
  it('are moments as Excel shows them', () => {
    expect(serialText(1, date, false)).toBe('1900-01-01');
    expect(serialText(59, date, false)).toBe('1900-02-28');
    expect(serialText(61, date, false)).toBe('1900-03-01');
    expect(serialText(36_526, date, false)).toBe('2000-01-01');
    expect(serialText(2_958_465, date, false)).toBe('9999-12-31');
    expect(serialText(45_300.999_988_426, both, false)).toBe('2024-01-09T23:59:59');
    expect(serialText(45_300.25, date, false)).toBe('2024-01-09T06:00:00');
    expect(serialText(0.5, { hasDate: false, hasTime: true }, false)).toBe('12:00:00');
    expect(serialText(45_300.5, { hasDate: false, hasTime: true }, false)).toBe('2024-01-09T12:00:00');
    expect(serialText(0.000_000_5, { hasDate: false, hasTime: true }, false)).toBe('00:00:00.043');
    for (const none of [-1, 3e6, Number.NaN]) expect(serialText(none, date, false)).toBeNull();
    expect(durationText(1.5)).toBe('36:00:00');
    expect(durationText(-0.25)).toBe('-6:00:00');
    expect(durationText(1e9)).toBeNull();
  });
  it.each([
    [14, null, 'moment'],
    [57, null, 'moment'],
    [22, null, 'moment'],
    [46, null, 'duration'],
    [9, null, 'number'],
    [164, 'yyyy-mm-dd', 'moment'],
    [164, '[$-804]aaaa', 'number'],
    [164, '[$-411]ge.m.d', 'moment'],
    [164, 'h:mm AM/PM', 'moment'],
    [164, '[mm]:ss', 'duration'],
    [164, '0.00%', 'number'],
    [164, '#,##0 "days"', 'number'],
    [164, '000000', 'digits'],
    [164, '"mm" 0', 'number'],
    [164, '@', 'number'],
  ])('format %i %j is a %s', (id, code, kind) => expect(numberMeaning(id, code).kind).toBe(kind));
});

/** An OLE container as far as a reader looks: its mark and the names of its streams. */
function ole(streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const names = streams.map((name) => Array.from(name).join('\0'));
  const text = `${'\0'.repeat(504)}${names.join('\0'.repeat(64))}${'\0'.repeat(64)}`;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytes);
}
