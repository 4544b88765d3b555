import load from 'sql.js';
import { boundsOf } from '../../../flatgeobuf/bounds';
import { writeWkb } from '../../../wkb/test-support/write-wkb';

export interface GpkgLayer {
  readonly name: string;
  readonly srsId?: number;
  /** Declared columns after `fid` and `geom`: name and type. */
  readonly columns?: readonly (readonly [name: string, type: string])[];
  /** False: a table of attributes. */
  readonly hasGeometry?: boolean;
  readonly rows: readonly {
    readonly geometry?: GeoJSON.Geometry | Uint8Array | null;
    readonly values?: readonly (string | number | Uint8Array | null)[];
  }[];
  /** False: geometries bring no box along. */
  readonly hasEnvelopes?: boolean;
}

const SYSTEMS = [
  [-1, 'NONE', -1, 'undefined'],
  [0, 'NONE', 0, 'undefined'],
  [4326, 'EPSG', 4326, 'GEOGCS["WGS 84"]'],
  [3857, 'EPSG', 3857, 'PROJCS["WGS 84 / Pseudo-Mercator"]'],
  [99_999, 'CITY', 1, 'PROJCS["Local grid"]'],
] as const;

/** A GeoPackage as GDAL would lay it out, with the tables that a reader needs. `more`: SQL that is run at the end. */
export async function gpkgFile(layers: readonly GpkgLayer[], more = ''): Promise<Uint8Array<ArrayBuffer>> {
  const { Database } = await load();
  const database = new Database();
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  database.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
      last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
      z TINYINT, m TINYINT);`);
  for (const [id, organization, code, definition] of SYSTEMS)
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)', [
      '',
      id,
      organization,
      code,
      definition,
      '',
    ]);
  for (const layer of layers) {
    const { name, srsId = 4326, columns = [], hasGeometry = true, rows, hasEnvelopes = true } = layer;
    const declared = columns.map(([column, type]) => `, ${quoted(column)} ${type}`).join('');
    database.exec(
      `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY${hasGeometry ? ', geom GEOMETRY' : ''}${declared})`,
    );
    const boxes = rows.flatMap(({ geometry }) =>
      geometry && !(geometry instanceof Uint8Array) ? [boundsOf(geometry)] : [],
    );
    const side = (index: 0 | 1 | 2 | 3) => {
      const sides = boxes.map((box) => box[index]);
      if (sides.length === 0) return null;
      return index < 2 ? Math.min(...sides) : Math.max(...sides);
    };
    database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      name,
      hasGeometry ? 'features' : 'attributes',
      name,
      '',
      '2026-01-01T00:00:00Z',
      side(0),
      side(1),
      side(2),
      side(3),
      srsId,
    ]);
    if (hasGeometry)
      database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
        name,
        'geom',
        'GEOMETRY',
        srsId,
      ]);
    const marks = ['NULL', ...(hasGeometry ? ['?'] : []), ...columns.map(() => '?')].join(', ');
    const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${marks})`);
    database.exec('BEGIN');
    for (const { geometry = null, values = [] } of rows) {
      const blob =
        geometry === null || geometry instanceof Uint8Array
          ? geometry
          : gpkgGeometry(geometry, srsId, hasEnvelopes);
      insert.run([...(hasGeometry ? [blob] : []), ...values]);
    }
    database.exec('COMMIT');
    insert.free();
  }
  if (more !== '') database.exec(more);
  const bytes = Uint8Array.from(database.export());
  database.close();
  return bytes;
}

/** A geometry in the binary form of a GeoPackage. */
export function gpkgGeometry(geometry: GeoJSON.Geometry, srsId = 4326, hasEnvelope = true): Uint8Array {
  const head = new DataView(new ArrayBuffer(hasEnvelope ? 40 : 8));
  head.setUint16(0, 0x4750);
  head.setUint8(3, hasEnvelope ? 0b11 : 0b1);
  head.setInt32(4, srsId, true);
  if (hasEnvelope) {
    const [west, south, east, north] = boundsOf(geometry);
    for (const [index, side] of [west, east, south, north].entries())
      head.setFloat64(8 + index * 8, side, true);
  }
  const shape = writeWkb(geometry);
  const bytes = new Uint8Array(head.byteLength + shape.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(shape, head.byteLength);
  return bytes;
}
