import { Worker } from 'node:worker_threads';

const RUNS = 10_000;
const SEED = 20_261_126;
/** Nothing of this size may take longer. */
const HANG_MS = 5_000;
const LOOK_EVERY_MS = 250;
/** What a parser may hold of JavaScript's heap, MB; and what the whole process may grow by, typed arrays included. */
const HEAP_MB = 512;
const GROWTH_MB = 1_024;
const SHOWN_BYTES = 1 << 16;

const describeInput = (counter: Int32Array, input: Uint8Array): string => {
  const bytes = input.slice(0, Math.min(counter[1] ?? 0, SHOWN_BYTES));
  return `mutant ${counter[0]} (${counter[1]} bytes): ${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`;
};

/**
 * Throws {@link RUNS} seeded mutants at a parser, in a thread of its own with a bounded heap.
 * Resolves to null, or to what went wrong: an exception that is not ours, a hang, or memory without end.
 */
export function fuzz(target: string): Promise<string | null> {
  const counter = new SharedArrayBuffer(8);
  const input = new SharedArrayBuffer(SHOWN_BYTES);
  const count = new Int32Array(counter);
  const shown = new Uint8Array(input);
  const startMb = process.memoryUsage.rss() / 1e6;
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
      workerData: { target, runs: RUNS, seed: SEED, counter, input },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let last = -1;
    let sinceMs = Date.now();
    const end = (outcome: string | null) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(outcome);
    };
    const watch = setInterval(() => {
      const now = Atomics.load(count, 0);
      const grownMb = process.memoryUsage.rss() / 1e6 - startMb;
      if (grownMb > GROWTH_MB) end(`grew by ${Math.round(grownMb)} MB, ${describeInput(count, shown)}`);
      if (now !== last || now === 0) {
        last = now;
        sinceMs = Date.now();
      } else if (Date.now() - sinceMs > HANG_MS) end(`hangs at ${describeInput(count, shown)}`);
    }, LOOK_EVERY_MS);
    worker.on('message', end);
    worker.on('error', (error) => end(`${error.message}, ${describeInput(count, shown)}`));
  });
}
