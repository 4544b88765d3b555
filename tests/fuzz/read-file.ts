import { createTask } from '../../src/domain/task';
import type { FileFormat, ReadChoices } from '../../src/ingest/format';
import { fileOfBytes } from '../../src/ingest/source-file';

/** Rows after which a mutant is read well enough. */
const ENOUGH_ROWS = 2_000;

/** Opens a file and goes through the rows of all its tables; gives how many there were. */
export async function readFile(
  format: FileFormat,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  choices: ReadChoices = {},
): Promise<number> {
  const task = createTask();
  const { tables } = await format.open(fileOfBytes(name, bytes), choices, task);
  if (tables.length === 0) throw new Error('a file was opened that has no table');
  let rows = 0;
  for (const table of tables) {
    for await (const batch of table.rows(task)) {
      for (const row of batch) {
        if (row.values.length !== table.columns.length && row.faults === undefined)
          throw new Error(
            `${row.values.length} values for ${table.columns.length} columns, and no word about it`,
          );
      }
      rows += batch.length;
      if (rows > ENOUGH_ROWS) break;
    }
  }
  return rows;
}
