import { AnlanError } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { writeTables } from '../../ingest/write-tables';
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
    'export/write': ({ tables, format }, context) => writeTables(tables, format, createTask(context)),
  };
}
