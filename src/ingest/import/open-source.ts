import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { OpenedFile, ReadChoices, SourceTable } from '../format';
import { FORMATS } from '../formats/registry';
import { recognise } from '../recognise';
import type { SourceFile } from '../source-file';

export interface OpenedSource extends OpenedFile {
  /** The ending of the name where it names another format than the content is. */
  readonly wrongEnding: string | null;
}

/** Opens a file by what it is, not by what it is called. */
export async function openSource(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedSource> {
  const { format, wrongEnding } = await recognise(file, task);
  const load = format === 'osm-pbf' ? undefined : FORMATS[format];
  if (load === undefined) throw new AnlanError('file-format-unknown', { file: file.name });
  const opened = await (await load()).open(file, choices, task);
  return { ...opened, wrongEnding };
}

/** The table that is asked for; without a name the first that has columns or shapes. */
export function tableOf(opened: OpenedFile, name: string | null): SourceTable {
  const asked = opened.tables.find((table) => table.name === name);
  const usable = opened.tables.find((table) => table.columns.length > 0 || table.hasGeometry);
  const table = asked ?? usable ?? opened.tables[0];
  if (table === undefined) throw new AnlanError('input-invalid', { field: 'table', value: name ?? '' });
  return table;
}
