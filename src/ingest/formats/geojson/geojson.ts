import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { FileFormat, OpenedFile, ReadChoices, SourceRow } from '../../format';
import type { SourceFile } from '../../source-file';
import { crsOfMember } from './crs-member';
import { encodingOf } from './decoded-text';
import { featureRow } from './feature-row';
import { batches } from './batches';
import { readFeatures } from './read-features';
import { createTableSketch } from './table-sketch';

/**
 * GeoJSON of any size. It names its columns nowhere, so that opening goes through the whole file once; the rows go
 * through it again, a feature at a time.
 */
export const geojsonFormat: FileFormat = {
  id: 'geojson',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    const encoding = await encodingOf(file, choices);
    const sketch = createTableSketch(file);
    let crs: unknown = null;
    let name: unknown = null;
    for await (const { features, members } of readFeatures(file, encoding.value, task)) {
      for (const feature of features) sketch.add(feature);
      crs = members.get('crs') ?? crs;
      name = members.get('name') ?? name;
    }
    sketch.assertFeatures();
    const columns = sketch.columns();
    const table = {
      name: typeof name === 'string' && name !== '' ? name.slice(0, 200) : file.name,
      columns: [...columns.keys()],
      rowCount: sketch.rowCount(),
      hasGeometry: true,
      crs: crsOfMember(crs) ?? sketch.crs(),
      guesses: { encoding },
      async *rows(rowTask: Task): AsyncGenerator<readonly SourceRow[]> {
        let row = 0;
        for await (const { features } of readFeatures(file, encoding.value, rowTask))
          for (const some of batches(features, columns.size))
            yield some.map((feature) => featureRow(feature, columns, ++row));
      },
    };
    return { format: 'geojson', tables: [table] };
  },
};
