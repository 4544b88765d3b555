import { describe, expect, it } from 'vitest';
import type { Shelter } from '../../domain/shelter';
import type { NearestGroup, NearestItem, NearestResult } from '../../store/state';
import { answers, cautions } from './view-model';

const shelter = (id: string, part: Partial<Shelter> = {}): Shelter => ({
  id,
  name: id,
  position: [0, 0],
  kind: 'park',
  scheme: 'test',
  shelterClass: 'emergency',
  space: 'outdoor',
  suitableFor: ['flood'],
  areaM2: 100,
  effectiveAreaM2: 50,
  capacity: { urgent: 100, temporary: 50, short: null, medium: null, long: null },
  accessible: null,
  status: 'open',
  occupancy: null,
  address: null,
  grade: 'official',
  source: 'test',
  asOf: null,
  ...part,
});
const item = (id: string): NearestItem => ({
  id,
  distanceM: 100,
  travelS: 80,
  readyS: 0,
  totalS: 80,
  straightM: 90,
  route: null,
  slowed: false,
});
const group = (items: readonly NearestItem[]): NearestGroup => ({
  kind: 'shelter',
  mode: 'walk',
  method: 'road',
  items,
  passedOver: [],
});
const result = (items: readonly NearestItem[]): NearestResult => ({
  origin: [0, 0],
  snapped: [0, 0],
  offRoadM: 0,
  insideHazardIds: [],
  groups: { shelter: group(items), warehouse: group([]), team: group([]) },
});

describe('answers', () => {
  it('stand in the order of the result, without what the data no longer holds', () => {
    const found = answers(result([item('b'), item('gone'), item('a')]), [shelter('a'), shelter('b')]);
    expect(found.map(({ index, shelter: { id } }) => [index, id])).toEqual([
      [0, 'b'],
      [2, 'a'],
    ]);
  });
});

describe('cautions', () => {
  it('are none for an official, open shelter of known suitability', () => {
    expect(cautions(answers(result([item('a')]), [shelter('a')]))).toEqual([]);
  });

  it('never pass a candidate or an exercise site off as a shelter', () => {
    const data = [
      shelter('a', { status: 'candidate', grade: 'derived', suitableFor: null }),
      shelter('b', { grade: 'exercise', status: 'unknown' }),
    ];
    expect(cautions(answers(result([item('a'), item('b')]), data))).toEqual([
      'candidate',
      'exercise',
      'status-unknown',
      'suitability-unknown',
    ]);
  });
});
