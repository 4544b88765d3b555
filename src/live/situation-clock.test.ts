import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSituationClock, tickEverySecond } from './situation-clock';

describe('createSituationClock', () => {
  it('starts an exercise at its own time when the page opens and runs at the pace of the wall clock', () => {
    const clock = createSituationClock('2026-03-01T10:00:00-03:00', 5_000, () => 65_000);
    expect(clock.exercise).toBe(true);
    expect(clock.now()).toBe(Date.parse('2026-03-01T13:01:00Z'));
  });

  it('is the wall clock without an exercise, or with a start that cannot be read', () => {
    expect(createSituationClock(null, 0, () => 7).now()).toBe(7);
    const unreadable = createSituationClock('soon', 0, () => 7);
    expect([unreadable.exercise, unreadable.now()]).toEqual([false, 7]);
  });
});

describe('tickEverySecond', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 10_400 }));
  afterEach(() => void vi.useRealTimers());

  it('ticks at once, then on full seconds, until stopped', () => {
    const ticks: number[] = [];
    const stop = tickEverySecond(createSituationClock(null, 0, Date.now), (now) => ticks.push(now));
    vi.advanceTimersByTime(2_700);
    stop();
    vi.advanceTimersByTime(5_000);
    expect(ticks).toEqual([10_400, 11_000, 12_000, 13_000]);
  });
});
