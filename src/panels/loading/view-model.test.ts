import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../../store/state';
import { loadFraction } from './view-model';

const STAGES: LoadProgress['stage'][] = ['manifest', 'fetch', 'verify', 'decode', 'index'];

describe('loadFraction', () => {
  it('never falls from one stage to the next and ends at 1', () => {
    const steps = STAGES.flatMap((stage) =>
      [0, 5, 10].map((done) => loadFraction({ stage, done, total: 10 })),
    );
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThanOrEqual(steps[i - 1] ?? 0);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeCloseTo(1, 10);
  });

  it('waits at the beginning of a stage whose size is unknown or nothing', () => {
    expect(loadFraction({ stage: 'fetch', done: 7, total: null })).toBeCloseTo(0.02);
    expect(loadFraction({ stage: 'fetch', done: 0, total: 0 })).toBeCloseTo(0.02);
  });

  it('does not run past a stage that does more than it said', () => {
    expect(loadFraction({ stage: 'fetch', done: 12, total: 10 })).toBeCloseTo(0.5);
  });
});
