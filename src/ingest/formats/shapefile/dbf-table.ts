import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import type { ReadChoices } from '../../format';
import type { Guess } from '../../guess';
import { chosenEncoding, ENCODINGS } from '../../text';
import { ByteCursor } from './byte-cursor';
import { guessCodePage } from './code-page';
import { DBF_START_BYTES, type DbfHeader, dbfHeaderBytes, readDbfHeader } from './dbf-header';
import { createCellDecoder, isAscii, unpadded } from './dbf-text';

/** Bytes of text that tell an encoding. */
const SAMPLE_BYTES = 128 * 1024;
const DELETED = 0x2a;
const LINE_END = 0x0a;

/** A .dbf file, opened. */
export interface DbfTable {
  readonly header: DbfHeader;
  /** Unlike each other, and none empty. */
  readonly columns: readonly string[];
  readonly encoding: Guess<string>;
}

/** Opens a .dbf file; reads as much of it as tells its encoding. @throws AnlanError of the codes `file-*` */
export async function openDbf(
  dbf: ArchiveMember,
  cpg: string | null,
  choices: ReadChoices,
  task: Task,
): Promise<DbfTable> {
  const cursor = new ByteCursor(dbf.pieces(task));
  try {
    const start = await cursor.take(DBF_START_BYTES);
    const rest = await cursor.take(dbfHeaderBytes(start, dbf.label) - DBF_START_BYTES);
    const whole = new Uint8Array(start.length + rest.length);
    whole.set(start);
    whole.set(rest, start.length);
    const header = readDbfHeader(whole, dbf.size, dbf.label);
    const found = guessCodePage(cpg, header.driver, await sampleOf(cursor, header));
    const { encoding: chosen } = choices;
    const encoding: Guess<string> =
      chosen === undefined
        ? found
        : {
            value: chosenEncoding(chosen),
            reason: 'chosen',
            params: {},
            others: [...new Set([found.value, ...ENCODINGS])].filter((label) => label !== chosen),
          };
    return { header, columns: columnNames(header, encoding.value), encoding };
  } finally {
    await cursor.close();
  }
}

/** The records in their order, null for those that were deleted. */
export async function* dbfRecords(
  dbf: ArchiveMember,
  { headerBytes, recordBytes, recordCount }: DbfHeader,
  task: Task,
): AsyncGenerator<Uint8Array | null> {
  const cursor = new ByteCursor(dbf.pieces(task));
  try {
    await cursor.skipTo(headerBytes);
    for (let number = 0; number < recordCount; number++) {
      const record = await cursor.take(recordBytes);
      yield record[0] === DELETED ? null : record;
    }
  } finally {
    await cursor.close();
  }
}

/** Cells and names that are not ASCII alone, one to a line; those that may have been cut are left out. */
async function sampleOf(
  cursor: ByteCursor,
  { fields, recordBytes, recordCount }: DbfHeader,
): Promise<Uint8Array> {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  const add = (bytes: Uint8Array) => {
    if (isAscii(bytes) || length + bytes.length >= SAMPLE_BYTES) return;
    sample.set(bytes, length);
    length += bytes.length;
    sample[length++] = LINE_END;
  };
  for (const { nameBytes } of fields) if (nameBytes.length < 10) add(nameBytes);
  const texts = fields.filter(({ type }) => type === 'C');
  for (let number = 0; texts.length > 0 && number < recordCount; number++) {
    if (length > SAMPLE_BYTES / 2) break;
    const record = await cursor.take(recordBytes);
    for (const { start, width } of texts) {
      const cell = unpadded(record.subarray(start, start + width));
      if (cell.length < width) add(cell);
    }
  }
  return sample.subarray(0, length);
}

/** Names of ten bytes may have lost the rest of their last character; two that became alike are numbered. */
function columnNames({ fields }: DbfHeader, encoding: string): string[] {
  const decoder = createCellDecoder(encoding);
  const taken = new Set<string>();
  return fields.map(({ nameBytes }, index) => {
    const { text } = decoder.text(nameBytes);
    const plain = text.trim() === '' ? `#${index + 1}` : text.trim();
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain}_${number}`;
    taken.add(name);
    return name;
  });
}
