import { AnlanError } from '../../../domain/errors';
import type { SourceFile } from '../../source-file';

/** The first image of a TIFF: its tags by number, numbers as they are, texts without their closing zero. */
export interface TiffDirectory {
  readonly littleEndian: boolean;
  /** Numbers of a tag; empty where it is absent. */
  numbers(tag: number): readonly number[];
  text(tag: number): string;
}

/** Bytes of a value by field type (TIFF 6.0, section 2; BigTIFF adds 16–18). */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};
const ASCII = 2;
const MAX_TAGS = 4096;
/** Values of one tag: places of the blocks of a very large image. */
const MAX_VALUES = 8 << 20;

/** Where things lie in the two forms of the format. */
interface Form {
  readonly isBig: boolean;
  readonly littleEndian: boolean;
  readonly countBytes: number;
  readonly entryBytes: number;
  readonly offsetBytes: number;
}

/**
 * Reads the directory of the first image of a TIFF or BigTIFF; what overviews follow is of no interest here. Only the
 * wanted tags are read, and none that is larger than the file.
 * @throws AnlanError `file-empty`, `file-format-other`, `file-truncated`, `file-damaged`
 */
export async function readTiffDirectory(
  file: SourceFile,
  wanted: ReadonlySet<number>,
): Promise<TiffDirectory> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const head = await viewOf(file, 0, Math.min(16, file.size));
  const form = formOf(file, head);
  if (head.byteLength < (form.isBig ? 16 : 8)) throw breaksOff(file, head.byteLength);
  const at = form.isBig ? offsetAt(head, 8, form) : offsetAt(head, 4, form);
  const count = await numberAt(file, at, form);
  if (count === 0 || count > MAX_TAGS) throw damaged(file, `${count} × IFD`, at);
  const entries = await viewOf(file, at + form.countBytes, count * form.entryBytes);
  const values = new Map<number, DataView>();
  const types = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const entry = index * form.entryBytes;
    const tag = entries.getUint16(entry, form.littleEndian);
    if (!wanted.has(tag)) continue;
    const type = entries.getUint16(entry + 2, form.littleEndian);
    const size = TYPE_BYTES[type];
    const length = form.isBig
      ? offsetAt(entries, entry + 4, form)
      : entries.getUint32(entry + 4, form.littleEndian);
    if (size === undefined || length > MAX_VALUES) throw damaged(file, `TIFF ${tag}`, at);
    const inline = entry + form.entryBytes - form.offsetBytes;
    types.set(tag, type);
    values.set(
      tag,
      size * length <= form.offsetBytes
        ? new DataView(entries.buffer, entries.byteOffset + inline, size * length)
        : await viewOf(file, offsetAt(entries, inline, form), size * length),
    );
  }
  const { littleEndian } = form;
  return {
    littleEndian,
    numbers: (tag) => numbersOf(values.get(tag), types.get(tag) ?? 0, littleEndian),
    text: (tag) => (types.get(tag) === ASCII ? textOf(values.get(tag)) : ''),
  };
}

function formOf(file: SourceFile, head: DataView): Form {
  const order = head.byteLength < 4 ? 0 : head.getUint16(0);
  const littleEndian = order === 0x4949;
  const version = order === 0x4949 || order === 0x4d4d ? head.getUint16(2, littleEndian) : 0;
  if (version === 42) return { isBig: false, littleEndian, countBytes: 2, entryBytes: 12, offsetBytes: 4 };
  if (version === 43) return { isBig: true, littleEndian, countBytes: 8, entryBytes: 20, offsetBytes: 8 };
  const found = Array.from({ length: Math.min(4, head.byteLength) }, (_, index) =>
    head.getUint8(index).toString(16).padStart(2, '0'),
  );
  throw new AnlanError('file-format-other', { file: file.name, named: 'GeoTIFF', reason: found.join(' ') });
}

async function numberAt(
  file: SourceFile,
  at: number,
  { isBig, countBytes, littleEndian }: Form,
): Promise<number> {
  const view = await viewOf(file, at, countBytes);
  return isBig ? Number(view.getBigUint64(0, littleEndian)) : view.getUint16(0, littleEndian);
}

function offsetAt(view: DataView, at: number, { isBig, littleEndian }: Form): number {
  return isBig ? Number(view.getBigUint64(at, littleEndian)) : view.getUint32(at, littleEndian);
}

async function viewOf(file: SourceFile, at: number, length: number): Promise<DataView> {
  if (at + length > file.size) throw breaksOff(file, at);
  const bytes = await file.slice(at, at + length);
  if (bytes.length < length) throw breaksOff(file, at);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function numbersOf(view: DataView | undefined, type: number, littleEndian: boolean): number[] {
  if (view === undefined) return [];
  const read = READERS[type];
  const size = TYPE_BYTES[type];
  if (read === undefined || size === undefined) return [];
  return Array.from({ length: view.byteLength / size }, (_, index) => read(view, index * size, littleEndian));
}

const READERS: Readonly<Record<number, (view: DataView, at: number, littleEndian: boolean) => number>> = {
  1: (view, at) => view.getUint8(at),
  3: (view, at, littleEndian) => view.getUint16(at, littleEndian),
  4: (view, at, littleEndian) => view.getUint32(at, littleEndian),
  6: (view, at) => view.getInt8(at),
  8: (view, at, littleEndian) => view.getInt16(at, littleEndian),
  9: (view, at, littleEndian) => view.getInt32(at, littleEndian),
  11: (view, at, littleEndian) => view.getFloat32(at, littleEndian),
  12: (view, at, littleEndian) => view.getFloat64(at, littleEndian),
  13: (view, at, littleEndian) => view.getUint32(at, littleEndian),
  16: (view, at, littleEndian) => Number(view.getBigUint64(at, littleEndian)),
  17: (view, at, littleEndian) => Number(view.getBigInt64(at, littleEndian)),
  18: (view, at, littleEndian) => Number(view.getBigUint64(at, littleEndian)),
};

function textOf(view: DataView | undefined): string {
  if (view === undefined) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return new TextDecoder().decode(bytes).replace(/\0[\s\S]*$/, '');
}

function damaged(file: SourceFile, reason: string, at: number): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where: `${at} B` });
}

function breaksOff(file: SourceFile, at: number): AnlanError {
  return new AnlanError('file-truncated', { file: file.name, where: `${at} / ${file.size} B` });
}
