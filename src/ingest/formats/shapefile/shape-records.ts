import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import { ByteCursor, viewOf } from './byte-cursor';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const MAX_RECORD_BYTES = 32_000_000;
const MAX_INDEX_BYTES = 400_000_000;

/** Where the records of a .shp file begin, in its order. */
export interface ShapeIndex {
  readonly offsets: Float64Array;
  /** Each record lies behind the one before. */
  readonly isAscending: boolean;
}

/** Bytes of a .shp file that its records may take up. @throws AnlanError `file-damaged`, `file-truncated` */
export async function checkShapeHeader(shp: ArchiveMember, task: Task): Promise<number> {
  const cursor = new ByteCursor(shp.pieces(task));
  const header = await cursor.take(HEADER_BYTES);
  await cursor.close();
  if (header.length < HEADER_BYTES)
    throw new AnlanError('file-truncated', { file: shp.label, where: `${header.length} B` });
  const view = viewOf(header);
  if (view.getInt32(0) !== FILE_CODE)
    throw new AnlanError('file-damaged', { file: shp.label, reason: '≠ 9994', where: '0 B' });
  const announced = view.getInt32(24) * 2;
  if (announced > shp.size)
    throw new AnlanError('file-truncated', { file: shp.label, where: `${shp.size} B` });
  return announced < HEADER_BYTES ? shp.size : announced;
}

/** The index in a .shx file; null where it is of no use, for records can be read one after the other too. */
export async function readShapeIndex(
  shx: ArchiveMember,
  end: number,
  task: Task,
): Promise<ShapeIndex | null> {
  if (shx.size > MAX_INDEX_BYTES) return null;
  const bytes = await shx.bytes(task);
  const count = Math.floor((bytes.length - HEADER_BYTES) / 8);
  if (count < 1) return null;
  const view = viewOf(bytes);
  const offsets = new Float64Array(count);
  let isAscending = true;
  for (let index = 0; index < count; index++) {
    const offset = view.getInt32(HEADER_BYTES + index * 8) * 2;
    if (offset < HEADER_BYTES || offset + RECORD_HEADER_BYTES > end) return null;
    if (index > 0 && offset <= (offsets[index - 1] ?? 0)) isAscending = false;
    offsets[index] = offset;
  }
  return { offsets, isAscending };
}

/**
 * The contents of the records, those of the index where there is one: a writer may leave old ones between them.
 * @throws AnlanError `file-damaged`, `file-truncated`, `file-too-large`
 */
export async function* shapeRecords(
  shp: ArchiveMember,
  end: number,
  index: ShapeIndex | null,
  task: Task,
): AsyncGenerator<Uint8Array> {
  if (index && !index.isAscending) {
    yield* scattered(shp, end, index, task);
    return;
  }
  const cursor = new ByteCursor(shp.pieces(task));
  try {
    await cursor.skipTo(HEADER_BYTES);
    for (let number = 0; index ? number < index.offsets.length : cursor.position < end; number++) {
      if (index && !(await cursor.skipTo(index.offsets[number] ?? 0)))
        throw new AnlanError('file-damaged', { file: shp.label, reason: '.shx', where: `#${number + 1}` });
      const header = await cursor.take(RECORD_HEADER_BYTES);
      const length = contentLength(shp, header, end - cursor.position, number);
      yield await cursor.take(length);
    }
  } finally {
    await cursor.close();
  }
}

async function* scattered(
  shp: ArchiveMember,
  end: number,
  { offsets }: ShapeIndex,
  task: Task,
): AsyncGenerator<Uint8Array> {
  const file = await shp.file(task);
  for (const [number, offset] of offsets.entries()) {
    if (number % 100 === 0) await task.breathe();
    const start = offset + RECORD_HEADER_BYTES;
    const header = await file.slice(offset, start);
    yield await file.slice(start, start + contentLength(shp, header, end - start, number));
  }
}

function contentLength(shp: ArchiveMember, header: Uint8Array, available: number, number: number): number {
  const where = `#${number + 1}`;
  if (header.length < RECORD_HEADER_BYTES) throw new AnlanError('file-truncated', { file: shp.label, where });
  const length = viewOf(header).getInt32(4) * 2;
  if (length < 0) throw new AnlanError('file-damaged', { file: shp.label, reason: `${length} B`, where });
  if (length > available) throw new AnlanError('file-truncated', { file: shp.label, where });
  if (length > MAX_RECORD_BYTES)
    throw new AnlanError('file-too-large', {
      file: `${shp.label} ${where}`,
      size: Math.round(length / 1e6),
      limit: MAX_RECORD_BYTES / 1e6,
    });
  return length;
}
