import { describe, expect, it } from 'vitest';
import type { Measure } from '../measures';
import { readAmount } from './read-amount';

describe('readAmount', () => {
  it.each<[string, Measure, number, number]>([
    ['2.3公顷', 'area', 1, 23_000],
    ['2,300平方米', 'area', 1, 2300],
    ['３亩', 'area', 1, 2000],
    ['0.5万㎡', 'area', 1, 5000],
    ['1.5 km²', 'area', 1, 1_500_000],
    ['500', 'area', 10_000, 5_000_000],
    ['5分钟', 'seconds', 1, 300],
    ['2 h', 'seconds', 60, 7200],
    ['1小时', 'minutes', 1, 60],
    ['30秒', 'minutes', 1, 0.5],
    ['1.5万人', 'people', 1, 15_000],
    ['1.2万', 'people', 1, 12_000],
  ])('%s of %s with a factor of %d is %d', (text, measure, factor, expected) => {
    expect(readAmount(text, measure, factor)).toBeCloseTo(expected, 9);
  });

  it('lets the unit of the cell count before that of the header', () => {
    expect(readAmount('2300平方米', 'area', 10_000)).toBe(2300);
    expect(readAmount('30秒', 'seconds', 60)).toBe(30);
    expect(readAmount('5000人', 'people', 10_000)).toBe(5000);
    expect(readAmount('1.2万', 'people', 10_000)).toBe(12_000);
  });

  it('takes no figure of something else, and none that can be read two ways', () => {
    for (const [text, measure, factor] of [
      ['500人', 'area', 1],
      ['50户', 'people', 1],
      ['3米', 'seconds', 1],
      ['1.2万', 'area', 10_000],
      ['约500', 'people', 1],
      ['500-800', 'people', 1],
    ] as const)
      expect(readAmount(text, measure, factor)).toBeNull();
  });

  it('leaves numbers and fields without a measure as they are', () => {
    expect(readAmount(12.5, 'area', 2)).toBe(25);
    expect(readAmount('1,234', null, 1)).toBe(1234);
  });
});
