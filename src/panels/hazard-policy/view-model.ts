import type { WarningLevel } from '../../domain/hazard';
import type { HazardRoadRule, RoadEffect } from '../../domain/standards';
import type { TravelMode } from '../../domain/travel';

/** The same table with one effect changed; the given table stays as it is. */
export function withEffect(
  rules: readonly HazardRoadRule[],
  rule: Pick<HazardRoadRule, 'type' | 'level'>,
  mode: TravelMode,
  effect: RoadEffect,
): readonly HazardRoadRule[] {
  return rules.map((entry) =>
    entry.type === rule.type && entry.level === rule.level
      ? { ...entry, roads: { ...entry.roads, [mode]: effect } }
      : entry,
  );
}

export interface PolicyGroup {
  readonly type: HazardRoadRule['type'];
  readonly rules: readonly HazardRoadRule[];
}

/** Rules by hazard type, the rule for every other type last; within a type the most severe level first. */
export function policyGroups(rules: readonly HazardRoadRule[]): readonly PolicyGroup[] {
  const types = [...new Set(rules.map(({ type }) => type))];
  const ordered = [...types.filter((type) => type !== '*'), ...types.filter((type) => type === '*')];
  const level = (a: { level: WarningLevel }, b: { level: WarningLevel }) => a.level - b.level;
  return ordered.map((type) => ({ type, rules: rules.filter((rule) => rule.type === type).toSorted(level) }));
}
