import type { Task } from '../../../domain/task';
import type { SourceFile } from '../../source-file';
import { textPieces } from '../../text';
import { type CsvRecord, RecordReader } from './record-reader';

/** How a text table is taken apart. */
export interface CsvReading {
  readonly encoding: string;
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
}

/** A record, and the other encoding that a line of it was written in, if any. */
export interface ReadRecord {
  readonly record: CsvRecord;
  readonly strayEncoding: string | null;
}

/** The records of a file in groups, one for each piece of text; how far it has come is reported to the task. */
export async function* readRecords(
  file: SourceFile,
  { encoding, delimiter, lineEnd }: CsvReading,
  task: Task,
): AsyncGenerator<readonly ReadRecord[]> {
  const reader = new RecordReader(delimiter, lineEnd);
  /** Line → encoding, of lines that no record has been made of yet. */
  const strays = new Map<number, string>();
  let lines = 1;
  for await (const piece of textPieces(file, encoding, task)) {
    for (const [line, stray] of piece.strays) strays.set(lines + line, stray);
    // Only where there are strays do lines come whole, and must be counted.
    lines += countLineEnds(piece.text, lineEnd);
    reader.add(piece.text);
    task.report({ stage: 'read', done: piece.fileEnd, total: file.size });
    yield takeAll(reader, strays);
  }
  reader.end();
  yield takeAll(reader, strays);
}

function takeAll(reader: RecordReader, strays: Map<number, string>): ReadRecord[] {
  const records: ReadRecord[] = [];
  for (let record = reader.next(); record; record = reader.next()) {
    let strayEncoding: string | null = null;
    if (strays.size > 0) {
      for (let line = record.line; line < record.line + record.lines; line++) {
        strayEncoding = strays.get(line) ?? strayEncoding;
        strays.delete(line);
      }
    }
    records.push({ record, strayEncoding });
  }
  return records;
}

function countLineEnds(text: string, lineEnd: string): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) count++;
  return count;
}
