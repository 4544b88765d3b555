import { describe, expect, it } from 'vitest';
import type { HazardRoadRule } from '../../domain/standards';
import { policyGroups, withEffect } from './view-model';

const OPEN = { effect: 'open' } as const;
const rule = (type: HazardRoadRule['type'], level: HazardRoadRule['level']): HazardRoadRule => ({
  type,
  level,
  roads: { walk: OPEN, car: OPEN, emergency: OPEN, truck: OPEN },
});
const RULES = [rule('*', 1), rule('flood', 2), rule('flood', 1)];

describe('withEffect', () => {
  it('changes one field of one rule and nothing else', () => {
    const next = withEffect(RULES, { type: 'flood', level: 1 }, 'truck', { effect: 'closed' });
    expect(next[2]?.roads).toEqual({ walk: OPEN, car: OPEN, emergency: OPEN, truck: { effect: 'closed' } });
    expect(next.slice(0, 2)).toEqual(RULES.slice(0, 2));
    expect(RULES[2]?.roads.truck).toEqual(OPEN);
  });
});

describe('policyGroups', () => {
  it('puts the rule for all others last and the severest level first', () => {
    const groups = policyGroups(RULES);
    expect(groups.map(({ type }) => type)).toEqual(['flood', '*']);
    expect(groups[0]?.rules.map(({ level }) => level)).toEqual([1, 2]);
  });
});
