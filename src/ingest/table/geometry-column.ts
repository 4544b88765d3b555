import { type SoundGeometry, soundGeometry } from '../geometry';
import { readWkt } from '../wkt/read-wkt';
import { cellFault } from './row-faults';

/** What columns of shapes are called by the programs that write them (QGIS, GDAL, PostGIS, ArcGIS Hub), and by this one. */
const NAMES =
  /^(wkt|_wkt.*|wkt_?geom(etry)?|geom(etry)?|the_geom|shape|geojson|\.geo|geo_?shape)( \(\d+\))?$/i;

/** What a text writes as a shape, unchecked, and the system it names. Null where it is none. */
function parse(text: string): { readonly geometry: unknown; readonly epsg: number | null } | null {
  if (!/^\s*\{/.test(text)) return readWkt(text);
  try {
    return { geometry: JSON.parse(text) as unknown, epsg: null };
  } catch {
    return null;
  }
}

/** A shape written as text, well-known text or GeoJSON, checked as those of every other format. */
export function geometryOfText(text: string, column: string): SoundGeometry {
  const parsed = parse(text);
  if (parsed === null) return { geometry: null, faults: [cellFault('geometry-damaged', column, text)] };
  const { geometry, faults } = soundGeometry(parsed.geometry);
  return { geometry, faults: faults.map((fault) => ({ ...fault, column })) };
}

/** A column whose cells are shapes, and the system they are in as far as they say. */
export interface GeometryColumn {
  readonly index: number;
  readonly epsg: number | null;
}

/** The column that holds shapes: called like one, and half of its samples at least are some. Null where there is none. */
export function findGeometryColumn(
  names: readonly string[],
  samples: readonly (readonly unknown[])[],
): GeometryColumn | null {
  for (const [index, name] of names.entries()) {
    if (!NAMES.test(name.trim())) continue;
    const cells = samples.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const shapes = cells.flatMap((cell) => {
      const parsed = typeof cell === 'string' ? parse(cell) : null;
      return parsed !== null && soundGeometry(parsed.geometry).geometry !== null ? [parsed] : [];
    });
    if (shapes[0] && shapes.length >= cells.length / 2) return { index, epsg: shapes[0].epsg };
  }
  return null;
}
