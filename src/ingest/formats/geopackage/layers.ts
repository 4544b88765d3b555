import type { Database } from 'sql.js';
import type { Bounds } from '../../flatgeobuf/bounds';
import type { SourceCrs } from '../../format';
import { sourceCrsOf } from '../../source-crs';
import { queryRows, quoted, type SqliteValue } from './sqlite';

/** A table of features or of rows without a place. */
export interface Layer {
  readonly table: string;
  readonly columns: readonly LayerColumn[];
  /** Column with the geometry; null for a table without. */
  readonly geometryColumn: string | null;
  readonly crs: SourceCrs;
  /** In the coordinates of the layer, as the file says; null where it does not. */
  readonly bounds: Bounds | null;
  readonly rowCount: number;
}

export interface LayerColumn {
  readonly name: string;
  readonly isBoolean: boolean;
}

/** Undefined systems of the standard: Cartesian and geographic. */
const UNDEFINED = new Set([-1, 0]);

/** Names of the real tables; a view may compute for ever and is not asked. */
export function tableNames(database: Database): Set<string> {
  const names = queryRows(database, "SELECT name FROM sqlite_master WHERE type = 'table'");
  return new Set([...names].map(([name]) => String(name)));
}

/** The layers that the file lists, in its order. Columns that are computed or hold bytes are left out. */
export function readLayers(database: Database, tables: ReadonlySet<string>): Layer[] {
  const listed = [
    ...queryRows(
      database,
      "SELECT table_name, min_x, min_y, max_x, max_y FROM gpkg_contents WHERE data_type IN ('features', 'attributes')",
    ),
  ];
  const geometries = geometryColumns(database, tables);
  return listed.flatMap(([name, ...sides]): Layer[] => {
    const table = String(name);
    if (!tables.has(table)) return [];
    const geometry = geometries.get(table.toLowerCase());
    const columns = columnsOf(database, table, geometry?.column ?? null);
    const [[count] = []] = queryRows(database, `SELECT count(*) FROM ${quoted(table)}`);
    return [
      {
        table,
        columns,
        geometryColumn: geometry?.column ?? null,
        crs: geometry?.crs ?? { kind: 'unstated' },
        bounds: boundsOf(sides),
        rowCount: Number(count),
      },
    ];
  });
}

function geometryColumns(database: Database, tables: ReadonlySet<string>) {
  const found = new Map<string, { readonly column: string; readonly crs: SourceCrs }>();
  if (!tables.has('gpkg_geometry_columns')) return found;
  const systems = new Map<number, SourceCrs>();
  if (tables.has('gpkg_spatial_ref_sys'))
    for (const [id, organization, code, definition] of queryRows(
      database,
      'SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys',
    ))
      systems.set(Number(id), sourceCrsOf(String(organization), Number(code), String(definition)));
  for (const [table, column, system] of queryRows(
    database,
    'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns',
  )) {
    const id = Number(system);
    const crs = UNDEFINED.has(id) ? undefined : (systems.get(id) ?? sourceCrsOf('EPSG', id, ''));
    found.set(String(table).toLowerCase(), { column: String(column), crs: crs ?? { kind: 'unstated' } });
  }
  return found;
}

function columnsOf(database: Database, table: string, geometryColumn: string | null): LayerColumn[] {
  return [...queryRows(database, `PRAGMA table_xinfo(${quoted(table)})`)].flatMap(
    ([, name, type, , , , hidden]): LayerColumn[] => {
      const declared = String(type).toUpperCase();
      const isLeftOut =
        Number(hidden) !== 0 ||
        declared.startsWith('BLOB') ||
        String(name).toLowerCase() === geometryColumn?.toLowerCase();
      return isLeftOut ? [] : [{ name: String(name), isBoolean: declared === 'BOOLEAN' }];
    },
  );
}

function boundsOf(sides: readonly SqliteValue[]): Bounds | null {
  const [west, south, east, north] = sides.map((side) => (side === null ? Number.NaN : Number(side)));
  const bounds: Bounds = [west ?? NaN, south ?? NaN, east ?? NaN, north ?? NaN];
  return bounds.every(Number.isFinite) ? bounds : null;
}
