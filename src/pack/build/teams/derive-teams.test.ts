import { describe, expect, it } from 'vitest';
import { area, node } from '../test-support/osm';
import { deriveTeams } from './derive-teams';

const BOX = [-1, -1, 1, 1] as const;

describe('deriveTeams', () => {
  it('finds the stations in the box, named in both languages', () => {
    const teams = deriveTeams(
      [
        node(1, 0, 0, { amenity: 'fire_station', name: 'Feuerwehr', 'name:zh': '消防队' }),
        node(2, 0.1, 0, { emergency: 'ambulance_station' }),
        node(3, 0.2, 0, { amenity: 'police' }),
        node(4, 0.3, 0, { emergency: 'mountain_rescue' }),
        node(5, 5, 0, { amenity: 'police' }),
        node(6, 0.4, 0, { amenity: 'hospital', emergency: 'no' }),
        node(7, 0.5, 0, { amenity: 'cafe' }),
      ],
      BOX,
      '2020',
    );
    expect(teams.map(({ kind }) => kind)).toEqual(['fire', 'medical', 'police', 'mountain-rescue']);
    expect(teams[0]).toMatchObject({
      name: { zh: '消防队', en: 'Feuerwehr' },
      base: 'Feuerwehr',
      asOf: '2020',
    });
    expect(teams[1]).toMatchObject({
      name: { en: 'Ambulance station (no name)' },
      base: null,
      status: 'unknown',
    });
  });

  it('takes a station that is mapped twice once: the larger outline', () => {
    const teams = deriveTeams(
      [
        node(1, 0.001, 0.001, { amenity: 'hospital' }),
        area(2, [0, 0, 0.01, 0.01], { amenity: 'hospital', name: 'H' }),
        node(3, 0.002, 0.002, { amenity: 'police' }),
        node(4, 0.0021, 0.002, { amenity: 'police' }),
        node(5, 0.02, 0.02, { healthcare: 'hospital' }),
      ],
      BOX,
      null,
    );
    expect(teams.map(({ id }) => id)).toEqual(['osm-way-2', 'osm-node-3', 'osm-node-5']);
  });
});
