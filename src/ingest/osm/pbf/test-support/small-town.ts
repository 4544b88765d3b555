import { members, pbfBytes } from './pbf-writer';

/** Four nodes, a building, a road, an area and a turn restriction: something of everything, in a few hundred bytes. */
export const smallTown = async (compression: 'zlib' | 'none') =>
  await pbfBytes(
    [
      {
        nodes: [1, 2, 3, 4].map((id) => ({
          id,
          lon: id / 100,
          lat: (id % 3) / 100,
          tags: { shop: `${id}` },
        })),
      },
      {
        ways: [
          { id: 1, refs: [1, 2, 3, 1], tags: { building: 'yes' } },
          { id: 2, refs: [3, 4], tags: { highway: 'primary' } },
        ],
        relations: [
          { id: 1, members: members('way 1 outer'), tags: { type: 'multipolygon', landuse: 'grass' } },
          {
            id: 2,
            members: members('way 1 from', 'node 3 via', 'way 2 to'),
            tags: { type: 'restriction', restriction: 'no_left_turn' },
          },
        ],
      },
    ],
    { bbox: [0, 0, 1, 1], timestampS: 1e9 },
    compression,
  );
