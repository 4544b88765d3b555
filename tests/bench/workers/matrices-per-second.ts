import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MatrixWork } from './matrix-worker';

/** A thread does not inherit the reading of TypeScript; it begins with a line that brings it. */
const ENTRY = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ tsImport }) =>
  tsImport('./matrix-worker.ts', ${JSON.stringify(import.meta.url)}));`;

/** Matrices a second that so many workers make together, each on a graph of its own. */
export async function matricesPerSecond(count: number, work: () => MatrixWork, ms: number): Promise<number> {
  const workers = Array.from({ length: count }, () => new Worker(ENTRY, { eval: true, workerData: work() }));
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const rates = workers.map(async (worker) => {
      worker.postMessage(ms, []);
      const [rate] = (await once(worker, 'message')) as [number];
      return rate;
    });
    return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
