import { readWkt, type WktGeometry } from '../wkt/read-wkt';

/** What columns of shapes are called by the programs that write them (QGIS, GDAL, PostGIS, ArcGIS Hub). */
const NAMES = /^(wkt|_wkt.*|wkt_?geom(etry)?|geom(etry)?|the_geom|shape|geojson|\.geo|geo_?shape)$/i;

/** A shape written as text: well-known text, or GeoJSON. Null for anything else. */
export function readTextGeometry(text: string): WktGeometry | null {
  if (/^\s*\{/.test(text)) {
    const geometry = parseGeoJson(text);
    return geometry === null ? null : { geometry, epsg: null };
  }
  return readWkt(text);
}

/** Only that it is one of the kinds; its coordinates are looked at with those of every other format. */
function parseGeoJson(text: string): GeoJSON.Geometry | null {
  try {
    const value: unknown = JSON.parse(text);
    return isGeometry(value) ? value : null;
  } catch {
    return null;
  }
}

const DEEPEST = 16;

function isGeometry(value: unknown, depth = 0): value is GeoJSON.Geometry {
  if (depth > DEEPEST || typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'GeometryCollection') {
    return (
      'geometries' in value &&
      Array.isArray(value.geometries) &&
      value.geometries.every((part) => isGeometry(part, depth + 1))
    );
  }
  const kinds = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
  return (
    kinds.some((kind) => kind === value.type) && 'coordinates' in value && Array.isArray(value.coordinates)
  );
}

/** A column whose cells are shapes, and the system they are in as far as they say. */
export interface GeometryColumn {
  readonly index: number;
  readonly epsg: number | null;
}

/** The column that holds shapes: called like one, and every sample of it is one. Null where there is none. */
export function findGeometryColumn(
  names: readonly string[],
  samples: readonly (readonly unknown[])[],
): GeometryColumn | null {
  for (const [index, name] of names.entries()) {
    if (!NAMES.test(name.trim())) continue;
    const texts = samples.flatMap((row) => row[index] ?? []).filter((cell) => cell !== '');
    const shapes = texts.map((text) => (typeof text === 'string' ? readTextGeometry(text) : null));
    const [first] = shapes;
    if (first && shapes.filter((shape) => shape !== null).length >= shapes.length / 2) {
      return { index, epsg: first.epsg };
    }
  }
  return null;
}
