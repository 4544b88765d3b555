import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { sitingVersion } from '../../store/slices/analyses/siting';
import { aSitingResult, readyState, someDatasets } from '../../store/test-support/sample';
import { bench, settle } from '../test-support/bench';

const sited = aSitingResult();
/** A quick answer that may be far from the best, and one that is proven. */
const quick = aSitingResult({
  stage: 'quick',
  answer: { ...sited.answer, status: 'feasible', method: 'greedy-exchange', value: 40, gap: 0.5 },
});

function start() {
  const data = someDatasets({
    population: [{ cell: '89c2c3a6a6fffff', position: [0.2, 0.2], people: 60, vulnerable: null }],
  });
  return bench({ state: readyState({}, data) });
}
/** Gives the prepared question back, then the quick answer to it. */
async function answerQuickly(tested: ReturnType<typeof bench>, answer: typeof quick): Promise<void> {
  await tested.job('siting/run').finish(answer);
  expect(tested.job('siting/quick').request.instance).toBe(answer.instance);
  await tested.job('siting/quick').finish(answer);
}
const runOf = (tested: ReturnType<typeof bench>) => tested.state().analyses.runs.siting;

describe('analysis.run siting', () => {
  it('asks with the yardstick, the options and the shelters of the pack', async () => {
    const tested = start();
    tested.dispatch('analysis.options', { id: 'siting', options: { newSites: 7, stage: 'urgent' } });
    tested.dispatch('analysis.run', 'siting');
    await settle();
    expect(tested.job('siting/run').request).toMatchObject({
      objective: 'mclp',
      newSites: 7,
      radiusM: 500,
      isLimited: true,
      minAreaM2: null,
    });
  });

  it('shows the quick answer at once, each better one after it, and the last as done', async () => {
    const tested = start();
    tested.dispatch('analysis.run', 'siting');
    await answerQuickly(tested, quick);
    expect(runOf(tested)).toMatchObject({
      state: 'running',
      previous: { stage: 'solving', answer: { value: 40 } },
    });
    const solving = tested.job('siting/solve');
    expect(solving.request.instance).toBe(quick.instance);
    const better = { ...quick.answer, value: 50 };
    solving.options.onProgress?.({ stage: 'search', done: 0, total: null, siting: better });
    expect(runOf(tested)).toMatchObject({ state: 'running', previous: { answer: { value: 50 } } });
    await solving.finish(sited.answer);
    expect(runOf(tested)).toMatchObject({
      state: 'done',
      inputVersion: sitingVersion(tested.state()),
      result: { stage: 'done', answer: { value: 60 }, solverProblem: null },
    });
  });

  it('needs no solver for what is proven already', async () => {
    const tested = start();
    tested.dispatch('analysis.run', 'siting');
    await answerQuickly(tested, sited);
    expect(runOf(tested)).toMatchObject({ state: 'done', result: { stage: 'done' } });
    expect(tested.jobs.map(({ name }) => name)).not.toContain('siting/solve');
  });

  it('keeps the best answer so far when it is cancelled, and stops the solver', async () => {
    const tested = start();
    tested.dispatch('analysis.run', 'siting');
    await answerQuickly(tested, quick);
    const solving = tested.job('siting/solve');
    tested.dispatch('analysis.cancel', 'siting');
    await settle();
    expect(solving.options.signal?.aborted).toBe(true);
    expect(runOf(tested)).toMatchObject({ state: 'done', result: { answer: { value: 40 } } });
  });

  it('keeps the quick answer when the solver cannot be used, and says why', async () => {
    const tested = start();
    tested.dispatch('analysis.run', 'siting');
    await answerQuickly(tested, quick);
    await tested.job('siting/solve').fail(new AnlanError('engine-failed', { job: 'highs', message: 'no' }));
    expect(runOf(tested)).toMatchObject({
      state: 'done',
      result: { answer: { value: 40 }, solverProblem: { code: 'engine-failed' } },
    });
  });

  it('is out of date once an option changes, and planned anew not by a proposal at a place of the pack', () => {
    const tested = start();
    tested.dispatch('analysis.options', { id: 'siting', options: { keepInUse: false } });
    const version = sitingVersion(tested.state());
    const place = tested.state().pack.datasets?.shelters[0]?.position ?? [0, 0];
    tested.dispatch('plan.adopt', [{ name: null, position: place, effectiveAreaM2: null }]);
    expect(sitingVersion(tested.state())).toBe(version);
    tested.dispatch('plan.adopt', [{ name: null, position: [0.33, 0.33], effectiveAreaM2: null }]);
    expect(sitingVersion(tested.state())).not.toBe(version);
    const now = sitingVersion(tested.state());
    tested.dispatch('analysis.options', { id: 'siting', options: { objective: 'pcenter' } });
    expect(sitingVersion(tested.state())).not.toBe(now);
  });
});
