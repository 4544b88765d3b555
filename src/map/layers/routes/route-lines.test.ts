import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNearestResult } from '../../../store/test-support/sample';
import type { LonLat } from '../../../domain/geo';
import type { NearestItem } from '../../../store/state';
import { worldPixel } from '../resources/mercator-pixels';
import { chevronsOn, partOf, type RouteLine, routeLines, simplifyAt } from './route-lines';

const anItem = (id: string, coordinates: readonly LonLat[] | null): NearestItem => ({
  id,
  distanceM: 1,
  travelS: 1,
  readyS: 0,
  totalS: 1,
  straightM: 1,
  slowed: false,
  route: coordinates && { coordinates, steps: [], accessM: 0, egressM: 0 },
});
const east: readonly LonLat[] = [
  [0, 0],
  [0.01, 0],
  [0.02, 0],
];
const answer = aNearestResult({
  groups: {
    ...aNearestResult().groups,
    team: {
      kind: 'team',
      mode: 'emergency',
      method: 'road',
      passedOver: [],
      items: [anItem('a', east), anItem('b', east), anItem('c', null)],
    },
  },
});
const aLine = (path: readonly LonLat[]): RouteLine => ({
  key: 'k',
  kind: 'team',
  id: 'a',
  path,
  weight: 'lead',
  selected: false,
});

describe('routeLines', () => {
  it('leads with the first of a kind, lays the selected on top, leaves out what has no way', () => {
    expect(routeLines(answer, null, null).map((line) => [line.id, line.weight])).toEqual([
      ['b', 'other'],
      ['a', 'lead'],
    ]);
    const selected = routeLines(answer, { kind: 'team', id: 'b' }, null);
    expect(selected.at(-1)).toMatchObject({ id: 'b', selected: true, weight: 'lead' });
  });
  it('gives one way alone when asked', () => {
    expect(routeLines(answer, null, 1).map((line) => line.id)).toEqual(['b']);
  });
});

describe('simplifyAt', () => {
  it('drops what lies on the straight line and keeps the ends', () => {
    expect(simplifyAt(east, 14)).toEqual([east[0], east[2]]);
    expect(simplifyAt(east.slice(0, 2), 14)).toEqual(east.slice(0, 2));
  });
  it('keeps a corner, and drops it when it is too small to be seen', () => {
    const corner: readonly LonLat[] = [
      [0, 0],
      [0.001, 0.001],
      [0.002, 0],
    ];
    expect(simplifyAt(corner, 16)).toHaveLength(3);
    expect(simplifyAt(corner, 3)).toHaveLength(2);
  });
  it('stands a closed way', () => {
    const closed: readonly LonLat[] = [
      [0, 0],
      [0.01, 0.01],
      [0, 0],
    ];
    expect(simplifyAt(closed, 14)).toEqual(closed);
  });
});

describe('partOf', () => {
  it('is nothing but the start at 0, the whole at 1, and grows between', () => {
    expect(partOf(east, 1)).toBe(east);
    expect(partOf(east, 0)).toEqual([east[0], east[0]]);
    expect(partOf(east, 0.75).at(-1)?.[0]).toBeCloseTo(0.015, 6);
  });
  it('never goes beyond the end', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const end = partOf(east, share).at(-1);
        expect(end?.[0]).toBeLessThanOrEqual(0.02 + 1e-9);
      }),
    );
  });
});

describe('chevronsOn', () => {
  it('stand at even distances and point along the way', () => {
    const chevrons = chevronsOn(aLine(east), 14, 90);
    const xs = chevrons.map((one) => worldPixel(one.position, 14)[0]);
    for (const [index, x] of xs.slice(1).entries()) expect(x - (xs[index] ?? 0)).toBeCloseTo(90, 3);
    expect(chevrons[0]?.angle).toBeCloseTo(0, 6);
    expect(
      chevronsOn(
        aLine([
          [0, 0],
          [0, 0.02],
        ]),
        14,
      )[0]?.angle,
    ).toBeCloseTo(90, 6);
  });
});
