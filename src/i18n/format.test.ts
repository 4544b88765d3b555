import { describe, expect, it } from 'vitest';
import { createFormatters } from './format';

const en = createFormatters('en', 'America/Montevideo');
const zh = createFormatters('zh-CN', 'America/Montevideo');

describe('asOf', () => {
  it('is as precise as the date is known', () => {
    expect(en.asOf('2011')).toBe('2011');
    expect(en.asOf('2017-12')).toBe('Dec 2017');
    expect(zh.asOf('2017-12')).toBe('2017年12月');
  });

  it('keeps a day a day in a zone west of Greenwich', () => {
    expect(en.asOf('2026-06-01')).toBe('Jun 1, 2026');
  });

  it('shows a moment in the time of the region', () => {
    expect(en.asOf('2026-06-15T17:00:00Z')).toContain('14:00');
  });
});

describe('span', () => {
  it.each([
    [0, '0 min'],
    [59, '0 min'],
    [7_200, '2 hr'],
    [7_860, '2 hr 11 min'],
    [86_400, '1 day'],
    [2 * 86_400 + 5 * 3600 + 60, '2 days 5 hr'],
    [-5, '0 min'],
  ])('writes %i s as %s', (seconds, text) => {
    expect(en.span(seconds)).toBe(text);
  });
});

describe('area', () => {
  it('takes the unit that keeps the number short', () => {
    expect(en.area(9_600)).toBe('9,600 m²');
    expect(en.area(25_000)).toBe('2.5 ha');
    expect(zh.area(25_000)).toBe('2.5 公顷');
    expect(en.area(119_421_000)).toBe('119.4 km²');
    expect(zh.area(1_000_000)).toBe('1 平方公里');
  });
});

describe('clock and distance', () => {
  it('runs into hours', () => {
    expect(en.clock(250)).toBe('4:10');
    expect(en.clock(3_823)).toBe('1:03:43');
  });

  it('changes to kilometres and takes number and unit apart', () => {
    expect(en.distance(933)).toBe('933 m');
    expect(en.distanceParts(2_480)).toEqual({ value: '2.5', unit: 'km' });
    expect(en.distance(12_400)).toBe('12 km');
  });
});
