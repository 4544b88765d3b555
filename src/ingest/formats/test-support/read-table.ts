import { createTask } from '../../../domain/task';
import type { FileFormat, ReadChoices, SourceRow, SourceTable } from '../../format';
import { fileOfBytes, type SourceFile } from '../../source-file';

/** A table of a file with all its rows. */
export interface ReadTable {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
}

/** All tables of a file that lies in memory, read to their ends. */
export async function readTables(
  format: FileFormat,
  source: SourceFile | Uint8Array<ArrayBuffer>,
  choices: ReadChoices = {},
): Promise<ReadTable[]> {
  const file = source instanceof Uint8Array ? fileOfBytes('probe.bin', source) : source;
  const { tables } = await format.open(file, choices, createTask());
  const read: ReadTable[] = [];
  for (const table of tables) read.push({ table, rows: await rowsOf(table) });
  return read;
}

/** All rows of one table. */
export async function rowsOf(table: SourceTable): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of table.rows(createTask())) for (const row of batch) rows.push(row);
  return rows;
}

/** What reading gives or throws, for files that are not sound. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (thrown) {
    return thrown;
  }
}

/** A file that counts the bytes and requests it was asked for; `stream` counts as the whole. */
export function countingFile(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const inner = fileOfBytes(name, bytes);
  const asked = { bytes: 0, requests: 0 };
  const file: SourceFile = {
    ...inner,
    async slice(start, end) {
      const part = await inner.slice(start, end);
      asked.bytes += part.length;
      asked.requests += 1;
      return part;
    },
    stream() {
      asked.bytes += bytes.length;
      asked.requests += 1;
      return inner.stream();
    },
  };
  return { file, asked };
}
