import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingsOf, namesOf } from './bilingual-heading';
import { columnLetters, columnNames } from './column-names';
import { findHeader } from './find-header';
import { cellOf, withGuard, withoutGuard } from './formula-guard';
import { findGeometryColumn, geometryOfText } from './geometry-column';
import { isValueLike } from './value-like';

describe('column names', () => {
  it('are letters where there are none', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(columnNames(null, 2)).toEqual(['A', 'B']);
    expect(columnNames(['name', ' ', null], 4)).toEqual(['name', 'B', 'C', 'D']);
  });
  it('are each there once, and stay what they were as far as they can', () => {
    expect(columnNames(['人数', '人数', '人数 (2)', '人数'], 4)).toEqual([
      '人数',
      '人数 (3)',
      '人数 (2)',
      '人数 (4)',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'a (2)', 'B', '', '__proto__'), { maxLength: 9 }),
        (header) => {
          const names = columnNames(header, header.length);
          expect(new Set(names).size).toBe(header.length);
        },
      ),
    );
  });
});

describe('headings in two languages', () => {
  it('give back the names they were made of', () => {
    const written = headingsOf(['name', 'x y'], { name: { zh: '名称', en: 'Name' } });
    expect(written).toEqual(['名称 Name 〔name〕', 'x y 〔x y〕']);
    expect(namesOf(written)).toEqual(['name', 'x y']);
    expect(headingsOf(['name'], {})).toEqual(['name']);
    expect(headingsOf(['na〔me'], { 'na〔me': { zh: 'a', en: 'b' } })).toEqual(['na〔me']);
    expect(namesOf(['名称', '名称 Name 〔name〕'])).toBeNull();
    expect(namesOf(['a 〔x〕', 'b 〔x〕'])).toBeNull();
  });
});

describe('the header', () => {
  const at = (...rows: (string | null)[][]) => findHeader(rows);
  it('is the row with words that head columns, below titles and blank lines', () => {
    expect(
      at(
        ['贵阳市应急避难场所一览表', null, null],
        [null, null, null],
        ['避难场所名称', '经度', '纬度'],
        ['河滨公园', '106.7', '26.5'],
      ),
    ).toMatchObject({ value: 2, reason: 'column-name', params: { name: '避难场所名称' } });
    expect(at(['ID', 'a'], ['1', 'b'])).toMatchObject({ value: 0, reason: 'column-name' });
  });
  it('is names over values, or the first row where nothing tells', () => {
    expect(at(['spot', 'weight'], ['p', '3'], ['q', '4'])).toMatchObject({ value: 0, reason: 'values' });
    expect(at(['spot', '2019', '2020'], ['p', '3', '4'])).toMatchObject({ value: 0 });
    expect(at(['alpha', 'beta'], ['p', 'q'])).toMatchObject({ value: 0, reason: 'usual' });
  });
  it('is missing where the first row has values', () => {
    expect(at(['河滨公园', '106.7', '26.5'], ['森林公园', '106.8', '26.6'])).toMatchObject({
      value: null,
      reason: 'values',
    });
    expect(at(['1', '2'])).toMatchObject({ value: null });
    expect(at()).toMatchObject({ value: null, reason: 'usual' });
  });
  it.each([
    '12',
    '-3.5',
    '1,234.5',
    '１２３',
    '45%',
    '2024-01-09',
    '2024年1月9日',
    '12:30',
    '121°28′12″',
    'TRUE',
  ])('knows %s for a value', (text) => expect(isValueLike(text)).toBe(true));
  it.each(['名称', 'x1', 'A-1', 'lat', ''])('takes %s for no value', (text) =>
    expect(isValueLike(text)).toBe(false),
  );
});

describe('the guard against formulas', () => {
  it('stands before what a spreadsheet would run, and before nothing else', () => {
    for (const text of ['=1+1', '+86 21 1234', '-x', '@SUM(A1)', '\t=1', '＝1', "'=1"]) {
      expect(withGuard(text)).toBe(`'${text}`);
    }
    for (const text of ['-5', '+3.5e4', 'a=b', "'tis", '', '避难所']) expect(withGuard(text)).toBe(text);
  });
  it('is taken off again, whatever the text was', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '=', '-', '1', '@', 'a', '"', '\t', '＝'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutGuard(withGuard(one))).toBe(one);
      }),
    );
    fc.assert(
      fc.property(text, (one) => {
        const guarded = withGuard(one);
        if (guarded !== one) expect(cellOf(guarded)).toEqual({ text: one, isFormula: false });
      }),
    );
  });
  it('tells formulas of foreign files from text and numbers', () => {
    expect(cellOf('=HYPERLINK("x")')).toEqual({ text: '=HYPERLINK("x")', isFormula: true });
    expect(cellOf('@SUM(1)').isFormula).toBe(true);
    expect(cellOf("+cmd|' /C calc'!A0").isFormula).toBe(true);
    expect(cellOf('="007"')).toEqual({ text: '007', isFormula: false });
    for (const text of ['-', '-5', '+86-21-555', '@name', '（一）', '='])
      expect(cellOf(text).isFormula).toBe(false);
  });
});

describe('the column of shapes', () => {
  it('is called like one and holds them', () => {
    expect(findGeometryColumn(['id', 'WKT'], [['1', 'POINT (1 2)']])).toEqual({ index: 1, epsg: null });
    expect(findGeometryColumn(['geom'], [['SRID=4490;POINT(1 2)'], [null]])).toEqual({
      index: 0,
      epsg: 4490,
    });
    expect(findGeometryColumn(['geojson'], [['{"type":"Point","coordinates":[1,2]}']])).toMatchObject({
      index: 0,
    });
    expect(findGeometryColumn(['shape'], [['round'], ['square']])).toBeNull();
    expect(findGeometryColumn(['text'], [['POINT (1 2)']])).toBeNull();
  });
  it('may hold collections, not nested without end', () => {
    const nested = (depth: number) =>
      `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}{"type":"Point","coordinates":[1,2]}${']}'.repeat(depth)}`;
    expect(geometryOfText(nested(2), 'geom').geometry).not.toBeNull();
    for (const text of [nested(5000), '{"type":"Feature"}', '{nonsense', '{"a":1}', 'round']) {
      const { geometry, faults } = geometryOfText(text, 'geom');
      expect(geometry).toBeNull();
      expect(faults).toEqual([expect.objectContaining({ column: 'geom' })]);
    }
  });
});
