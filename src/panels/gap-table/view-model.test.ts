import { describe, expect, it } from 'vitest';
import type { GapArea } from '../../store/state';
import { peopleIn, visibleGaps } from './view-model';

const gap = (id: string, lon: number, lat: number, people = 10): GapArea => ({
  id,
  rank: 1,
  people,
  vulnerable: null,
  cells: 1,
  areaM2: 1,
  centre: [lon, lat],
  near: null,
  geometry: { type: 'Polygon', coordinates: [] },
});

describe('the gap table', () => {
  const camera = { centre: [0, 0], zoom: 12, bearing: 0, pitch: 0 } as const;

  it('follows the map', () => {
    const shown = visibleGaps([gap('in', 0.5, 0.5), gap('out', 2, 0)], { ...camera, bounds: [-1, -1, 1, 1] });
    expect(shown.map(({ id }) => id)).toEqual(['in']);
  });

  it('shows everything until the map has spoken', () => {
    expect(visibleGaps([gap('a', 9, 9)], camera)).toHaveLength(1);
    expect(visibleGaps([gap('a', 9, 9)], null)).toHaveLength(1);
  });

  it('adds up people', () => {
    expect(peopleIn([gap('a', 0, 0, 3), gap('b', 0, 0, 4)])).toBe(7);
  });
});
