import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { namedRow } from '../../geometry';
import type { FileFormat, OpenedFile, ReadChoices, SourceRow, SourceTable } from '../../format';
import { MAX_COLUMNS } from '../../limits';
import type { SourceFile } from '../../source-file';
import { encodingGuess, rootOf } from '../../xml';
import { GPX_KINDS, type GpxKind, readGpx } from './read-gpx';

/**
 * GPX 1.0 and 1.1: a table each for waypoints, routes and tracks, as many of them as the file has. Heights are kept; of the
 * times of a track the first and the last.
 */
export const gpxFormat: FileFormat = {
  id: 'gpx',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    const encoding = await encodingGuess(file, choices);
    const root = await rootOf(file, task, encoding.value);
    if (root?.name !== 'gpx')
      throw new AnlanError('file-format-other', {
        file: file.name,
        named: 'GPX',
        reason: `<${root?.name.slice(0, 40) ?? ''}>`,
      });
    const sketches = new Map(
      GPX_KINDS.map((kind) => [kind, { columns: new Map<string, number>(), rowCount: 0 }]),
    );
    for await (const features of readGpx(file, encoding.value, task)) {
      for (const { kind, values } of features) {
        const sketch = sketches.get(kind);
        if (!sketch) continue;
        sketch.rowCount++;
        for (const name of values.keys())
          if (!sketch.columns.has(name)) sketch.columns.set(name, sketch.columns.size);
        if (sketch.columns.size > MAX_COLUMNS)
          throw new AnlanError('file-columns-too-many', {
            file: file.name,
            count: sketch.columns.size,
            limit: MAX_COLUMNS,
          });
      }
    }
    const tables = [...sketches].flatMap(([kind, { columns, rowCount }]): SourceTable[] => {
      if (rowCount === 0) return [];
      return [
        {
          name: kind,
          columns: [...columns.keys()],
          rowCount,
          hasGeometry: true,
          crs: { kind: 'geographic' },
          guesses: { encoding },
          rows: (rowsTask) => rowsOf(file, encoding.value, kind, columns, rowsTask),
        },
      ];
    });
    if (tables.length === 0) throw new AnlanError('file-empty', { file: file.name });
    return { format: 'gpx', tables };
  },
};

async function* rowsOf(
  file: SourceFile,
  encoding: string,
  kind: GpxKind,
  columns: ReadonlyMap<string, number>,
  task: Task,
): AsyncGenerator<readonly SourceRow[]> {
  let row = 0;
  for await (const features of readGpx(file, encoding, task)) {
    const own = features.filter((feature) => feature.kind === kind);
    if (own.length > 0) yield own.map((feature) => namedRow(feature, columns, ++row));
  }
}
