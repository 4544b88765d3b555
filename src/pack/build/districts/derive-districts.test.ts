import { area as areaM2, booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { PopulationCell } from '../../../domain/population';
import { boxPolygon } from '../land';
import { area, node } from '../test-support/osm';
import { deriveDistricts } from './derive-districts';

const BOX = [0, 0, 0.1, 0.1] as const;
const land = boxPolygon(BOX);
const cell = (lon: number, lat: number, people: number): PopulationCell => ({
  cell: `${lon},${lat}`,
  position: [lon, lat],
  people,
  vulnerable: null,
});

describe('deriveDistricts', () => {
  const features = [
    node(1, 0.02, 0.05, { place: 'suburb', name: 'Cerro' }),
    node(2, 0.08, 0.05, { place: 'neighbourhood', name: 'Centro' }),
    node(3, 0.05, 0.05, { place: 'hamlet', name: 'Far' }),
    node(4, 0.05, 0.05, { place: 'suburb' }),
    node(5, 9, 9, { place: 'suburb', name: 'Outside' }),
  ];

  it('gives each named place the land nearest to it, and the people of the nearest cells', () => {
    const districts = deriveDistricts(
      features,
      [cell(0.01, 0.01, 30), cell(0.09, 0.09, 12), cell(0.049, 0, 5)],
      BOX,
      land,
    );
    expect(
      districts.map(({ id, name, people, grade, source }) => ({ id, name, people, grade, source })),
    ).toEqual([
      { id: 'osm-node-1', name: 'Cerro', people: 35, grade: 'derived', source: 'OpenStreetMap node/1' },
      { id: 'osm-node-2', name: 'Centro', people: 12, grade: 'derived', source: 'OpenStreetMap node/2' },
    ]);
    expect(booleanPointInPolygon([0.01, 0.09], districts[0]?.geometry ?? land)).toBe(true);
    const total = districts.reduce((sum, { geometry }) => sum + areaM2(geometry), 0);
    expect(total / areaM2(land)).toBeCloseTo(1, 5);
  });

  it('clips to the land, and gives the people of a drowned district to the next', () => {
    const shore = boxPolygon([0, 0, 0.04, 0.1]);
    const districts = deriveDistricts(features, [cell(0.09, 0.09, 7)], BOX, shore);
    expect(districts.map(({ name, people }) => [name, people])).toEqual([['Cerro', 7]]);
    expect(areaM2(districts[0]?.geometry ?? land) / areaM2(shore)).toBeCloseTo(1, 5);
  });

  it('does not know the people of a district that was not counted', () => {
    const west = [boxPolygon([0, 0, 0.05, 0.1])];
    const districts = deriveDistricts(features, [], BOX, land, west);
    expect(districts.map(({ name, people }) => [name, people])).toEqual([
      ['Cerro', 0],
      ['Centro', null],
    ]);
  });

  it('gives a district of several parts where water runs through it', () => {
    const banks: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [boxPolygon([0, 0, 0.1, 0.04]).coordinates, boxPolygon([0, 0.06, 0.1, 0.1]).coordinates],
    };
    const [district] = deriveDistricts(features.slice(0, 1), [], BOX, banks);
    expect(district?.geometry.type).toBe('MultiPolygon');
  });

  it('counts two names at one place once, and takes the middle of an area', () => {
    const districts = deriveDistricts(
      [
        node(1, 0.05, 0.05, { place: 'suburb', name: 'A' }),
        node(2, 0.05, 0.05, { place: 'quarter', name: 'B' }),
        area(3, [0.08, 0.08, 0.09, 0.09], { place: 'neighbourhood', name: 'C' }),
      ],
      [],
      BOX,
      land,
    );
    expect(districts.map(({ name }) => name)).toEqual(['A', 'C']);
  });

  it('gives none where no place is named', () => {
    expect(deriveDistricts([], [cell(0.01, 0.01, 30)], BOX, land)).toEqual([]);
  });
});
