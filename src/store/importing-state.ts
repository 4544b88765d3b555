import type { Problem } from '../domain/errors';
import type { ReadChoices } from '../ingest/format';
import type { Guess } from '../ingest/guess';
import type { Datum, ImportCheck, ImportPlan, ImportPreview, ShiftMedians } from '../ingest/import/plan';

export type {
  Datum,
  ImportCheck,
  ImportKind,
  ImportPlan,
  ImportPreview,
  ShiftMedians,
  TargetField,
} from '../ingest/import/plan';
export type { FormatId, ReadChoices, SourceCrs } from '../ingest/format';
export type { Guess } from '../ingest/guess';
export type { RowIssue } from '../ingest/row-fault';

/** A file that a person has dropped or chosen. */
export interface OfferedFile {
  readonly name: string;
  readonly blob: Blob;
  /** The own layer whose features it brings anew; null for a new layer. */
  readonly replaces: string | null;
}

/** One step of an import. Work with a fraction of null does not know how much there is. */
export type Step<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fraction: number | null; readonly previous: Result | null }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly problem: Problem; readonly previous: Result | null };

/** What a person has said of the present file so far; what is left out is guessed. */
export interface ImportChoices {
  readonly reading: ReadChoices;
  readonly table: string | null;
  readonly plan: Partial<ImportPlan>;
}

/** What a plan makes of all rows, and which of the faults found keep a row out. */
export interface CheckedRows extends ImportCheck {
  readonly refusing: readonly string[];
}

export interface ImportingState {
  /** Files that wait for their turn; the first is the present one. */
  readonly files: readonly OfferedFile[];
  readonly choices: ImportChoices;
  readonly preview: Step<ImportPreview>;
  /** How far the points lie from the streets by each datum, and the one that is clearly nearer; null while it is not known, or does not matter. */
  readonly shift: { readonly medians: ShiftMedians; readonly near: Guess<Datum> | null } | null;
  readonly check: Step<CheckedRows>;
  /** Features on their way from the worker into the layer. */
  readonly taking: Step<null>;
}
