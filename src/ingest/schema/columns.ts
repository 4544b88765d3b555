/** Column types that this project writes; each is a FlatGeobuf column type of the same name. */
export type ColumnType = 'Bool' | 'Int' | 'Double' | 'String' | 'Json';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** False: a row without a value is an issue. */
  readonly nullable: boolean;
}

/** Shapes of the tables of a pack. */
export type RowGeometry = GeoJSON.Point | GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** Shapes that can be written: every shape of GeoJSON, with heights or without. */
export type WrittenGeometry = GeoJSON.Geometry;

/** One feature of a table: WGS 84 degrees, and one property per column. A null is not written. */
export interface Row {
  readonly geometry: RowGeometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The same for a file that is written and not a table of a pack. */
export interface WrittenRow {
  readonly geometry: WrittenGeometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a table file says of itself. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Unknown: rows of several shapes. */
  readonly geometryType: WrittenGeometry['type'] | 'Unknown';
}

/** Why a row was refused; `column` is `geometry` where the shape is at fault. */
export interface RowIssue {
  readonly column: string;
  /** The value as found, shortened to 80 characters; `null` as text where it is absent. */
  readonly value: string;
  /** What would have been right, in the terms of the schema: `number`, `("park" | "square")`. */
  readonly expected: string;
}

export type RowResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: RowIssue };

/** A dataset as a table: the only place that knows how one noun of the domain lies in a file. */
export interface RowTable<T> extends TableShape {
  /** What tells one row from another; no two rows of a file may share it. */
  keyOf(value: T): string;
  toRow(value: T): Row;
  /** Never throws: a row that does not fit gives its first issue. */
  fromRow(geometry: unknown, properties: unknown): RowResult<T>;
}
