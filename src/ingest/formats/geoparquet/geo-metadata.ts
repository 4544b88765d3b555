import type { FileMetaData } from 'hyparquet';
import * as v from 'valibot';
import type { Bounds } from '../../flatgeobuf/bounds';
import type { SourceCrs } from '../../format';
import { sourceCrsOf } from '../../source-crs';

/** What a file says of its geometries (GeoParquet 1.0 and 1.1). */
export interface GeoMetadata {
  /** Name of the column that is meant. */
  readonly column: string;
  readonly crs: SourceCrs;
  /** False: an encoding other than well-known binary. */
  readonly isWkb: boolean;
  readonly encoding: string;
  readonly bounds: Bounds | null;
  /** Columns that hold the box of each row: west, south, east, north. */
  readonly covering: readonly [string, string, string, string] | null;
}

const path = v.array(v.string());
const side = v.record(v.string(), v.unknown());
/** A box or a covering that is not as it should be only costs the window. */
const columnSchema = v.object({
  encoding: v.optional(v.string(), 'WKB'),
  crs: v.optional(v.nullable(side)),
  bbox: v.fallback(v.optional(v.array(v.number())), undefined),
  covering: v.fallback(
    v.optional(v.object({ bbox: v.object({ xmin: path, ymin: path, xmax: path, ymax: path }) })),
    undefined,
  ),
});
const fileSchema = v.object({ primary_column: v.string(), columns: v.record(v.string(), v.unknown()) });

/** Null where the file has no geometries that it tells of. */
export function geoMetadataOf({ key_value_metadata: pairs }: FileMetaData): GeoMetadata | null {
  const text = pairs?.find(({ key }) => key === 'geo')?.value;
  const file = v.safeParse(fileSchema, parsed(text));
  if (!file.success) return null;
  const column = file.output.primary_column;
  const read = v.safeParse(
    columnSchema,
    Object.hasOwn(file.output.columns, column) ? file.output.columns[column] : null,
  );
  if (!read.success) return null;
  const { encoding, crs, bbox = [], covering } = read.output;
  const box = covering?.bbox;
  return {
    column,
    crs: crsOf(crs),
    isWkb: encoding.toUpperCase() === 'WKB',
    encoding,
    bounds: boundsOf(bbox),
    covering: box ? [box.xmin.join('.'), box.ymin.join('.'), box.xmax.join('.'), box.ymax.join('.')] : null,
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Absent means longitude and latitude; null means that nobody knows. */
function crsOf(crs: Readonly<Record<string, unknown>> | null | undefined): SourceCrs {
  if (crs === undefined) return { kind: 'geographic' };
  if (crs === null) return { kind: 'unstated' };
  const { authority, code } = (crs['id'] ?? {}) as Record<string, unknown>;
  if (authority === 'OGC' && String(code).startsWith('CRS84')) return { kind: 'geographic' };
  const name = typeof crs['name'] === 'string' ? crs['name'] : 'PROJJSON';
  return sourceCrsOf(typeof authority === 'string' ? authority : 'PROJJSON', Number(code), name);
}

/** Four numbers, or six where the box has heights. */
function boundsOf(box: readonly number[]): Bounds | null {
  const half = box.length / 2;
  if (half !== 2 && half !== 3) return null;
  const bounds: Bounds = [box[0] ?? NaN, box[1] ?? NaN, box[half] ?? NaN, box[half + 1] ?? NaN];
  return bounds.every(Number.isFinite) ? bounds : null;
}
