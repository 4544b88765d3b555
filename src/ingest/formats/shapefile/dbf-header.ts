import { AnlanError } from '../../../domain/errors';
import { MAX_COLUMNS } from '../../limits';
import { viewOf } from './byte-cursor';

const FIELD_BYTES = 32;
const NAME_BYTES = 11;
const FIELDS_END = 0x0d;
/** Low bits of the version byte in dBASE 7, whose fields are laid out otherwise. */
const DBASE_7 = 4;

export interface DbfField {
  /** As it lies in the file, without what pads it. */
  readonly nameBytes: Uint8Array;
  /** Letter of its type, e.g. `C`, `N`. */
  readonly type: string;
  /** Of its first byte in a record. */
  readonly start: number;
  readonly width: number;
}

export interface DbfHeader {
  readonly fields: readonly DbfField[];
  readonly recordCount: number;
  readonly recordBytes: number;
  readonly headerBytes: number;
  /** Language driver byte. */
  readonly driver: number;
}

/** Bytes of the header before its fields. */
export const DBF_START_BYTES = 32;

/** Size of the whole header, by its first 32 bytes. @throws AnlanError `file-truncated`, `file-damaged` */
export function dbfHeaderBytes(start: Uint8Array, file: string): number {
  if (start.length < DBF_START_BYTES)
    throw new AnlanError('file-truncated', { file, where: `${start.length} B` });
  const view = viewOf(start);
  const size = view.getUint16(8, true);
  const isOther = (view.getUint8(0) & 7) === DBASE_7;
  if (isOther || size <= DBF_START_BYTES)
    throw new AnlanError('file-damaged', { file, reason: isOther ? 'dBASE 7' : `${size} B`, where: '8 B' });
  return size;
}

/**
 * Reads a whole header.
 * @param size of the file, which its records must fit into
 * @throws AnlanError `file-truncated`, `file-damaged`, `file-columns-too-many`
 */
export function readDbfHeader(header: Uint8Array, size: number, file: string): DbfHeader {
  const view = viewOf(header);
  const headerBytes = dbfHeaderBytes(header, file);
  if (header.length < headerBytes)
    throw new AnlanError('file-truncated', { file, where: `${header.length} B` });
  const recordCount = view.getUint32(4, true);
  const recordBytes = view.getUint16(10, true);
  const fields: DbfField[] = [];
  let start = 1;
  for (
    let at = DBF_START_BYTES;
    at + FIELD_BYTES <= headerBytes && header[at] !== FIELDS_END;
    at += FIELD_BYTES
  ) {
    const name = header.subarray(at, at + NAME_BYTES);
    const end = name.indexOf(0);
    const width = view.getUint8(at + 16);
    fields.push({
      nameBytes: end === -1 ? name : name.subarray(0, end),
      type: String.fromCharCode(view.getUint8(at + 11)),
      start,
      width,
    });
    start += width;
  }
  if (fields.length > MAX_COLUMNS)
    throw new AnlanError('file-columns-too-many', { file, count: fields.length, limit: MAX_COLUMNS });
  if (recordBytes < start)
    throw new AnlanError('file-damaged', { file, reason: `${recordBytes} B < ${start} B`, where: '10 B' });
  if (headerBytes + recordCount * recordBytes > size)
    throw new AnlanError('file-truncated', {
      file,
      where: `#${Math.max(0, Math.floor((size - headerBytes) / recordBytes))} / ${recordCount}`,
    });
  return { fields, recordCount, recordBytes, headerBytes, driver: view.getUint8(29) };
}
