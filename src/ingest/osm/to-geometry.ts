import type { OsmFeature } from '../../domain/osm';
import type { WorldPolygon } from './join-areas';
import { toLonLat, type WorldPoint } from './world-point';

type Position = GeoJSON.Position;

/** WGS 84 positions of a line; neighbours that fall together at 1e-7 degrees become one. */
function toPositions(points: readonly WorldPoint[]): Position[] {
  const positions: Position[] = [];
  for (const point of points) {
    const [lon, lat] = toLonLat(point);
    const previous = positions.at(-1);
    if (previous?.[0] !== lon || previous[1] !== lat) positions.push([lon, lat]);
  }
  return positions;
}

/** The line or lines of a way; null when nothing longer than a point is left. */
export function toLineGeometry(lines: readonly (readonly WorldPoint[])[]): OsmFeature['geometry'] | null {
  const parts = lines.map(toPositions).filter((line) => line.length > 1);
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The polygon or polygons of an area, wound as RFC 7946 asks; null when nothing with a surface is left. */
export function toAreaGeometry(polygons: readonly WorldPolygon[]): OsmFeature['geometry'] | null {
  const parts = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(toPositions);
    if (!outer || !hasSurface(outer)) return [];
    return [[wound(outer, true), ...holes.filter(hasSurface).map((hole) => wound(hole, false))]];
  });
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

function hasSurface(ring: readonly Position[]): boolean {
  return ring.length > 3 && doubleArea(ring) !== 0;
}

function wound(ring: Position[], counterClockwise: boolean): Position[] {
  return doubleArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** Twice the signed area in square degrees, measured from the first vertex to keep digits; positive when counter-clockwise. */
function doubleArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
