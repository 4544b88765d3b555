import { describe, expect, it } from 'vitest';
import { ROAD_CLASSES } from './road-class';
import { defaultSpeed, FALLBACK_SPEEDS, parseMaxSpeed, speedOf } from './speed';

const TABLE = { residential: 45, urban: 45, rural: 90 };
const residential = ROAD_CLASSES.indexOf('residential');
const secondaryLink = ROAD_CLASSES.indexOf('secondary_link');

describe('parseMaxSpeed', () => {
  it.each([
    ['50', 50],
    ['45 km/h', 45],
    ['60kph', 60],
    ['30 mph', 48],
    ['30mph', 48],
    ['10 knots', 19],
    ['22.4', 22],
    ['none', 130],
    ['walk', 6],
    ['UY:urban', 45],
    ['UY:rural', 90],
    ['DE:motorway', 120],
    ['DE:zone:30', 30],
    ['DE:zone30', 30],
    ['BE-VLG:rural', 90],
    ['60;80', 60],
    ['80|60|60', 60],
    ['50, 70', 50],
    ['signals;50', 50],
    ['999', 255],
    ['0.2', 1],
  ])('reads %s as %i km/h', (text, kmh) => {
    expect(parseMaxSpeed(text, TABLE)).toBe(kmh);
  });

  it.each(['', 'signals', 'variable', '0', '-30', 'fast', 'UY:moon', 'XX:zone:0', 'Infinity', '5e3'])(
    'does not invent a speed for %j',
    (text) => {
      expect(parseMaxSpeed(text, TABLE)).toBeNull();
    },
  );
});

describe('speedOf', () => {
  it('takes the country and class where tags say nothing, and marks it', () => {
    expect(speedOf({}, residential, TABLE)).toEqual({ kmh: 45, isDefault: true });
    expect(speedOf({ maxspeed: 'signals' }, residential, TABLE)).toEqual({ kmh: 45, isDefault: true });
  });

  it('takes the lowest of the limits that are posted', () => {
    const tags = { 'maxspeed:forward': '60', 'maxspeed:backward': '50' };
    expect(speedOf(tags, residential, TABLE)).toEqual({ kmh: 50, isDefault: false });
  });

  it('falls back on its own table for a class the country does not name', () => {
    expect(defaultSpeed(secondaryLink, TABLE)).toBe(FALLBACK_SPEEDS.secondary_link);
    expect(defaultSpeed(999, {})).toBe(FALLBACK_SPEEDS.road);
  });
});
