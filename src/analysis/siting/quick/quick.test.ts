import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce } from '../test-support/brute-force';
import { expectHonest } from '../test-support/honest';
import { smallInstances } from '../test-support/instances';
import { quickSiting } from './quick';

describe('quickSiting', () => {
  it('gives sites that do what it says and a bound that nothing beats', () => {
    fc.assert(
      fc.property(smallInstances, (instance) => {
        const answer = quickSiting(instance);
        expectHonest(instance, answer, bruteForce(instance));
        expect(answer.method).toBe('greedy-exchange');
      }),
      { numRuns: 400 },
    );
  });

  it('loses nobody: total = served + unserved in reach + out of reach', () => {
    fc.assert(
      fc.property(smallInstances, (instance) => {
        const answer = quickSiting(instance);
        const total = instance.weights.reduce((sum, weight) => sum + weight, 0);
        expect(answer.totalWeight).toBeCloseTo(total, 9);
        expect(answer.servedWeight + answer.unreachableWeight).toBeLessThanOrEqual(total + 1e-9);
      }),
    );
  });
});
