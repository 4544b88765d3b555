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

/** The table of that name; without one the first that has columns or shapes. */
export function tableOf(opened: OpenedFile, name: string | null): SourceTable {
  const found =
    name === null
      ? (opened.tables.find((table) => table.columns.length > 0 || table.hasGeometry) ?? opened.tables[0])
      : opened.tables.find((table) => table.name === name);
  if (found === undefined) throw new AnlanError('input-invalid', { field: 'table', value: name ?? '' });
  return found;
}
