import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../domain/geo';
import { tileRange } from './tile-range';

/** West, south, east, north of the block of tiles 12/1407–1410/2471–2472. */
const MONTEVIDEO: Bbox = [-56.337890625, -34.95799531086791, -55.986328125, -34.81380331711314];

describe('tileRange', () => {
  it('holds exactly the tiles whose outline the box is', () => {
    expect(tileRange(MONTEVIDEO, 12)).toEqual({ west: 1407, east: 1410, north: 2471, south: 2472 });
    expect(tileRange(MONTEVIDEO, 14)).toEqual({ west: 5628, east: 5643, north: 9884, south: 9891 });
    expect(tileRange(MONTEVIDEO, 11)).toEqual({ west: 703, east: 705, north: 1235, south: 1236 });
  });

  it('holds the one tile of zoom 0', () => {
    expect(tileRange(MONTEVIDEO, 0)).toEqual({ west: 0, east: 0, north: 0, south: 0 });
    expect(tileRange([-180, -85.06, 180, 85.06], 0)).toEqual({ west: 0, east: 0, north: 0, south: 0 });
  });

  it('holds the tile of a point', () => {
    expect(tileRange([0, 0, 0, 0], 4)).toMatchObject({ west: 8, north: 8 });
  });

  it('ends at the edge of the world', () => {
    expect(tileRange([-180, -85.0511, 180, 85.0511], 3)).toEqual({ west: 0, east: 7, north: 0, south: 7 });
  });
});
