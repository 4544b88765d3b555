import type { OwnKind } from '../../domain/own-layer';
import type { Grade } from '../../domain/provenance';
import type { FormatId, ReadChoices, SourceCrs } from '../format';
import type { Guess } from '../guess';
import type { RowIssue } from '../row-fault';

/** What the rows of a file can become. `reference`: shown on the map with their values, used by no analysis. */
export type ImportKind = OwnKind;

/** Frame of longitude and latitude. GCJ-02 and BD-09 are the shifted ones of Chinese web maps. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

/** Where a row says it is. */
export type PositionPlan =
  | { readonly from: 'geometry' }
  /** Two columns: decimal, degrees-minutes-seconds, or metres where the system is a projected one. */
  | { readonly from: 'columns'; readonly x: string; readonly y: string }
  /** Both in one column. */
  | { readonly from: 'column'; readonly column: string; readonly order: 'lon-lat' | 'lat-lon' }
  /** An H3 cell; its centre. */
  | { readonly from: 'h3'; readonly column: string };

/** How a table of a file becomes features of the project. Every part can be guessed, and every guess be changed. */
export interface ImportPlan {
  /** Name of the table in the file. */
  readonly table: string;
  readonly kind: ImportKind;
  readonly position: PositionPlan;
  /** True: what stands for longitude is latitude. */
  readonly swapped: boolean;
  readonly crs: SourceCrs;
  readonly datum: Datum;
  /** Field of the kind → column of the file. A field that is left out stays unknown. */
  readonly fields: Readonly<Record<string, string>>;
  /** Value of the file → value of the field, for fields with a fixed list, e.g. `{status: {'开放': 'open'}}`. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Field → what its figures are multiplied by, where the column is in another unit than the field: hectares → 10 000. */
  readonly factors: Readonly<Record<string, number>>;
  /** Field → value for all rows that do not say themselves: what a person knows and the file does not tell. */
  readonly constants: Readonly<Record<string, string>>;
  /** For rows that do not say themselves. */
  readonly grade: Grade;
  readonly source: string;
  /** ISO date or date-time; null = not known. */
  readonly asOf: string | null;
}

/** One field that a kind has, for the dialog. Texts are `field.<kind>.<name>`. */
export interface TargetField {
  readonly name: string;
  /** True: a row that has it neither from a column nor from `constants` is refused. Else it stays unknown. */
  readonly required: boolean;
  /** What it can be; null where that is open. A field with values has an entry in `classes`. */
  readonly values: readonly string[] | null;
  /** Whether a column can give it, a person for all rows (`constants`), or either. */
  readonly givenBy: 'column' | 'person' | 'either';
}

/** Median distance of positions to the nearest street, metres, if they are taken to be of each datum. */
export interface ShiftMedians {
  /** Positions that lie near enough to the roads to count. */
  readonly counted: number;
  readonly medianM: Readonly<Record<ShiftedDatum, number>>;
  /** Share of positions (0–1) that lie nearer to a street so than as WGS 84. */
  readonly nearer: Readonly<Record<ShiftedDatum, number>>;
}
/** CGCS2000 equals WGS 84 to centimetres. */
export type ShiftedDatum = Exclude<Datum, 'cgcs2000'>;

/** What a file looks like before anything is taken from it. */
export interface ImportPreview {
  readonly format: FormatId;
  /** The ending of the file's name, with its dot, where it names another format; null where it fits. */
  readonly wrongEnding: string | null;
  readonly tables: readonly { readonly name: string; readonly rowCount: number | null }[];
  readonly columns: readonly string[];
  /** Present where only the rows of the region are read from a large file; how many it holds in all, null if unknown. */
  readonly window?: { readonly rowsInFile: number | null };
  /** The first rows as read, as text; at most 20. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly reading: {
    readonly encoding?: Guess<string>;
    readonly delimiter?: Guess<string>;
    readonly headerRow?: Guess<number | null>;
  };
  readonly plan: ImportPlan;
  /** Why each part of the plan is as it is; keys of the plan, and `fields.<name>`. */
  readonly reasons: Readonly<Record<string, Guess<unknown>>>;
  readonly targets: readonly TargetField[];
  /** Fields with a fixed list that a column gives: the values met so far, the commonest first, at most 100. */
  readonly classValues: Readonly<Record<string, readonly string[]>>;
  /** Up to 500 positions under the plan's system but before any datum shift, longitude and latitude in turn. */
  readonly positions: Float64Array<ArrayBuffer>;
  /** True where GCJ-02 and BD-09 differ from WGS 84 at these positions, so that the datum must be asked for. */
  readonly datumMatters: boolean;
}

/** What a plan makes of all rows; the features wait in the worker under `token`. */
export interface ImportCheck {
  readonly token: number;
  readonly read: number;
  /** Rows that become something. */
  readonly taken: number;
  /** Features to fetch; fewer than `taken` where rows are summed up (people of one cell). */
  readonly features: number;
  readonly refused: number;
  readonly warned: number;
  /** How often each fault was found. */
  readonly counts: Readonly<Record<string, number>>;
  /** At most 500, refusals first. */
  readonly issues: readonly RowIssue[];
  /** West, south, east, north of what is taken; null when nothing is. */
  readonly bbox: readonly [number, number, number, number] | null;
}

export interface ImportSource {
  readonly name: string;
  readonly file: Blob;
  readonly choices: ReadChoices;
}
