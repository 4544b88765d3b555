import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { FileFormat, OpenedFile, ReadChoices, SourceRow } from '../../format';
import type { SourceFile } from '../../source-file';
import { batches } from './batches';
import { encodingOf } from './decoded-text';
import { featureRow } from './feature-row';
import { readLines } from './read-lines';
import { createTableSketch } from './table-sketch';

/**
 * A GeoJSON feature or geometry on each line, or after each record separator (RFC 8142). A line that is none is a row
 * with a fault, and the next one is read again. Opening goes through the whole file once, to know its columns.
 */
export const geojsonLinesFormat: FileFormat = {
  id: 'geojson-lines',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    const encoding = await encodingOf(file, choices);
    const sketch = createTableSketch(file);
    for await (const batch of readLines(file, encoding.value, task)) {
      for (const { feature } of batch) sketch.add(feature);
    }
    sketch.assertFeatures();
    const columns = sketch.columns();
    const table = {
      name: file.name,
      columns: [...columns.keys()],
      rowCount: sketch.rowCount(),
      hasGeometry: true,
      crs: sketch.crs(),
      guesses: { encoding },
      async *rows(rowTask: Task): AsyncGenerator<readonly SourceRow[]> {
        for await (const lines of readLines(file, encoding.value, rowTask))
          for (const some of batches(lines, columns.size))
            yield some.map(({ feature, line }) => featureRow(feature, columns, line));
      },
    };
    return { format: 'geojson-lines', tables: [table] };
  },
};
