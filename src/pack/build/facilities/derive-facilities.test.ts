import { describe, expect, it } from 'vitest';
import { area, line, node } from '../test-support/osm';
import { deriveFacilities } from './derive-facilities';

const BOX = [-1, -1, 1, 1] as const;
const derive = (features: Parameters<typeof deriveFacilities>[0]) => deriveFacilities(features, BOX, '2020');
const ids = (features: Parameters<typeof deriveFacilities>[0]) => derive(features).map(({ id }) => id);

describe('deriveFacilities', () => {
  it('finds each kind by its tags, inside the box, in the order of the objects', () => {
    const kinds = derive([
      node(1, 0, 0, { amenity: 'hospital' }),
      node(2, 0.1, 0, { healthcare: 'clinic' }),
      node(3, 0.2, 0, { amenity: 'nursing_home' }),
      node(4, 0.3, 0, { amenity: 'social_facility', social_facility: 'group_home' }),
      node(5, 0.4, 0, { amenity: 'school' }),
      node(6, 0.5, 0, { amenity: 'kindergarten' }),
      node(7, 0.6, 0, { amenity: 'college' }),
      area(8, [0.7, 0, 0.71, 0.01], { power: 'plant' }),
      node(9, 0.8, 0, { power: 'substation' }),
      node(10, 0.9, 0, { amenity: 'fuel' }),
      node(11, 5, 0, { amenity: 'hospital' }),
      node(12, 0, 0.5, { amenity: 'cafe' }),
    ]).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'hospital',
      'clinic',
      'social-facility',
      'social-facility',
      'school',
      'kindergarten',
      'university',
      'power-plant',
      'substation',
      'fuel',
    ]);
  });

  it('leaves out places by day and the small substations of a street', () => {
    expect(
      ids([
        node(1, 0, 0, { amenity: 'social_facility', social_facility: 'food_bank' }),
        node(2, 0, 0, { power: 'substation', substation: 'minor_distribution' }),
      ]),
    ).toEqual([]);
  });

  it('says where each comes from, and that nobody has confirmed it', () => {
    expect(derive([node(1, 0.25, 0.5, { amenity: 'fuel', name: 'Ancap' })])).toEqual([
      {
        id: 'osm-node-1',
        name: 'Ancap',
        position: [0.25, 0.5],
        kind: 'fuel',
        grade: 'derived',
        source: 'OpenStreetMap node/1',
        asOf: '2020',
      },
    ]);
  });

  it('counts the grounds of a hospital once, with its buildings, wings and clinics, and takes their name', () => {
    const [hospital, ...others] = derive([
      node(1, 0.001, 0.001, { amenity: 'hospital', name: 'Pasteur' }),
      area(2, [0, 0, 0.01, 0.01], { amenity: 'hospital' }),
      area(3, [0.004, 0.004, 0.005, 0.005], { amenity: 'hospital', building: 'yes' }),
      node(4, 0.009, 0.009, { amenity: 'clinic', name: 'Policlínica' }),
    ]);
    expect(others).toEqual([]);
    expect(hospital).toMatchObject({ id: 'osm-way-2', name: 'Pasteur', kind: 'hospital' });
  });

  it('keeps two schools next to each other apart when their names differ, and a kindergarten in a school', () => {
    expect(
      ids([
        node(1, 0, 0, { amenity: 'school', name: '1' }),
        node(2, 0.0001, 0, { amenity: 'school', name: '2' }),
        node(3, 0.0002, 0, { amenity: 'school', name: '1' }),
        area(4, [0.5, 0.5, 0.51, 0.51], { amenity: 'school' }),
        node(5, 0.505, 0.505, { amenity: 'kindergarten' }),
      ]),
    ).toEqual(['osm-node-1', 'osm-node-2', 'osm-way-4', 'osm-node-5']);
  });

  it('takes a closed line for the ground it encloses', () => {
    const ring = [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0],
    ] as const;
    expect(
      ids([line(1, ring, { amenity: 'school' }), node(2, 0.008, 0.002, { amenity: 'school', name: 'A' })]),
    ).toEqual(['osm-way-1']);
  });

  it('knows none on an empty map', () => {
    expect(derive([])).toEqual([]);
  });
});
