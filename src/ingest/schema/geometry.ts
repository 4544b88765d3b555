import { isPosition, type LonLat } from '../../domain/geo';
import type { RowIssue } from './columns';
import { shorten } from './fields';

type AreaGeometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;
type GeometryResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: RowIssue };

/** The position of a Point. */
export function readPoint(geometry: unknown): GeometryResult<LonLat> {
  const shape = shapeOf(geometry);
  if (shape?.type === 'Point' && isLonLat(shape.coordinates)) {
    const [lon, lat] = shape.coordinates;
    return { ok: true, value: [lon, lat] };
  }
  return refused(geometry, 'Point');
}

/** A Polygon or MultiPolygon whose rings are closed and have four positions at least; one part gives a Polygon. */
export function readArea(geometry: unknown): GeometryResult<AreaGeometry> {
  const shape = shapeOf(geometry);
  const parts = shape?.type === 'Polygon' ? [shape.coordinates] : shape?.coordinates;
  if (
    (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') ||
    !Array.isArray(parts) ||
    parts.length === 0 ||
    !parts.every(isPart)
  )
    return refused(geometry, 'Polygon | MultiPolygon');
  const [first] = parts;
  return parts.length === 1 && first !== undefined
    ? { ok: true, value: { type: 'Polygon', coordinates: first } }
    : { ok: true, value: { type: 'MultiPolygon', coordinates: parts } };
}

/** Every area as a MultiPolygon, so that a table has one geometry type. */
export function toMultiPolygon(geometry: AreaGeometry): GeoJSON.MultiPolygon {
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

export function toPoint(position: LonLat): GeoJSON.Point {
  return { type: 'Point', coordinates: [position[0], position[1]] };
}

function shapeOf(geometry: unknown): { type: unknown; coordinates: unknown } | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  return 'type' in geometry && 'coordinates' in geometry ? geometry : null;
}

function isLonLat(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && isPosition(Number(value[0]), Number(value[1]));
}

function isPart(part: unknown): part is GeoJSON.Position[][] {
  return Array.isArray(part) && part.length > 0 && part.every(isRing);
}

function isRing(ring: unknown): ring is GeoJSON.Position[] {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isLonLat)) return false;
  const first = ring[0];
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function refused(geometry: unknown, expected: string): { ok: false; issue: RowIssue } {
  return { ok: false, issue: { column: 'geometry', value: shorten(geometry), expected } };
}
