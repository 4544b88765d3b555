import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../../domain/osm';
import { area, line, node } from '../test-support/osm';
import { derivePopulation } from './derive-population';
import { addressDwellings, buildingDwellings } from './find-dwellings';
import { streetDwellings } from './street-dwellings';

const BOX = [-1, -1, 1, 1] as const;
const recipe = { peopleInside: 900, spread: 'addresses', vulnerableShare: null } as const;
const west: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [-1, -1],
      [0, -1],
      [0, 1],
      [-1, 1],
      [-1, -1],
    ],
  ],
};

describe('dwellings', () => {
  it('counts every house number, and none of a shop or an office', () => {
    const features = [
      node(1, 0, 0, { 'addr:housenumber': '12' }),
      node(2, 0, 0, { 'addr:housenumber': '12, 14;14 BIS' }),
      node(3, 0, 0, { 'addr:housenumber': '16', shop: 'bakery' }),
      node(4, 0, 0, { 'addr:street': 'Rivera' }),
    ];
    expect(addressDwellings(features).map(({ weight }) => weight)).toEqual([1, 3]);
  });

  it('weighs residential streets by length, stretch by stretch', () => {
    const bend: [number, number][] = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.002],
    ];
    const found = streetDwellings([
      line(1, bend, { highway: 'residential' }),
      line(2, bend, { highway: 'primary' }),
      node(3, 0, 0, { highway: 'residential' }),
    ]);
    expect(found.map(({ position }) => position)).toEqual([
      [0.0005, 0],
      [0.001, 0.001],
    ]);
    expect(found[1]!.weight / found[0]!.weight).toBeCloseTo(2, 2);
    expect(found[0]!.weight).toBeCloseTo(111.2, 0);
  });

  it('weighs buildings by floor area, with usual levels where the map says none', () => {
    const box = [0, 0, 0.001, 0.001] as const;
    const [house, tower, block] = buildingDwellings([
      area(1, box, { building: 'house' }),
      area(2, box, { building: 'yes', 'building:levels': '12' }),
      area(3, box, { building: 'apartments', 'building:levels': 'many' }),
      area(4, box, { building: 'warehouse' }),
      area(5, box, { building: 'yes', amenity: 'school' }),
      line(
        6,
        [
          [0, 0],
          [1, 1],
        ],
        { building: 'yes' },
      ),
    ]);
    expect((tower?.weight ?? 0) / (house?.weight ?? 1)).toBeCloseTo(12);
    expect((block?.weight ?? 0) / (house?.weight ?? 1)).toBeCloseTo(5);
  });
});

describe('derivePopulation', () => {
  const features: OsmFeature[] = [
    node(1, -0.5, 0, { 'addr:housenumber': '1' }),
    node(2, 0.5, 0, { 'addr:housenumber': '2' }),
    node(3, 5, 0, { 'addr:housenumber': '3' }),
    area(4, [-0.5, 0.5, -0.499, 0.501], { building: 'house' }),
  ];

  it('spreads over the dwellings in the box', () => {
    const { cells, report } = derivePopulation(features, recipe, BOX, null);
    expect(cells.map(({ people }) => people)).toEqual([450, 450]);
    expect(report).toEqual({ cells: 2, people: 900, dwellings: 2, outside: 1 });
  });

  it('spreads only inside the area that the total is for', () => {
    const { cells, report } = derivePopulation(features, recipe, BOX, [west]);
    expect(cells.map(({ people, position }) => [people, position])).toEqual([[900, [-0.5, 0]]]);
    expect(report.outside).toBe(2);
  });

  it('takes buildings where the recipe says so, and the vulnerable share', () => {
    const { cells } = derivePopulation(
      features,
      { ...recipe, spread: 'buildings', vulnerableShare: 0.2 },
      BOX,
      null,
    );
    expect(cells.map(({ people, vulnerable }) => [people, vulnerable])).toEqual([[900, 180]]);
  });

  it('refuses people without a place to live', () => {
    expect(() => derivePopulation([], recipe, BOX, null)).toThrow(/population\.spread/);
    expect(derivePopulation([], { ...recipe, peopleInside: 0 }, BOX, null).cells).toEqual([]);
  });
});
