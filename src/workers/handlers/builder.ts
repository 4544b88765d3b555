import { createTask } from '../../domain/task';
import { fileOfBlob } from '../../ingest/source-file';
import { readPackArchive } from '../../pack/archive/read-archive';
import { writePackArchive } from '../../pack/archive/write-archive';
import { buildCity } from '../../pack/city/build-city';
import { glanceAtCity } from '../../pack/city/city-glance';
import type { Handlers, JobContext } from '../jobs';

export type BuilderJob = 'city/inspect' | 'city/build' | 'city/unpack' | 'city/archive';

/** Unpacking is one step as far as a person can see: that of reading. */
const readingTask = ({ signal, onProgress }: JobContext) =>
  createTask({ signal, onProgress: (progress) => onProgress({ ...progress, stage: 'build', step: 'read' }) });

/** The jobs of the builder's worker: a pack from one file, and one file from a pack. Nothing is held between two. */
export function createBuilderHandlers(): Handlers<BuilderJob> {
  return {
    'city/inspect': ({ name, file }, context) => glanceAtCity(fileOfBlob(name, file), createTask(context)),
    'city/build': ({ name, file, ...said }, { signal, onProgress }) =>
      buildCity(fileOfBlob(name, file), {
        ...said,
        signal,
        onProgress: (step, done, total) =>
          onProgress({ stage: 'build', step, done, total: total > 0 ? total : null }),
      }),
    'city/unpack': ({ name, file, id, nameZh, nameEn }, context) =>
      readPackArchive(fileOfBlob(name, file), { id, nameZh, nameEn }, readingTask(context)),
    'city/archive': async ({ id, files }, context) => ({
      archive: await writePackArchive(id, files, createTask(context)),
    }),
  };
}
