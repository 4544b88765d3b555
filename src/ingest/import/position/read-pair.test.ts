import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoordinate } from './read-coordinate';
import { readPair } from './read-pair';

const IN_SECONDS = 121 + 28 / 60 + 30 / 3600;

describe('readCoordinate', () => {
  it.each([
    ['121.4737', 121.4737, null],
    [' -70.5 ', -70.5, null],
    ['−70.5', -70.5, null],
    ['１２１．４７３７', 121.4737, null],
    ['121,4737', 121.4737, null],
    ['121,47°', 121.47, null],
    ['121°28′', 121 + 28 / 60, null],
    ['121°28′30″', IN_SECONDS, null],
    ['121°28\'30"E', IN_SECONDS, 'lon'],
    ["121°28'30''", IN_SECONDS, null],
    ['１２１°２８′３０″', IN_SECONDS, null],
    ['１２１度２８分３０秒', IN_SECONDS, null],
    ['东经121度28分30秒', IN_SECONDS, 'lon'],
    ['東経121°28′30″', IN_SECONDS, 'lon'],
    ['E121°28′30″', IN_SECONDS, 'lon'],
    ['E 121.5', 121.5, 'lon'],
    ['121.5° W', -121.5, 'lon'],
    ['南緯31度14分', -(31 + 14 / 60), 'lat'],
    ['31°14.5′S', -(31 + 14.5 / 60), 'lat'],
    ['121 28 30', IN_SECONDS, null],
    ['121:28:30', IN_SECONDS, null],
    ['106°37′48″', 106.63, null],
    ['０', 0, null],
    ['1.214737E+02', 121.4737, null],
    ['5e-324', 0, null],
  ])('reads %s', (text, value, axis) => {
    const read = readCoordinate(text);
    expect(read?.value).toBeCloseTo(value, 10);
    expect(read?.axis).toBe(axis);
  });

  it.each([
    '',
    'abc',
    '121°61′',
    '121°28′60″',
    '121.5°28′',
    '121°28.5′30″',
    '-121°W',
    '121E N',
    '121-122',
    '约121.5',
    '31d14m30s',
    '1e5',
    'NaN',
    'Infinity',
    '121.47.3',
    'x'.repeat(100),
  ])('does not make a number of %j', (text) => {
    expect(readCoordinate(text)).toBeNull();
  });

  it('reads back what was written in degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.nat(179), fc.nat(59), fc.nat(59), fc.boolean(), (degrees, minutes, seconds, isEast) => {
        const text = `${degrees}°${minutes}′${seconds}″${isEast ? 'E' : 'W'}`;
        const value = (degrees + minutes / 60 + seconds / 3600) * (isEast ? 1 : -1);
        expect(readCoordinate(text)?.value).toBeCloseTo(value, 10);
      }),
    );
  });
});

describe('readPair', () => {
  it.each([
    ['121.47,31.23', 121.47, 31.23],
    ['121.47，31.23', 121.47, 31.23],
    ['(31.23, 121.47)', 31.23, 121.47],
    ['[121.47, 31.23]', 121.47, 31.23],
    ['31.23 121.47', 31.23, 121.47],
    ['121,47; 31,23', 121.47, 31.23],
    ['121,47, 31,23', 121.47, 31.23],
    ['121,47 31,23', 121.47, 31.23],
    ['121.47,31.23,5.2', 121.47, 31.23],
    ['POINT(121.47 31.23)', 121.47, 31.23],
    ['SRID=4326;POINT (121.47 31.23)', 121.47, 31.23],
    ['POINT Z (121.47 31.23 7)', 121.47, 31.23],
    ["31°14'N 121°28'E", 31 + 14 / 60, 121 + 28 / 60],
    ['N31°14′，E121°28′', 31 + 14 / 60, 121 + 28 / 60],
    ['北纬31度14分 东经121度28分', 31 + 14 / 60, 121 + 28 / 60],
    ['东经121.5，北纬31.25', 121.5, 31.25],
  ])('reads %s', (text, first, second) => {
    const pair = readPair(text);
    expect(pair?.first.value).toBeCloseTo(first, 10);
    expect(pair?.second.value).toBeCloseTo(second, 10);
  });

  it.each(['', '121.47', '121.47,31.23,5,6', 'a,b', '上海市,121.47', '31 14 30'])(
    'does not make a position of %j',
    (text) => {
      expect(readPair(text)).toBeNull();
    },
  );
});
