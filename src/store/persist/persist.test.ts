import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { formatPlan, parsePlan } from './proposals';
import { NO_PREFERENCES, type Preferences, readPreferences, writePreferences } from './preferences';
import { storageError } from './storage-problem';
import { upgrade } from './versions';

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown instanceof AnlanError ? thrown.problem.code : 'other';
  }
};

function memory(text: string | null = null) {
  const kept = { text };
  return {
    kept,
    open: () => ({
      getItem: () => kept.text,
      setItem: (_: string, value: string) => void (kept.text = value),
    }),
  };
}

describe('upgrade', () => {
  const steps = {
    1: (content: unknown) => ({ two: content }),
    2: (content: unknown) => ({ three: content }),
  };

  it('goes step by step from any former version', () => {
    expect(upgrade({ version: 1, content: 'x' }, 3, steps)).toEqual({ three: { two: 'x' } });
    expect(upgrade({ version: 2, content: 'x' }, 3, steps)).toEqual({ three: 'x' });
    expect(upgrade({ version: 3, content: 'x' }, 3, steps)).toBe('x');
  });

  it.each([4, 0, -1, 1.5, Number.NaN])('does not touch version %s', (version) => {
    expect(upgrade({ version, content: 'x' }, 3, steps)).toBeNull();
  });
});

describe('preferences', () => {
  const preferences: Preferences = {
    language: 'zh-CN',
    theme: 'dark',
    settings: {
      walker: 'elderly',
      standardId: null,
      k: 7,
      hazardRoads: [
        {
          type: '*',
          level: 1,
          roads: {
            walk: { effect: 'closed' },
            car: { effect: 'slow', factor: 3 },
            emergency: { effect: 'open' },
            truck: { effect: 'closed' },
          },
        },
      ],
    },
  };

  it('come back as they were kept', () => {
    const { open } = memory();
    expect(readPreferences(open)).toEqual(NO_PREFERENCES);
    writePreferences(open, preferences);
    expect(readPreferences(open)).toEqual(preferences);
  });

  it.each([
    ['no JSON', '{'],
    ['no envelope', '{"language":"en"}'],
    ['a newer version', JSON.stringify({ version: 99, content: preferences })],
    ['a value that is none', JSON.stringify({ version: 1, content: { ...preferences, theme: 'blue' } })],
    [
      'a count beyond limits',
      JSON.stringify({ version: 1, content: { ...preferences, settings: { k: 0 } } }),
    ],
  ])('are those of a first visit where %s is kept', (_, text) => {
    expect(readPreferences(memory(text).open)).toEqual(NO_PREFERENCES);
  });

  it('never break the start, whatever is kept', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readPreferences(memory(text).open)).toEqual(NO_PREFERENCES);
      }),
    );
  });

  it('say why they cannot be kept', () => {
    const refusing = (name: string) => () => {
      throw new DOMException('no', name);
    };
    expect(codeOf(() => readPreferences(refusing('SecurityError')))).toBe('storage-unavailable');
    const full = { getItem: () => null, setItem: refusing('QuotaExceededError') };
    expect(codeOf(() => writePreferences(() => full, preferences))).toBe('storage-full');
    expect(storageError('whatever').problem.code).toBe('storage-unavailable');
  });
});

describe('a kept plan', () => {
  const plan = {
    savedMs: 12,
    proposals: [
      {
        id: 'proposal-3',
        name: 'P3',
        position: [1, 2] as const,
        shelterClass: 'emergency' as const,
        effectiveAreaM2: 900,
      },
    ],
  };

  it('comes back as it was', () => {
    expect(parsePlan(structuredClone(formatPlan(plan)))).toEqual(plan);
  });

  it.each([
    ['nothing', undefined],
    ['another thing', { version: 1 }],
    ['a newer version', { ...formatPlan(plan), version: 9 }],
    ['a proposal that is none', { ...formatPlan(plan), content: [{ id: 'x' }] }],
    [
      'an area that is none',
      { ...formatPlan(plan), content: [{ ...plan.proposals[0], effectiveAreaM2: 0 }] },
    ],
  ])('is not read from %s', (_, kept) => {
    expect(parsePlan(kept)).toBeNull();
  });
});
