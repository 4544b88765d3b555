import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dispatch } from '../commands/command';
import { initialState } from '../store/initial-state';
import { packFailed } from '../store/slices/pack/actions';
import { setCoverageRun, setNearestRun } from '../store/slices/runs/actions';
import type { AppState } from '../store/state';
import { createAppStore } from '../store/store';
import { startRecovery } from './recover';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const problem = { code: 'engine-failed', params: { job: 'x', message: 'y' } } as const;
const failed = { state: 'failed', problem, previous: null } as const;
const wall = initialState({ session: { screen: 'wall' } });

function begin(state: AppState) {
  const calls: string[] = [];
  const page = new EventTarget();
  const dispatch: Dispatch = (id, ...input: readonly unknown[]) => {
    if (input.length === 0) calls.push(id);
  };
  const stop = startRecovery(createAppStore(state), dispatch, page);
  return { calls, page, stop };
}

describe('startRecovery', () => {
  it('loads the pack again when the network is back, if it is missing', () => {
    const missing = begin(packFailed(problem)(initialState()));
    missing.page.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(120_000);
    expect(missing.calls).toEqual(['pack.retry']);
    const there = begin(initialState());
    there.page.dispatchEvent(new Event('online'));
    expect(there.calls).toEqual([]);
  });

  it('tries again on a wall, where nobody presses a button, until it is stopped', () => {
    const runs = begin(setCoverageRun(failed)(setNearestRun(failed)(wall)));
    vi.advanceTimersByTime(30_000);
    expect(runs.calls).toEqual(['nearest.run', 'coverage.run']);
    const pack = begin(packFailed(problem)(wall));
    vi.advanceTimersByTime(60_000);
    pack.stop();
    vi.advanceTimersByTime(60_000);
    pack.page.dispatchEvent(new Event('online'));
    expect(pack.calls).toEqual(['pack.retry', 'pack.retry']);
  });
});
