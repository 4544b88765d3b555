import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MatrixWork } from '../matrix-worker';
import type { Bench } from '../row';
import { timeRuns } from '../timing';

const FROM = 500;
const TO = 5000;

function startWorker(work: MatrixWork): Worker {
  return new Worker(new URL('../matrix-worker.ts', import.meta.url), {
    workerData: work,
    execArgv: ['--import', 'tsx'],
  });
}

/**
 * As many matrices of 500 × 5 000 as there are, shared by two workers, each with its own graph and hierarchy, against
 * one worker that does all: near 2 where two cores are free.
 */
export const matrixTwoWorkers: Bench = async ({ subject: { graph }, isQuick, say }) => {
  say('matrices by one worker and by two');
  const work: MatrixWork = {
    roads: graph.bytes(),
    weights: graph.weights('car'),
    froms: graph.places('car', FROM, 31).map(({ snap }) => snap),
    tos: graph.places('car', TO, 32).map(({ snap }) => snap),
  };
  const workers = [startWorker(work), startWorker(work)];
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const count = isQuick ? 2 : 8;
  const share = async (among: readonly Worker[]) => {
    const done = among.map((worker) => once(worker, 'message'));
    for (const worker of among) worker.postMessage(count / among.length);
    await Promise.all(done);
  };
  const runs = isQuick ? 1 : 5;
  const byOne = await timeRuns(runs, () => share(workers.slice(0, 1)), 1);
  const byTwo = await timeRuns(runs, () => share(workers), 1);
  await Promise.all(workers.map((worker) => worker.terminate()));
  const row = { graph: graph.name, engine: 'anlan' } as const;
  return {
    rows: [
      { ...row, question: 'matrices-one-worker', ...byOne },
      { ...row, question: 'matrices-two-workers', ...byTwo },
    ],
    figures: [
      {
        graph: graph.name,
        name: 'matrices of two workers to those of one',
        value: byOne.medianMs / byTwo.medianMs,
        unit: '×',
      },
    ],
  };
};
