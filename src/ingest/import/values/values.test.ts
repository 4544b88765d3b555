import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlag } from './read-flag';
import { readMoment } from './read-moment';
import { isBlank, readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['350', 350],
    ['1,234', 1234],
    ['１２３４', 1234],
    ['1 234 567.5', 1_234_567.5],
    ["1'234", 1234],
    ['12,5', 12.5],
    ['350人', 350],
    ['350 人', 350],
    ['1.2万', 12_000],
    ['3万人', 30_000],
    ['1200㎡', 1200],
    ['1200 m²', 1200],
    ['180.0', 180],
    ['-3', -3],
    ['1e3', 1000],
    [42, 42],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    '',
    '约500',
    '500余人',
    '100-200',
    '屋内480人／屋外3,350人(面積の1/2)',
    '1,23,456',
    'abc',
    '12 34',
    '1.2.3',
    null,
    Number.NaN,
    Infinity,
    {},
  ])('makes no number of %j', (value) => {
    expect(readNumber(value)).toBeNull();
  });

  it('reads back every number that a program writes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(readNumber(String(value))).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('isBlank', () => {
  it('knows what people put into a cell that says nothing', () => {
    for (const value of [
      null,
      undefined,
      '',
      '  ',
      '-',
      '—',
      '/',
      'N/A',
      'null',
      '无',
      '不详',
      '未知',
      '？',
      Number.NaN,
    ])
      expect(isBlank(value), String(value)).toBe(true);
    for (const value of [0, false, '0', '无锡', '无障碍']) expect(isBlank(value), String(value)).toBe(false);
  });
});

describe('readFlag', () => {
  it.each([
    ['1', true],
    ['1.0', true],
    [1, true],
    [true, true],
    ['是', true],
    ['○', true],
    ['0', false],
    ['否', false],
    ['×', false],
    ['NO', false],
    ['2', null],
    ['', null],
    ['部分', null],
    [2, null],
    [null, null],
  ])('reads %s', (value, flag) => {
    expect(readFlag(value)).toBe(flag);
  });
});

describe('readMoment', () => {
  it.each([
    ['2024-01-09', '2024-01-09'],
    ['2024', '2024'],
    ['2024-01-09T18:00:59.5-03:00', '2024-01-09T18:00:59.5-03:00'],
    ['2024-01', '2024-01'],
    ['2024-01-09T18:00:00+09:00', '2024-01-09T18:00:00+09:00'],
    ['2024-01-09T18:00:00+0900', '2024-01-09T18:00:00+09:00'],
    ['2024-01-09 18:00', '2024-01-09T18:00'],
    ['2024-01-09T18:00:00Z', '2024-01-09T18:00:00Z'],
    ['2024/1/9', '2024-01-09'],
    ['2024.1.9', '2024-01-09'],
    ['2024年1月9日', '2024-01-09'],
    ['2024年1月9日 18时30分', '2024-01-09T18:30'],
    ['2024/1/9 18:00:05', '2024-01-09T18:00:05'],
    ['令和6年1月9日午後6時時点', '2024-01-09T18:00'],
    ['令和6年1月20日午前6時', '2024-01-20T06:00'],
    ['令和元年5月1日', '2019-05-01'],
    ['R6.1.9', '2024-01-09'],
  ])('reads %s', (text, iso) => {
    expect(readMoment(text)).toBe(iso);
  });

  it.each([
    '',
    '1/2/2024',
    '2024-02-30',
    '2024-13-01',
    '1234',
    '2024/1/9 25:00',
    '2024-01-09 24:30',
    'yesterday',
    '45300',
    45_300,
    null,
  ])('makes no date of %j', (value) => {
    expect(readMoment(value)).toBeNull();
  });
});
