import type { Bbox } from '../../domain/geo';
import type { LocalText } from '../../domain/language';
import type { Task } from '../../domain/task';
import { type PbfFile, readPbfHeader } from '../../ingest';
import type { SourceFile } from '../../ingest/source-file';
import { openPackArchive } from '../archive/read-archive';
import type { PackFile } from '../manifest';
import { dayOf } from './day-of';
import { checkExtractMemory } from './extract-memory';

/** What is found out of a file at once, before a city is made of it. */
export type CityGlance =
  | {
      readonly kind: 'extract';
      /** The box that the file declares; null when it says none. Some declare far more than they hold. */
      readonly bbox: Bbox | null;
      /** ISO date of the map; null when it says none. */
      readonly asOf: string | null;
    }
  | {
      readonly kind: 'pack';
      readonly id: string;
      readonly name: LocalText;
      readonly bbox: Bbox;
      readonly asOf: string | null;
      /** Of all files together. */
      readonly bytes: number;
    };

const sizeOf = (files: readonly PackFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

const ZIP_MAGIC = [0x50, 0x4b];

/**
 * Whether a city can be made of a file, and what the file says of itself: a pack in a ZIP file, or an extract.
 * @throws AnlanError as `openPackArchive` and `readPbfHeader`; `file-too-large`
 */
export async function glanceAtCity(file: SourceFile, task: Task): Promise<CityGlance> {
  const start = await file.slice(0, ZIP_MAGIC.length);
  return ZIP_MAGIC.every((byte, at) => start[at] === byte)
    ? glanceAtArchive(file, task)
    : glanceAtExtract(file);
}

async function glanceAtArchive(file: SourceFile, task: Task): Promise<CityGlance> {
  const { manifest } = await openPackArchive(file, task);
  const { id, name, bbox, files } = manifest;
  return { kind: 'pack', id, name, bbox, asOf: dayOf(manifest), bytes: sizeOf(files) };
}

async function glanceAtExtract(file: PbfFile): Promise<CityGlance> {
  const { bbox, asOf } = await readPbfHeader(file);
  checkExtractMemory(file);
  return { kind: 'extract', bbox, asOf };
}
