import { describe, expect, it } from 'vitest';
import { anAllocationResult } from '../../store/test-support/sample';
import { loadShare, loadState, visibleLoads } from './view-model';

const { loads } = anAllocationResult();
const [dry, far, wet] = loads;

describe('loads of shelters', () => {
  it('say how a shelter ends', () => {
    expect([dry!, far!, wet!, { ...far!, assigned: 0 }].map(loadState)).toEqual([
      'full',
      'spare',
      'unused',
      'empty',
    ]);
    expect([dry!, far!, wet!].map(loadShare)).toEqual([1, 1 / 3, null]);
    expect(loadShare({ ...dry!, assigned: 0 })).toBeNull();
  });

  it('follow the map, most people first', () => {
    expect(visibleLoads([wet!, far!, dry!], null).map(({ id }) => id)).toEqual(['dry', 'far', 'wet']);
    const camera = { centre: [0, 0], zoom: 10, bearing: 0, pitch: 0, bounds: [0.4, 0.4, 0.8, 0.8] } as const;
    expect(visibleLoads(loads, camera).map(({ id }) => id)).toEqual(['far', 'wet']);
  });
});
