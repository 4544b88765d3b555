import { describe, expect, it } from 'vitest';
import { area, node } from '../test-support/osm';
import { findSeeds } from './find-seeds';

const BOX = [0, 0, 1, 1] as const;
const named = (place: string, name: string) => ({ place, name });
const namesOf = (features: Parameters<typeof findSeeds>[0]) => findSeeds(features, BOX).map(({ osm }) => osm);

describe('findSeeds', () => {
  it('takes a place once that is mapped as a point and as the area around it', () => {
    expect(
      namesOf([
        node(1, 0.5, 0.4, named('suburb', 'Centro')),
        area(2, [0.3, 0.3, 0.6, 0.6], named('suburb', 'Centro')),
        area(3, [0.3, 0.3, 0.6, 0.7], named('quarter', 'Otro')),
        area(4, [0.7, 0.7, 0.8, 0.8], named('suburb', 'Centro')),
      ]),
    ).toEqual(['node/1', 'way/3', 'way/4']);
  });

  it('takes towns and villages where there are more of them than parts of a city', () => {
    const villages = [node(1, 0.1, 0.1, named('village', 'A')), node(2, 0.2, 0.2, named('town', 'B'))];
    const part = node(3, 0.3, 0.3, named('suburb', 'C'));
    expect(namesOf([...villages, part])).toEqual(['node/1', 'node/2']);
    expect(namesOf([...villages, part, node(4, 0.4, 0.4, named('quarter', 'D'))])).toEqual([
      'node/3',
      'node/4',
    ]);
  });
});
