import { AnlanError } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { WRITERS } from '../../ingest/formats/registry';
import type { Handlers } from '../jobs';

export type IngestJob = 'import/inspect' | 'import/check' | 'import/take' | 'export/write';

/** The jobs of the ingest worker. What the last check has taken waits here until it is fetched. */
export function createIngestHandlers(): Handlers<IngestJob> {
  return {
    'import/inspect': ({ name }) => {
      throw new AnlanError('file-format-unknown', { file: name });
    },
    'import/check': ({ name }) => {
      throw new AnlanError('file-format-unknown', { file: name });
    },
    'import/take': () => {
      throw new AnlanError('input-invalid', { field: 'token', value: 'none' });
    },
    'export/write': async ({ table, format }, context) => {
      const load = WRITERS[format];
      if (!load) throw new AnlanError('input-invalid', { field: 'format', value: format });
      const writer = await load();
      const { extension, mediaType } = writer;
      return { bytes: await writer.write(table, createTask(context)), extension, mediaType };
    },
  };
}
