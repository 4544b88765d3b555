import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { AnlanError } from '../../src/domain/errors';
import { bytesOf, mutant } from './mutation';
import { TARGETS } from './targets/index';

interface Work {
  readonly target: string;
  readonly runs: number;
  readonly seed: number;
  /** Number of the mutant in hand, then its length. */
  readonly counter: SharedArrayBuffer;
  /** Its bytes, as far as they fit. */
  readonly input: SharedArrayBuffer;
}

/** Throws mutants at one parser and says how it went; what it is reading now can be seen from outside while it hangs. */
async function work({ target: name, runs, seed, counter, input }: Work): Promise<string | null> {
  const target = TARGETS[name];
  if (target === undefined) return `there is no target ${name}`;
  const count = new Int32Array(counter);
  const shown = new Uint8Array(input);
  const samples = await target.samples();
  for (const sample of samples) await target.read(new Uint8Array(sample));
  const property = fc.asyncProperty(mutant, async (one) => {
    const bytes = bytesOf(samples, one);
    shown.set(bytes.subarray(0, shown.length));
    count[1] = bytes.length;
    Atomics.add(count, 0, 1);
    try {
      await target.read(bytes);
    } catch (thrown) {
      if (!(thrown instanceof AnlanError)) throw thrown;
      if (thrown.problem.code === 'unexpected') throw thrown;
    }
  });
  const outcome = await fc.check(property, { numRuns: target.runs ?? runs, seed });
  if (!outcome.failed) return null;
  const [one] = outcome.counterexample ?? [];
  const bytes = one === undefined ? new Uint8Array() : bytesOf(samples, one);
  const error: unknown = outcome.errorInstance;
  const what = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
  return `${what}\nseed ${outcome.seed}, path ${outcome.counterexamplePath}\n${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`;
}

const outcome = await work(workerData as Work).catch((thrown: unknown) =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
);
parentPort?.postMessage(outcome);
