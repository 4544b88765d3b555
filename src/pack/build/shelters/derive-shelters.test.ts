import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../../domain/osm';
import { makeAddressBook } from '../address-book';
import { area, line, node } from '../test-support/osm';
import { PROFILE } from '../test-support/profile';
import { deriveShelters } from './derive-shelters';

/** 0.001 degrees at the equator are 111.195 m on the sphere of 6 371 008.8 m, so a square of that side has 12 364 m². */
const SQUARE_M2 = 12_364;

const derive = (...features: OsmFeature[]) =>
  deriveShelters(features, {
    bbox: [-1, -1, 1, 1],
    profile: PROFILE,
    addresses: makeAddressBook(features),
    asOf: '2017-12',
  });

describe('deriveShelters', () => {
  it('makes a candidate of a park, with half of it usable', () => {
    const { shelters, report } = derive(
      area(5, [0, 0, 0.001, 0.001], { leisure: 'park', name: 'Prado', wheelchair: 'yes' }),
    );
    expect(shelters).toEqual([
      {
        id: 'osm-way-5',
        name: 'Prado',
        position: [0.0005, 0.0005],
        kind: 'park',
        scheme: 'Test',
        shelterClass: 'short-term',
        space: 'outdoor',
        suitableFor: null,
        areaM2: SQUARE_M2,
        effectiveAreaM2: Math.floor(SQUARE_M2 / 2),
        capacity: { urgent: 12_364, temporary: 6182, short: 3091, medium: null, long: null },
        accessible: true,
        status: 'candidate',
        occupancy: null,
        address: null,
        grade: 'derived',
        source: 'OpenStreetMap way/5',
        asOf: '2017-12',
      },
    ]);
    expect(report).toEqual({ kept: 1, withoutArea: 0, tooSmall: 0, merged: 0, private: 0 });
  });

  it('says nothing of the area, class and capacity of a point', () => {
    const { shelters, report } = derive(node(1, 0, 0, { amenity: 'school', wheelchair: 'no' }));
    expect(shelters[0]).toMatchObject({
      areaM2: null,
      effectiveAreaM2: null,
      shelterClass: null,
      space: null,
      accessible: false,
      capacity: { urgent: null, long: null },
    });
    expect(report.withoutArea).toBe(1);
  });

  it('merges a pitch into the school around it, and the name of a point into its nameless grounds', () => {
    const { shelters, report } = derive(
      node(2, 0.0002, 0.0002, { amenity: 'school', name: 'Escuela 12' }),
      area(3, [0.0004, 0.0004, 0.0006, 0.0006], { leisure: 'pitch' }),
      area(4, [0, 0, 0.001, 0.001], { amenity: 'school' }),
    );
    expect(shelters.map(({ id, name }) => [id, name])).toEqual([['osm-way-4', 'Escuela 12']]);
    expect(report.merged).toBe(2);
  });

  it('keeps a stadium in a park, and takes its area off the park', () => {
    const { shelters } = derive(
      area(1, [0, 0, 0.002, 0.002], { leisure: 'park' }),
      area(2, [0, 0, 0.001, 0.001], { leisure: 'stadium' }),
    );
    expect(shelters.map(({ kind }) => kind)).toEqual(['park', 'stadium']);
    expect((shelters[0]?.effectiveAreaM2 ?? 0) / ((3 * SQUARE_M2) / 2)).toBeCloseTo(1, 3);
    expect(shelters[0]?.areaM2).toBe(Math.round(4 * 12_364.35));
  });

  it('merges into the outermost: a pitch in a small park in a large one', () => {
    const { shelters, report } = derive(
      area(1, [0, 0, 0.0001, 0.0001], { leisure: 'pitch' }),
      area(2, [0, 0, 0.001, 0.001], { leisure: 'park' }),
      area(3, [0, 0, 0.002, 0.002], { leisure: 'park' }),
    );
    expect(shelters.map(({ id }) => id)).toEqual(['osm-way-3']);
    expect(report.merged).toBe(2);
  });

  it('keeps one of two sites with exactly one shape', () => {
    const { shelters } = derive(
      area(1, [0, 0, 0.001, 0.001], { leisure: 'park' }),
      area(2, [0, 0, 0.001, 0.001], { leisure: 'park', name: 'B' }),
    );
    expect(shelters.map(({ id, name }) => [id, name])).toEqual([['osm-way-1', 'B']]);
  });

  it('leaves out what is private and what belongs to it', () => {
    const { shelters, report } = derive(
      area(1, [0, 0, 0.001, 0.001], { leisure: 'sports_centre', access: 'private' }),
      area(2, [0.0002, 0.0002, 0.0004, 0.0004], { leisure: 'pitch' }),
    );
    expect(shelters).toEqual([]);
    expect(report.private).toBe(2);
  });

  it('leaves out what is outside the box and what has no room for anyone', () => {
    const tiny = 0.000_001;
    const { shelters, report } = derive(
      area(1, [5, 5, 5.001, 5.001], { leisure: 'park' }),
      area(2, [0, 0, tiny, tiny], { leisure: 'park' }),
    );
    expect(shelters).toEqual([]);
    expect(report.tooSmall).toBe(1);
  });

  it('takes a closed line as the area it encloses, and a building as indoors', () => {
    const ring = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0],
    ] as const;
    const { shelters } = derive(
      line(1, ring, { leisure: 'pitch' }),
      area(2, [0.01, 0, 0.011, 0.001], { amenity: 'community_centre', building: 'yes' }),
      line(
        3,
        [
          [0.02, 0],
          [0.021, 0],
          [0.022, 0],
        ],
        { leisure: 'pitch' },
      ),
    );
    expect(shelters.map(({ areaM2, space }) => [areaM2 === null, space])).toEqual([
      [false, 'outdoor'],
      [false, 'indoor'],
      [true, 'outdoor'],
    ]);
  });

  it('gives the own address, else the nearest house number, else the nearest street', () => {
    const { shelters } = derive(
      node(1, 0, 0, { amenity: 'school', 'addr:street': 'Rivera', 'addr:housenumber': '100' }),
      node(2, 0.1, 0, { amenity: 'school' }),
      node(3, 0.1005, 0, { 'addr:street': 'Colón', 'addr:housenumber': '7, 9' }),
      node(4, 0.2, 0, { amenity: 'school' }),
      line(
        5,
        [
          [0.202, 0],
          [0.202, 0.1],
        ],
        { highway: 'residential', name: 'Uruguay' },
      ),
      node(6, 0.5, 0, { amenity: 'school' }),
    );
    expect(shelters.map(({ address }) => address)).toEqual(['Rivera 100', 'Colón 7', 'Uruguay', null]);
  });

  it('finds nothing in nothing', () => {
    expect(derive().shelters).toEqual([]);
  });
});
