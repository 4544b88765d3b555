import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../../domain/osm';
import { area, line, node } from '../test-support/osm';
import { drivesOn, timeZoneOf } from './country-facts';
import { findCountry } from './find-country';
import { guessPopulation } from './guess-population';
import { lookAt, viewOf } from './view-of';

const border = (code: string, box: readonly [number, number, number, number]): OsmFeature => ({
  ...area(1, box, { admin_level: '2', 'ISO3166-1': code }),
  type: 'relation',
});
const addresses = (count: number, code: string) =>
  Array.from({ length: count }, (_, id) => node(id, 0, 0, { 'addr:country': code }));

describe('findCountry', () => {
  it('takes the country whose border surrounds the place', () => {
    const features = [border('FR', [0, 0, 1, 1]), border('MC', [1, 0, 2, 1])];
    expect(findCountry(features, [1.5, 0.5])).toBe('MC');
    expect(findCountry(features, [3, 0.5])).toBeNull();
  });

  it('takes the country of the addresses when they agree', () => {
    expect(findCountry(addresses(20, 'DE'), [0, 0])).toBe('DE');
    expect(findCountry(addresses(5, 'DE'), [0, 0])).toBeNull();
    expect(findCountry([...addresses(20, 'DE'), ...addresses(5, 'FR')], [0, 0])).toBeNull();
    expect(findCountry(addresses(20, 'Germany'), [0, 0])).toBeNull();
  });
});

describe('what a country says', () => {
  it.each([
    ['LI', 'Europe/Vaduz'],
    ['UY', 'America/Montevideo'],
    ['DE', 'Europe/Berlin'],
    ['CN', 'Asia/Shanghai'],
    ['PT', null],
    ['US', null],
    ['ZZ', null],
    [null, null],
  ])('%s: %s', (country, zone) => {
    expect(timeZoneOf(country)).toBe(zone);
  });

  it('is the side of the road', () => {
    expect([drivesOn('JP'), drivesOn('CN'), drivesOn(null)]).toEqual(['left', 'right', 'right']);
  });
});

describe('guessPopulation', () => {
  const houses = (count: number) =>
    Array.from({ length: count }, (_, id) => area(id, [0, 0, 0.001, 0.001], { building: 'house' }));
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, id) => node(id, 0, 0, { 'addr:housenumber': '1' }));

  it('spreads by house numbers when there is one for every second building, else by floor area', () => {
    expect(guessPopulation(10, [...houses(4), ...numbers(2)])?.spread).toBe('addresses');
    expect(guessPopulation(10, [...houses(4), ...numbers(1)])?.spread).toBe('buildings');
    expect(guessPopulation(10, numbers(1))?.spread).toBe('addresses');
  });

  it('takes the length of residential streets where the map has too few homes', () => {
    const along: [number, number][] = [
      [8, 49],
      [8, 49.001],
    ];
    const lived = line(7, along, { highway: 'residential' });
    expect(guessPopulation(1000, [...houses(1), lived])?.spread).toBe('streets');
    expect(guessPopulation(250, [...houses(1), lived])?.spread).toBe('buildings');
    expect(guessPopulation(1200, [lived])).toBeNull();
    expect(guessPopulation(1000, [line(8, along, { highway: 'primary' })])).toBeNull();
  });

  it('gives up where the map has too few of all', () => {
    expect(guessPopulation(1, [])).toBeNull();
    expect(guessPopulation(251, houses(1))).toBeNull();
    expect(guessPopulation(250, houses(1))).not.toBeNull();
  });
});

describe('viewOf', () => {
  const shops = Array.from({ length: 1000 }, (_, at) => node(at, 8 + at / 10_000, 49 + at / 10_000));

  it('is the declared box as far as there is data', () => {
    const { bbox } = viewOf(shops, [8.01, 49.01, 8.15, 49.15], 'f');
    expect(bbox).toEqual([8.01, 49.01, 8.0999, 49.0999]);
  });

  it('is the box of most data when none is declared, or half the world', () => {
    const far = [...shops, node(2000, 60, -10)];
    for (const declared of [null, [0, 0, 180, 90] as const]) {
      const [west, south, east, north] = viewOf(far, declared, 'f').bbox;
      for (const side of [west - 8, east - 8, south - 49, north - 49])
        expect(side).toBeGreaterThanOrEqual(-0.001);
      expect(east).toBeLessThan(8.11);
      expect(south).toBeGreaterThan(48.99);
    }
  });

  it('opens where most buildings stand, else most roads, else in the middle', () => {
    const box = [0, 0, 1, 1] as const;
    const road = node(1, 0.2, 0.2, { highway: 'crossing' });
    const house = area(2, [0.8, 0.8, 0.9, 0.9], { building: 'yes' });
    expect(lookAt([], box).centre).toEqual([0.5, 0.5]);
    expect(lookAt([road], box).centre).toEqual([0.2, 0.2]);
    expect(lookAt([road, house], box).centre).toEqual([0.8, 0.8]);
    expect(lookAt([], box).zoom).toBeCloseTo(9.5, 1);
  });
});
