import { AnlanError } from '../../domain/errors';
import type { OwnFeatures, OwnKind } from '../../domain/own-layer';
import { createTask } from '../../domain/task';
import { checkFile } from '../../ingest/import/check';
import type { FeatureStore } from '../../ingest/import/feature-store';
import { inspectFile } from '../../ingest/import/inspect';
import { fileOfBlob } from '../../ingest/source-file';
import { writeTables } from '../../ingest/write-tables';
import type { Handlers } from '../jobs';

export type IngestJob = 'import/inspect' | 'import/check' | 'import/take' | 'export/write';

/** More than this at a time would keep the page busy. */
const MOST_TAKEN = 10_000;

/** What the last check has taken, until it is fetched. */
interface Waiting {
  readonly token: number;
  readonly kind: OwnKind;
  readonly store: FeatureStore;
}

/** The jobs of the ingest worker. What the last check has taken waits here until it is fetched. */
export function createIngestHandlers(): Handlers<IngestJob> {
  let waiting: Waiting | null = null;
  let checks = 0;

  return {
    'import/inspect': ({ name, file, ...request }, context) =>
      inspectFile({ ...request, file: fileOfBlob(name, file) }, createTask(context)),
    'import/check': async ({ name, file, ...request }, context) => {
      waiting = null;
      const { check, store } = await checkFile(
        { ...request, file: fileOfBlob(name, file) },
        createTask(context),
      );
      const token = ++checks;
      waiting = { token, kind: request.plan.kind, store };
      return { ...check, token };
    },
    'import/take': async ({ token, from, count }) => {
      if (waiting === null || waiting.token !== token)
        throw new AnlanError('input-invalid', { field: 'token', value: token });
      const { kind, store } = waiting;
      const features = await store.read(from, Math.min(count, MOST_TAKEN));
      return { kind, features: features as OwnFeatures[OwnKind][] };
    },
    'export/write': ({ tables, format }, context) => writeTables(tables, format, createTask(context)),
  };
}
