import { describe, expect, it } from 'vitest';
import { aStreet } from '../../store/test-support/sample-analyses';
import { boundsOf, visibleStreets } from './view-model';

const street = (id: number, coordinates: [number, number][]) =>
  aStreet({ id, geometry: { type: 'LineString', coordinates } });
const camera = { centre: [0, 0], zoom: 12, bearing: 0, pitch: 0 } as const;

describe('the table of streets', () => {
  it('follows the map: a street shows when any part of it does', () => {
    const streets = [
      street(1, [
        [0.5, 0.5],
        [5, 5],
      ]),
      street(2, [
        [2, 0],
        [3, 0],
      ]),
    ];
    const shown = visibleStreets(streets, { ...camera, bounds: [-1, -1, 1, 1] });
    expect(shown.map(({ id }) => id)).toEqual([1]);
  });

  it('shows everything until the map has spoken', () => {
    expect(
      visibleStreets(
        [
          street(1, [
            [9, 9],
            [9, 8],
          ]),
        ],
        camera,
      ),
    ).toHaveLength(1);
    expect(
      visibleStreets(
        [
          street(1, [
            [9, 9],
            [9, 8],
          ]),
        ],
        null,
      ),
    ).toHaveLength(1);
  });

  it('flies to the whole street with room around it', () => {
    const [[west, south], [east, north]] = boundsOf(
      street(1, [
        [2, 1],
        [1, 2],
      ]),
    );
    expect(west).toBeLessThan(1);
    expect(south).toBeLessThan(1);
    expect(east).toBeGreaterThan(2);
    expect(north).toBeGreaterThan(2);
  });
});
