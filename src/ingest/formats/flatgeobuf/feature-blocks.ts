import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { IndexHit } from '../../flatgeobuf/search-tree';
import { SIZE_PREFIX_BYTES } from '../../flatgeobuf/layout';
import type { SourceFile } from '../../source-file';

/** The bytes of one feature with the size before them, and its number from 0. */
export interface FeatureBlock {
  readonly index: number;
  readonly bytes: Uint8Array;
}

const READ_BYTES = 1 << 20;
/** The smallest feature: a size, an offset and an empty table. */
const MIN_FEATURE_BYTES = 12;
const MAX_FEATURE_BYTES = 128 << 20;
/** Features of a window that lie no further apart are fetched in one request. */
const GAP_BYTES = 16_384;
const MAX_RUN_BYTES = 4 << 20;

/**
 * All features from byte `at` to the end of the file, in portions of about a megabyte.
 * @throws AnlanError `file-truncated` where the file ends within a feature, `file-damaged` where a size cannot be
 */
export async function* allBlocks(file: SourceFile, at: number, task: Task): AsyncGenerator<FeatureBlock[]> {
  let index = 0;
  for (let start = at; start < file.size; ) {
    const bytes = await portion(file, start);
    const blocks: FeatureBlock[] = [];
    let from = 0;
    for (
      let size = sizeOf(bytes, 0);
      size !== null && from + size <= bytes.length;
      size = sizeOf(bytes, from)
    ) {
      if (size < MIN_FEATURE_BYTES) throw damaged(file, `${size} B`, start + from);
      blocks.push({ index, bytes: bytes.subarray(from, from + size) });
      index += 1;
      from += size;
    }
    start += from;
    task.report({ stage: 'read', done: start, total: file.size });
    yield blocks;
    await task.breathe();
  }
}

/** About a megabyte, and at least the whole feature that begins at `start`. */
async function portion(file: SourceFile, start: number): Promise<Uint8Array> {
  const bytes = await file.slice(start, start + READ_BYTES);
  const size = sizeOf(bytes, 0);
  if (size === null || start + size > file.size) throw breaksOff(file, start);
  if (size <= bytes.length) return bytes;
  if (size > MAX_FEATURE_BYTES) throw damaged(file, `${size} B`, start);
  const whole = await file.slice(start, start + size);
  if (whole.length < size) throw breaksOff(file, start);
  return whole;
}

/**
 * The features that the index named, `at` being the first byte of all features.
 * @throws AnlanError `file-damaged` where the index points outside the file
 */
export async function* windowBlocks(
  file: SourceFile,
  at: number,
  hits: readonly IndexHit[],
  task: Task,
): AsyncGenerator<FeatureBlock[]> {
  const total = file.size - at;
  let read = 0;
  let done = 0;
  for (const run of runsOf(hits, total)) {
    const first = run[0]?.start ?? 0;
    const end = run.at(-1)?.end ?? total;
    // In a sound file features lie one after the other.
    if (first < read || first > end || end > total) throw damaged(file, 'R-tree', at + first);
    read = end;
    const bytes = await file.slice(at + first, at + end);
    done += run.length;
    task.report({ stage: 'read', done, total: hits.length });
    yield run.map((hit) => {
      const block = bytes.subarray(hit.start - first, (hit.end ?? end) - first);
      return { index: hit.index, bytes: block.subarray(0, sizeOf(block, 0) ?? 0) };
    });
    await task.breathe();
  }
}

function runsOf(hits: readonly IndexHit[], total: number): IndexHit[][] {
  const runs: IndexHit[][] = [];
  for (const hit of hits) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.end ?? total;
    const first = run?.[0]?.start ?? 0;
    const isNear =
      hit.start >= before && hit.start - before <= GAP_BYTES && (hit.end ?? total) - first <= MAX_RUN_BYTES;
    if (run !== undefined && isNear) run.push(hit);
    else runs.push([hit]);
  }
  return runs;
}

/** Bytes of the block that begins at `at`, its size included; null where that is not known yet. */
function sizeOf(bytes: Uint8Array, at: number): number | null {
  if (at + SIZE_PREFIX_BYTES > bytes.length) return null;
  return SIZE_PREFIX_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

function damaged(file: SourceFile, reason: string, at: number): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where: `${at} B` });
}

function breaksOff(file: SourceFile, at: number): AnlanError {
  return new AnlanError('file-truncated', { file: file.name, where: `${at} / ${file.size} B` });
}
