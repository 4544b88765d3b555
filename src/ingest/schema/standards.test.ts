import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStandards } from './standards';

const text = readFileSync(new URL('../../../data/standards/standards.json', import.meta.url), 'utf8');
const builtIn = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('readStandards', () => {
  it('reads the built-in standards unchanged', () => {
    expect(readStandards(builtIn())).toEqual({ ok: true, value: builtIn() });
  });

  it('reads standards made before relief norms were part of them', () => {
    const { reliefNorms: _norms, deliveryTargets: _targets, ...older } = builtIn();
    expect(readStandards(older)).toEqual({ ok: true, value: older });
  });

  it.each([
    ['nothing', null, ''],
    ['no relief norm', { ...builtIn(), reliefNorms: [] }, 'reliefNorms'],
    [
      'a delivery target of no time',
      {
        ...builtIn(),
        deliveryTargets: [
          { id: 't', name: { zh: 't', en: 't' }, seconds: 0, source: { zh: 's', en: 's' }, verified: false },
        ],
      },
      'deliveryTargets.0.seconds',
    ],
    ['an unknown key', { ...builtIn(), detour: 1 }, 'detour'],
    ['no profile', { ...builtIn(), profiles: [] }, 'profiles'],
    ['a default that is no profile', { ...builtIn(), defaultProfileId: 'gb-1' }, 'defaultProfileId'],
    [
      'a detour of 0',
      { ...builtIn(), detourFactor: { value: 0, source: 's', verified: false } },
      'detourFactor.value',
    ],
    [
      'a slow road that is faster',
      {
        ...builtIn(),
        hazardRoads: [{ type: '*', level: 1, roads: { walk: { effect: 'slow', factor: 0.5 } } }],
      },
      'hazardRoads.0.roads.walk.factor',
    ],
    [
      'an unknown effect',
      { ...builtIn(), hazardRoads: [{ type: '*', level: 1, roads: { walk: { effect: 'vanish' } } }] },
      'hazardRoads.0.roads.walk.effect',
    ],
    [
      'a rule for no level',
      { ...builtIn(), hazardRoads: [{ type: '*', level: 9, roads: {} }] },
      'hazardRoads.0.level',
    ],
  ])('refuses %s, naming the field', (_, content, field) => {
    expect(readStandards(content)).toMatchObject({ ok: false, issue: { field } });
  });
});
