import type { LocalText } from '../domain/language';
import type { Task } from '../domain/task';
import type { FormatId } from './format';
import type { TableShape, WrittenRow } from './schema/columns';

/** A table to be written: features with the same columns, and what must be said of their figures. */
export interface ExportTable extends TableShape {
  /** Heading of each column in both languages; the name itself where there is none. */
  readonly headings: Readonly<Record<string, LocalText>>;
  readonly rows: readonly WrittenRow[];
  /** Method, standard, grade, as-of and the like: label and value, in the language of the page. */
  readonly notes: readonly (readonly [label: string, value: string])[];
}

/** One format, written. What was written is read back without loss by the reader of the same format. */
export interface FileWriter {
  readonly id: FormatId;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(table: ExportTable, task: Task): Promise<Uint8Array<ArrayBuffer>>;
}
