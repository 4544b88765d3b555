import { describe, expect, it } from 'vitest';
import type { ClosureGeometry, RoadClosure } from '../../domain/closure';
import { formatClosures, parseClosures } from './closures';

const closure = (geometry: ClosureGeometry): RoadClosure => ({
  id: 'closure-2',
  name: '塌方',
  geometry,
  roads: {
    walk: { effect: 'open' },
    car: { effect: 'closed' },
    emergency: { effect: 'slow', factor: 3 },
    truck: { effect: 'closed' },
  },
  since: '2026-06-15T14:00:00.000Z',
  note: '',
});
const line = [
  [1, 2],
  [3, 4],
];
const kept = {
  savedMs: 5,
  items: [
    closure({ type: 'Point', coordinates: [1, 2] }),
    closure({ type: 'LineString', coordinates: line }),
    closure({ type: 'MultiLineString', coordinates: [line] }),
    closure({ type: 'Polygon', coordinates: [line] }),
    closure({ type: 'MultiPolygon', coordinates: [[line]] }),
  ],
};

describe('kept closures', () => {
  it('come back as they were', () => {
    expect(parseClosures(structuredClone(formatClosures(kept)))).toEqual(kept);
  });

  it.each([
    ['nothing', undefined],
    ['another thing', { version: 1 }],
    ['a newer version', { ...formatClosures(kept), version: 9 }],
    ['a closure that is none', { ...formatClosures(kept), content: [{ id: 'x' }] }],
    [
      'coordinates that are none',
      {
        ...formatClosures(kept),
        content: [{ ...kept.items[0], geometry: { type: 'Point', coordinates: [1, Number.NaN] } }],
      },
    ],
  ])('are not read from %s', (_, text) => {
    expect(parseClosures(text)).toBeNull();
  });
});
