import { openAsBlob, readFileSync } from 'node:fs';
import type { Bbox } from '../../../src/domain/geo';
import { createTask } from '../../../src/domain/task';
import { csvFormat } from '../../../src/ingest/formats/csv/csv';
import { checkFile } from '../../../src/ingest/import/check';
import { inspectFile } from '../../../src/ingest/import/inspect';
import { fileOfBlob } from '../../../src/ingest/source-file';

/** Reads a file, then imports it, in this process alone: times, rows, and the most memory the process had after each. */
const REGION: Bbox = [106.4, 26.3, 107, 26.9];
const [, , path = ''] = process.argv;
const file = fileOfBlob('shelters.csv', await openAsBlob(path));

/** Largest resident memory of this process so far, MiB; null where the system does not tell. */
function peakMiB(): number | null {
  try {
    const kib = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

/** Time by the clock and of the processor: the first means little on a machine that does other work. */
async function timed<Result>(run: () => Promise<Result>): Promise<Timed<Result>> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, processorS: (user + system) / 1e6, result };
}

interface Timed<Result> {
  readonly ms: number;
  readonly processorS: number;
  readonly result: Result;
}

const started = peakMiB();
const read = await timed(async () => {
  const { tables } = await csvFormat.open(file, {}, createTask());
  let rows = 0;
  for await (const batch of tables[0]?.rows(createTask()) ?? []) rows += batch.length;
  return rows;
});
const peakRead = peakMiB();
const request = { file, choices: {}, region: REGION };
const inspect = await timed(() =>
  inspectFile({ ...request, table: null, plan: { kind: 'shelters' } }, createTask()),
);
const check = await timed(() => checkFile({ ...request, plan: inspect.result.plan }, createTask()));

console.log(
  JSON.stringify({
    bytes: file.size,
    rows: read.result,
    taken: check.result.check.taken,
    readMs: read.ms,
    inspectMs: inspect.ms,
    checkMs: check.ms,
    readProcessorS: read.processorS,
    checkProcessorS: check.processorS,
    startedMiB: started,
    peakReadMiB: peakRead,
    peakMiB: peakMiB(),
  }),
);
