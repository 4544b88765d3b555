import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeShelterCsv } from '../import/shelter-csv';
import type { Bench, Figure } from '../row';
import { summary } from '../timing';

const ROWS = 1_000_000;
const QUICK_ROWS = 20_000;

/** What `import/import-once.ts` tells. */
interface Outcome {
  readonly bytes: number;
  readonly rows: number;
  readonly taken: number;
  readonly readMs: number;
  readonly inspectMs: number;
  readonly checkMs: number;
  readonly readProcessorS: number;
  readonly checkProcessorS: number;
  readonly startedMiB: number | null;
  readonly peakReadMiB: number | null;
  readonly peakMiB: number | null;
}

/**
 * A list of a million shelters as CSV, in a process of its own: `read`: taken apart into rows; `inspect`: what the dialog
 * shows first; `check`: every row made a shelter, with all that is wrong counted. No city is asked, so it runs once.
 */
export const importCsv: Bench = async ({ subject: { graph }, isQuick, say }) => {
  if (graph.name !== 'montevideo') return { rows: [] };
  const count = isQuick ? QUICK_ROWS : ROWS;
  say(`import of ${count} CSV rows`);
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'));
  try {
    const path = join(folder, 'shelters.csv');
    await writeShelterCsv(path, count);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, '../import/import-once.ts'), path],
      { maxBuffer: 1e6 },
    );
    const outcome = JSON.parse(stdout) as Outcome;
    if (outcome.rows !== count || outcome.taken !== count) {
      throw new Error(`${outcome.rows} rows were read and ${outcome.taken} taken, of ${count}`);
    }
    const row = { graph: `${count} rows`, engine: 'anlan' } as const;
    const figures: readonly (readonly [string, number | null, string])[] = [
      ['csv file', outcome.bytes, 'bytes'],
      ['csv read, rows a second', count / (outcome.readMs / 1000), ''],
      ['csv read, processor time', outcome.readProcessorS, 's'],
      ['csv check, processor time', outcome.checkProcessorS, 's'],
      ['csv import, memory before', outcome.startedMiB, 'MiB'],
      ['csv import, peak memory after reading', outcome.peakReadMiB, 'MiB'],
      ['csv import, peak memory', outcome.peakMiB, 'MiB'],
    ];
    return {
      rows: [
        { ...row, question: 'csv-read', ...summary([outcome.readMs]) },
        { ...row, question: 'csv-inspect', ...summary([outcome.inspectMs]) },
        { ...row, question: 'csv-check', ...summary([outcome.checkMs]) },
      ],
      figures: figures.flatMap(([name, value, unit]): Figure[] =>
        value === null ? [] : [{ graph: row.graph, name, value, unit }],
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
