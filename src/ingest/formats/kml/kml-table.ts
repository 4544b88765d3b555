import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { namedRow } from '../../geometry';
import type { ReadChoices, SourceRow, SourceTable } from '../../format';
import { MAX_COLUMNS } from '../../limits';
import type { SourceFile } from '../../source-file';
import { encodingGuess, rootOf } from '../../xml';
import { createKmlContext, readPlacemarks } from './read-placemarks';

export interface KmlReading {
  /** Null where the document has no placemark. */
  readonly table: SourceTable | null;
  readonly links: readonly string[];
}

/** One document as a table. @throws AnlanError `file-format-other`, `file-columns-too-many`, and those of reading XML */
export async function readKmlTable(file: SourceFile, choices: ReadChoices, task: Task): Promise<KmlReading> {
  const encoding = await encodingGuess(file, choices);
  const root = await rootOf(file, task, encoding.value);
  if (root?.name !== 'kml')
    throw new AnlanError('file-format-other', {
      file: file.name,
      named: 'KML',
      reason: `<${root?.name.slice(0, 40) ?? ''}>`,
    });
  const columns = new Map<string, number>();
  const context = createKmlContext();
  let rowCount = 0;
  for await (const placemarks of readPlacemarks(file, encoding.value, context, task)) {
    rowCount += placemarks.length;
    for (const { values } of placemarks)
      for (const name of values.keys()) if (!columns.has(name)) columns.set(name, columns.size);
    if (columns.size > MAX_COLUMNS)
      throw new AnlanError('file-columns-too-many', {
        file: file.name,
        count: columns.size,
        limit: MAX_COLUMNS,
      });
  }
  const { links } = context;
  if (rowCount === 0) return { table: null, links };
  const table: SourceTable = {
    name: context.name?.slice(0, 200) ?? file.name,
    columns: [...columns.keys()],
    rowCount,
    hasGeometry: true,
    crs: { kind: 'geographic' },
    guesses: { encoding },
    async *rows(rowsTask: Task): AsyncGenerator<readonly SourceRow[]> {
      let row = 0;
      for await (const placemarks of readPlacemarks(file, encoding.value, createKmlContext(), rowsTask))
        yield placemarks.map((placemark) => namedRow(placemark, columns, ++row));
    },
  };
  return { table, links };
}
