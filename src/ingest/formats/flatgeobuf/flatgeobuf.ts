import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import type { Task } from '../../../domain/task';
import { MAGIC, NODE_BYTES, SIZE_PREFIX_BYTES } from '../../flatgeobuf/layout';
import { type FileHeader, readHeader, treeBytes } from '../../flatgeobuf/read-header';
import { searchTree } from '../../flatgeobuf/search-tree';
import type { FileFormat, SourceCrs, SourceRow, SourceTable } from '../../format';
import { MAX_COLUMNS } from '../../limits';
import { boxesMeet, regionInCrs } from '../../region-in-crs';
import { sourceCrsOf } from '../../source-crs';
import type { SourceFile } from '../../source-file';
import { allBlocks, windowBlocks } from './feature-blocks';
import { featureRow } from './feature-row';

/** Smaller files are read whole, so that every row outside the region can be told. */
const WINDOW_FROM_BYTES = 2 << 20;
const MAX_HEADER_BYTES = 64 << 20;

interface OpenHeader {
  readonly header: FileHeader;
  readonly treeAt: number;
  readonly featuresAt: number;
}

/**
 * FlatGeobuf 3, whoever wrote it. Of a large file with an index only the features whose boxes meet the region are
 * fetched. Binary columns are left out.
 */
export const flatGeobufFormat: FileFormat = {
  id: 'flatgeobuf',
  async open(file, { region }, task) {
    const opened = await openHeader(file);
    task.signal.throwIfAborted();
    const crs = crsOf(opened.header);
    const box = region === undefined ? null : await regionInCrs(region, crs);
    return { format: 'flatgeobuf', tables: [tableOf(file, opened, crs, box && windowOf(file, opened, box))] };
  },
};

async function openHeader(file: SourceFile): Promise<OpenHeader> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const start = await file.slice(0, MAGIC.length + SIZE_PREFIX_BYTES);
  if (MAGIC.some((byte, index) => index !== 7 && start[index] !== byte))
    throw new AnlanError('file-format-other', { file: file.name, named: 'FlatGeobuf', reason: hex(start) });
  if (start.length < MAGIC.length + SIZE_PREFIX_BYTES) throw breaksOff(file, file.size);
  const headerBytes = SIZE_PREFIX_BYTES + new DataView(start.buffer).getUint32(MAGIC.length, true);
  const treeAt = MAGIC.length + headerBytes;
  if (treeAt > file.size) throw breaksOff(file, MAGIC.length);
  if (headerBytes > MAX_HEADER_BYTES) throw damaged(file, `${headerBytes} B`, MAGIC.length);
  const header = readSoundly(file, MAGIC.length, readHeader, await file.slice(MAGIC.length, treeAt));
  if (header.columns.length > MAX_COLUMNS)
    throw new AnlanError('file-columns-too-many', {
      file: file.name,
      count: header.columns.length,
      limit: MAX_COLUMNS,
    });
  if (header.nodeSize > 0 && header.count * NODE_BYTES > file.size - treeAt) throw breaksOff(file, treeAt);
  const featuresAt = treeAt + readSoundly(file, treeAt, (of) => treeBytes(of, file.size), header);
  if (featuresAt > file.size) throw breaksOff(file, treeAt);
  if (featuresAt === file.size) throw new AnlanError('file-header-only', { file: file.name });
  return { header, treeAt, featuresAt };
}

function crsOf({ crs }: FileHeader): SourceCrs {
  return crs === null ? { kind: 'unstated' } : sourceCrsOf(crs.org, crs.code, crs.wkt);
}

function tableOf(file: SourceFile, opened: OpenHeader, crs: SourceCrs, box: Bbox | null): SourceTable {
  const { header } = opened;
  const kept = header.columns.flatMap(({ type }, index) => (type === ColumnType.Binary ? [] : [index]));
  const rowsInFile = header.count === 0 ? null : header.count;
  return {
    name: header.name === '' ? file.name.replace(/\.[^.]*$/, '') : header.name,
    columns: kept.map((index) => header.columns[index]?.name ?? ''),
    rowCount: box === null ? rowsInFile : null,
    hasGeometry: true,
    crs,
    ...(box !== null && { window: { rowsInFile } }),
    guesses: {},
    async *rows(task) {
      let count = 0;
      for await (const blocks of blocksOf(file, opened, box, task)) {
        count += blocks.length;
        if (blocks.length > 0) yield blocks.map((block): SourceRow => featureRow(block, header, kept));
      }
      if (box === null && rowsInFile !== null && count < rowsInFile)
        throw new AnlanError('file-truncated', { file: file.name, where: `${count} / ${rowsInFile}` });
    },
  };
}

async function* blocksOf(file: SourceFile, opened: OpenHeader, box: Bbox | null, task: Task) {
  const { header, treeAt, featuresAt } = opened;
  if (box === null) yield* allBlocks(file, featuresAt, task);
  else yield* windowBlocks(file, featuresAt, await searchTree(file, treeAt, header, box), task);
}

/** The box to search for; null where the file must be read whole. */
function windowOf(file: SourceFile, { header, treeAt, featuresAt }: OpenHeader, box: Bbox): Bbox | null {
  const { envelope } = header;
  if (treeAt === featuresAt || file.size < WINDOW_FROM_BYTES) return null;
  return envelope === null || boxesMeet(envelope, box) ? box : null;
}

function readSoundly<From, To>(file: SourceFile, at: number, read: (from: From) => To, from: From): To {
  try {
    return read(from);
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    throw damaged(file, 'FlatGeobuf', at, cause);
  }
}

function damaged(file: SourceFile, reason: string, at: number, cause?: unknown): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where: `${at} B` }, { cause });
}

function breaksOff(file: SourceFile, at: number): AnlanError {
  return new AnlanError('file-truncated', { file: file.name, where: `${at} / ${file.size} B` });
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
