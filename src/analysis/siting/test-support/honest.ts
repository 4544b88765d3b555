import { expect } from 'vitest';
import type { SitingAnswer } from '../answer/answer';
import type { SitingInstance } from '../instance/instance';
import { plainValue } from './brute-force';

/** What must hold of any answer, whatever found it, against the best value there is. */
export function expectHonest(instance: SitingInstance, answer: SitingAnswer, best: number | null): void {
  const tolerance = 1e-6;
  if (answer.status === 'infeasible') expect(best).toBeNull();
  if (answer.value === null) {
    expect(answer.sites).toEqual([]);
  } else {
    const open = [...new Set([...instance.locked, ...answer.sites])];
    expect(plainValue(instance, open)).toBeCloseTo(answer.value, 6);
    if (instance.objective !== 'lscp') expect(answer.sites.length).toBeLessThanOrEqual(instance.p);
    expect(new Set(answer.sites).size).toBe(answer.sites.length);
    expect(answer.sites.some((column) => instance.locked.includes(column))).toBe(false);
  }
  if (best === null || answer.bound === null) return;
  if (instance.objective === 'mclp') expect(answer.bound).toBeGreaterThanOrEqual(best - tolerance);
  else expect(answer.bound).toBeLessThanOrEqual(best + tolerance);
  if (answer.status === 'optimal') expect(answer.value).toBeCloseTo(best, 6);
}
