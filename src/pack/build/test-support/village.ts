import { members, type TestBlock, type TestNode } from '../../../ingest/osm/pbf/test-support/pbf-writer';

const HOUSES: TestNode[] = Array.from({ length: 11 }, (_, at) => ({
  id: 100 + at,
  lon: 8.1 + at / 1000,
  lat: 49.1005,
  tags: { 'addr:housenumber': `${at + 1}`, 'addr:street': 'Allee', 'addr:country': 'LI' },
}));
/** A village: a street of eleven houses with numbers, a park as a relation, a fire station, a named part. */
export const VILLAGE: TestBlock = {
  nodes: [
    { id: 1, lon: 8.1, lat: 49.1 },
    { id: 2, lon: 8.11, lat: 49.1 },
    { id: 3, lon: 8.11, lat: 49.11 },
    { id: 4, lon: 8.1, lat: 49.11 },
    { id: 5, lon: 8.105, lat: 49.1, tags: { amenity: 'fire_station', opening_hours: '24/7' } },
    { id: 6, lon: 8.106, lat: 49.102, tags: { place: 'suburb', name: 'Dorf' } },
    ...HOUSES,
  ],
  ways: [
    { id: 1, refs: [1, 5, 2], tags: { highway: 'residential', name: 'Allee' } },
    { id: 2, refs: [2, 3] },
    { id: 3, refs: [3, 4, 1, 5, 2] },
  ],
  relations: [
    {
      id: 1,
      members: members('way 2 outer', 'way 3 outer'),
      tags: { type: 'multipolygon', leisure: 'park' },
    },
    {
      id: 2,
      members: members('way 1 from', 'node 5 via', 'way 1 to'),
      tags: { type: 'restriction', restriction: 'no_u_turn' },
    },
    {
      id: 3,
      members: members('way 1 from', 'node 5 via', 'way 1 to'),
      tags: { type: 'restriction', 'restriction:conditional': 'no_u_turn @ (Mo-Fr)' },
    },
  ],
};

/** The village's box and date. */
export const VILLAGE_HEADER = { bbox: [8.098, 49.098, 8.112, 49.112], timestampS: 1_500_000_000 } as const;
