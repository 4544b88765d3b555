import { zipSync, type Zippable } from 'fflate';
import { AnlanError } from '../domain/errors';
import type { Task } from '../domain/task';
import type { ExportTable } from './file-writer';
import type { FormatId } from './format';
import { WRITERS } from './formats/registry';

export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/**
 * Tables in one format: one table is a file of that format, several are a ZIP archive with a file each, called like
 * its table.
 * @throws AnlanError `input-invalid` where nothing writes the format, or no table is given
 */
export async function writeTables(
  tables: readonly ExportTable[],
  format: FormatId,
  task: Task,
): Promise<WrittenFile> {
  const writer = await WRITERS[format]?.();
  if (writer === undefined) throw new AnlanError('input-invalid', { field: 'format', value: format });
  const { extension, mediaType } = writer;
  const files: Zippable = {};
  for (const [done, table] of tables.entries()) {
    task.report({ stage: 'write', done, total: tables.length });
    await task.breathe();
    const bytes = await writer.write(table, task);
    if (tables.length === 1) return { bytes, extension, mediaType };
    files[`${table.name}.${extension}`] = bytes;
  }
  if (tables.length === 0) throw new AnlanError('input-invalid', { field: 'tables', value: 0 });
  return { bytes: zipSync(files), extension: 'zip', mediaType: 'application/zip' };
}
