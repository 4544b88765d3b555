import { describe, expect, it } from 'vitest';
import { anInstance } from '../../analysis/siting/test-support/instances';
import { aSitingResult } from '../../store/test-support/sample';
import type { Progress } from '../protocol';
import { createSolverHandlers } from './solver';

const context = { signal: new AbortController().signal, onProgress: () => {} };
/** Every pair of three candidates covers four of six rows: greedy gets it, the proof is the solver's. */
const instance = anInstance(
  [
    [1, null, null],
    [1, null, null],
    [1, 1, null],
    [null, 1, null],
    [null, 1, 1],
    [null, null, 1],
  ],
  { p: 2, radius: 1 },
);

describe('siting/quick', () => {
  it('answers a prepared question without a solver', async () => {
    const { answer: _answer, ...prepared } = aSitingResult({ instance, people: 6 });
    const result = await createSolverHandlers()['siting/quick'](prepared, context);
    expect(result).toMatchObject({ stage: 'quick', answer: { method: 'greedy-exchange' }, people: 6 });
    expect(result.answer.value).toBeGreaterThanOrEqual(4);
    expect(result.answer.bound).toBeGreaterThanOrEqual(5);
  });
});

describe('siting/solve', () => {
  it('solves, telling better answers on the way', async () => {
    const told: Progress[] = [];
    const answer = await createSolverHandlers()['siting/solve'](
      { instance, timeLimitS: 10 },
      { ...context, onProgress: (progress) => told.push(progress) },
    );
    expect(answer).toMatchObject({ value: 5, bound: 5, status: 'optimal' });
    expect(told.every(({ siting }) => siting !== undefined)).toBe(true);
  });

  it('says that the solver cannot be loaded, and tries again the next time', async () => {
    const handlers = createSolverHandlers('file:///nowhere/highs.wasm');
    const ask = () => handlers['siting/solve']({ instance, timeLimitS: 10 }, context);
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'engine-failed' } });
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'engine-failed' } });
  });

  it('does not begin what was cancelled while it was loading', async () => {
    const stop = new AbortController();
    const running = createSolverHandlers()['siting/solve'](
      { instance, timeLimitS: 10 },
      { ...context, signal: stop.signal },
    );
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});
