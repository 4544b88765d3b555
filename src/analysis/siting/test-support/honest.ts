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
    expectServed(instance, answer, new Set(open));
  }
  if (best === null || answer.bound === null) return;
  if (instance.objective === 'mclp') expect(answer.bound).toBeGreaterThanOrEqual(best - tolerance);
  else expect(answer.bound).toBeLessThanOrEqual(best + tolerance);
  if (answer.status === 'optimal') expect(answer.value).toBeCloseTo(best, 6);
}

/** Who is served by assignment and parts is as many as the answer says, and no site takes more than it can. */
function expectServed(
  { weights, capacity }: SitingInstance,
  { assignment, split, servedWeight }: SitingAnswer,
  open: ReadonlySet<number>,
): void {
  const inParts = new Set(split.map(({ row }) => row));
  const load = new Map<number, number>();
  const add = (column: number, weight: number) => load.set(column, (load.get(column) ?? 0) + weight);
  for (const [row, column] of assignment.entries())
    if (column >= 0 && !inParts.has(row)) add(column, weights[row]!);
  for (const { column, weight } of split) add(column, weight);
  expect([...load.keys()].every((column) => open.has(column))).toBe(true);
  expect([...load.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(servedWeight, 6);
  for (const [column, weight] of load) {
    expect(weight).toBeLessThanOrEqual((capacity?.[column] ?? Infinity) + 1e-6);
  }
}
