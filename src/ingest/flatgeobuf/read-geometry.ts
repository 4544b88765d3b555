import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { RowGeometry } from '../schema/columns';

/**
 * A point or area as GeoJSON; null for other shapes and for none. `type` is the file's own, or Unknown where each
 * feature says its own; `available` is the size of the feature, which no vector in it can exceed.
 */
export function decodeGeometry(
  geometry: Geometry | null,
  type: GeometryType,
  available: number,
): RowGeometry | null {
  if (geometry === null) return null;
  const ownType = type === GeometryType.Unknown ? geometry.type() : type;
  if (ownType === GeometryType.Point) {
    const [position] = positionsOf(geometry, available);
    return position === undefined ? null : { type: 'Point', coordinates: position };
  }
  if (ownType === GeometryType.Polygon) return { type: 'Polygon', coordinates: ringsOf(geometry, available) };
  if (ownType !== GeometryType.MultiPolygon) return null;
  const count = within(geometry.partsLength(), 4, available);
  const parts = Array.from({ length: count }, (_, index) => geometry.parts(index));
  return {
    type: 'MultiPolygon',
    coordinates: parts.map((part) => (part === null ? [] : ringsOf(part, available))),
  };
}

function positionsOf(geometry: Geometry, available: number): GeoJSON.Position[] {
  const count = Math.floor(within(geometry.xyLength(), 8, available) / 2);
  return Array.from({ length: count }, (_, index) => [
    geometry.xy(index * 2) ?? Number.NaN,
    geometry.xy(index * 2 + 1) ?? Number.NaN,
  ]);
}

/** A polygon of one ring has no list of ring ends. */
function ringsOf(geometry: Geometry, available: number): GeoJSON.Position[][] {
  const positions = positionsOf(geometry, available);
  const count = within(geometry.endsLength(), 4, available);
  if (count === 0) return [positions];
  let start = 0;
  return Array.from({ length: count }, (_, index) => {
    const end = geometry.ends(index) ?? 0;
    if (end < start || end > positions.length) throw new RangeError('ring ends');
    const ring = positions.slice(start, end);
    start = end;
    return ring;
  });
}

function within(length: number, bytes: number, available: number): number {
  if (length * bytes > available) throw new RangeError(`${length} values in ${available} bytes`);
  return length;
}
