import fc from 'fast-check';
import { createTask } from '../../../src/domain/task';
import type { ExportTable, FileWriter } from '../../../src/ingest/file-writer';
import { anyTable } from '../../../src/ingest/formats/test-support/export-tables';

/** The same few tables every time. */
const TABLES: readonly ExportTable[] = fc.sample(anyTable, { numRuns: 3, seed: 7 }).map((table) => ({
  ...table,
  rows: table.rows.slice(0, 6),
}));

/** Sound files as our own writer makes them. */
export const writtenBy = async (load: () => Promise<FileWriter>): Promise<readonly Uint8Array[]> => {
  const writer = await load();
  return Promise.all(TABLES.map((table) => writer.write(table, createTask())));
};
