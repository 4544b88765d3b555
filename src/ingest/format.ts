import type { Bbox } from '../domain/geo';
import type { District } from '../domain/district';
import type { Task } from '../domain/task';
import type { Guess } from './guess';
import type { RowFault } from './row-fault';
import type { SourceFile } from './source-file';

/** Formats that the page and the command line read as tables of features. OpenStreetMap extracts are not among them. */
export const FORMAT_IDS = [
  'csv',
  'xlsx',
  'geojson',
  'geojson-lines',
  'shapefile',
  'kml',
  'gpx',
  'flatgeobuf',
  'geopackage',
  'geoparquet',
  'cap',
  'geotiff',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** What a person has said of how to read a file; what is left out is found out. */
export interface ReadChoices {
  /** Districts that codes of places in a warning message are looked up in. */
  readonly districts?: readonly District[];
  /** IANA zone of the region's clocks, for date-times that tell no offset; without it such a date-time is not taken. */
  readonly timeZone?: string;
  /** Label of the Encoding Standard, e.g. `gb18030`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Row that holds the column names, counted from 0; null = the file has none. */
  readonly headerRow?: number | null;
  /**
   * Region that is wanted. Formats that can find a part of a large file without reading the rest (FlatGeobuf, GeoTIFF,
   * GeoPackage, GeoParquet) then give only rows whose box meets it, and say so by {@link SourceTable.window}. Small files,
   * and files that lie wholly elsewhere, are read whole, so that each row outside is told.
   */
  readonly region?: Bbox;
}

/** How the coordinates of a table are meant. */
export type SourceCrs =
  /** Longitude and latitude, WGS 84 or a system that equals it to centimetres (CGCS2000). */
  | { readonly kind: 'geographic' }
  | { readonly kind: 'epsg'; readonly code: number }
  | { readonly kind: 'wkt'; readonly wkt: string }
  /** The file does not say. */
  | { readonly kind: 'unstated' };

/** A row as it lies in the file, before anybody has said what it means. */
export interface SourceRow {
  /** As a person counts it: line of a text, row of a sheet, feature from 1. */
  readonly row: number;
  /** In the coordinates of the table; null where the row has none, or the table none at all. */
  readonly geometry: GeoJSON.Geometry | null;
  /** One for each column of the table; null where the row has no value. Text, number, boolean, Date as ISO text, or JSON. */
  readonly values: readonly unknown[];
  /** Why the row cannot be used, or what was put right in it; absent for a sound row. */
  readonly faults?: readonly RowFault[];
}

/** One table of a file: a sheet, a layer, the features of a collection. */
export interface SourceTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Null where it is not known before all is read. */
  readonly rowCount: number | null;
  /** False for tables whose places lie in columns. */
  readonly hasGeometry: boolean;
  readonly crs: SourceCrs;
  /** Present where only rows that meet the region are given; how many the file holds in all, null where it does not say. */
  readonly window?: { readonly rowsInFile: number | null };
  /** What was found out of how to read it; only what applies to the format. */
  readonly guesses: {
    readonly encoding?: Guess<string>;
    readonly delimiter?: Guess<string>;
    readonly headerRow?: Guess<number | null>;
  };
  /**
   * The rows in batches, from the first each time it is called. A bad row is a row with faults; what makes the rest of the
   * file unreadable throws an AnlanError of the codes `file-*`. Cancels by the task.
   */
  rows(task: Task): AsyncGenerator<readonly SourceRow[]>;
}

export interface OpenedFile {
  readonly format: FormatId;
  /** At least one. */
  readonly tables: readonly SourceTable[];
}

/** One format, read. Each is one file or folder of `formats/`, fetched when a file of it comes (`formats/registry.ts`). */
export interface FileFormat {
  readonly id: FormatId;
  /** @throws AnlanError of the codes `file-*`, `archive-*`, `xml-*`, each naming the file */
  open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile>;
}
