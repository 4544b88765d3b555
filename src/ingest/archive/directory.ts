import { AnlanError } from '../../domain/errors';
import type { SourceFile } from '../source-file';

const END_SIGNATURE = 0x06_05_4b_50;
const END_BYTES = 22;
const END64_SIGNATURE = 0x06_06_4b_50;
const END64_BYTES = 56;
const LOCATOR_SIGNATURE = 0x07_06_4b_50;
const LOCATOR_BYTES = 20;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const MAX_COMMENT_BYTES = 0xff_ff;
const MAX_DIRECTORY_BYTES = 64_000_000;
const ZIP64_FIELD = 1;
const SEE_ZIP64 = 0xff_ff_ff_ff;

/** A member as the directory at the end of a ZIP file describes it. */
export interface DirectoryEntry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header, in bytes from the beginning of the file. */
  readonly offset: number;
}

interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** Bytes that lie before the archive, as in one that unpacks itself. */
  readonly shift: number;
}

/**
 * The directory of a ZIP file, ZIP64 included. Nothing is read beyond it.
 * @throws AnlanError `file-empty`, `file-format-other`, `file-truncated`, `file-damaged`, `file-part-missing`,
 * `archive-too-large`
 */
export async function readDirectory(file: SourceFile, maxMembers: number): Promise<DirectoryEntry[]> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const place = await findDirectory(file);
  if (place.count > maxMembers || place.size > MAX_DIRECTORY_BYTES)
    throw new AnlanError('archive-members-too-many', {
      file: file.name,
      count: place.count,
      limit: maxMembers,
    });
  const bytes = await file.slice(place.start, place.start + place.size);
  const view = viewOf(bytes);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (entries.length < place.count) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged(file, 'PK 01 02', place.start + at);
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw damaged(file, 'PK 01 02', place.start + at);
    const long = zip64Values(view, at, nameEnd, extraEnd);
    const entry = {
      nameBytes: bytes.subarray(at + ENTRY_BYTES, nameEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...long,
      offset: long.offset + place.shift,
    };
    if (entry.offset + entry.packedSize > place.start) throw damaged(file, 'PK 01 02', place.start + at);
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

async function findDirectory(file: SourceFile): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES - LOCATOR_BYTES);
  const tail = await file.slice(tailStart, file.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > tail.length) continue;
    if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true))
      throw new AnlanError('file-part-missing', { file: file.name, part: '.z01' });
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (count !== 0xff_ff && size !== SEE_ZIP64 && offset !== SEE_ZIP64)
      return placed(file, tailStart + at, { size, offset, count });
    const long = await findZip64(file, view, at - LOCATOR_BYTES);
    return long ?? placed(file, tailStart + at, { size, offset, count });
  }
  const start = viewOf(await file.slice(0, 4));
  if (start.byteLength === 4 && start.getUint32(0, true) === LOCAL_SIGNATURE)
    throw new AnlanError('file-truncated', { file: file.name, where: `${file.size} B` });
  throw new AnlanError('file-format-other', { file: file.name, named: 'ZIP', reason: await hexOf(file) });
}

/** The directory ends where the record that describes it begins; its announced offset tells what lies before it all. */
function placed(
  file: SourceFile,
  end: number,
  announced: { readonly size: number; readonly offset: number; readonly count: number },
): DirectoryPlace {
  const { size, offset, count } = announced;
  const start = end - size;
  if (start < 0 || start < offset || count * ENTRY_BYTES > size) throw damaged(file, 'PK 05 06', end);
  return { start, size, count, shift: start - offset };
}

async function findZip64(
  file: SourceFile,
  tail: DataView,
  locatorAt: number,
): Promise<DirectoryPlace | null> {
  if (locatorAt < 0 || tail.getUint32(locatorAt, true) !== LOCATOR_SIGNATURE) return null;
  const end = Number(tail.getBigUint64(locatorAt + 8, true));
  if (end + END64_BYTES > file.size) throw damaged(file, 'PK 06 07', file.size);
  const view = viewOf(await file.slice(end, end + END64_BYTES));
  if (view.byteLength < END64_BYTES || view.getUint32(0, true) !== END64_SIGNATURE)
    throw damaged(file, 'PK 06 06', end);
  return placed(file, end, {
    count: Number(view.getBigUint64(32, true)),
    size: Number(view.getBigUint64(40, true)),
    offset: Number(view.getBigUint64(48, true)),
  });
}

/** Sizes and offset of an entry; those that do not fit 32 bits lie in an extra field, in this order. */
function zip64Values(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = extraStart;
  while (short.includes(SEE_ZIP64) && field + 4 <= extraEnd) {
    const end = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      let next = field + 4;
      for (let index = 0; index < short.length; index++) {
        if (short[index] !== SEE_ZIP64 || next + 8 > end) continue;
        short[index] = Number(view.getBigUint64(next, true));
        next += 8;
      }
      break;
    }
    field = end;
  }
  const [size = 0, packedSize = 0, offset = 0] = short;
  return { size, packedSize, offset };
}

/** Where the packed bytes of a member begin, after its local header. @throws AnlanError `file-damaged` */
export async function dataStart(file: SourceFile, entry: DirectoryEntry, name: string): Promise<number> {
  const view = viewOf(await file.slice(entry.offset, entry.offset + 30));
  if (view.byteLength < 30 || view.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw new AnlanError('file-damaged', { file: file.name, reason: 'PK 03 04', where: name });
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedSize > file.size)
    throw new AnlanError('file-truncated', { file: file.name, where: name });
  return start;
}

function damaged(file: SourceFile, reason: string, where: number): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where: `${where} B` });
}

async function hexOf(file: SourceFile): Promise<string> {
  const bytes = await file.slice(0, 4);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
