import type { OsmFeature } from '../../domain/osm';
import { doubleArea, hasSurface } from './ring';

type Position = GeoJSON.Position;

/** The line or lines of a way; null when nothing longer than a point is left. */
export function toLineGeometry(lines: readonly (readonly Position[])[]): OsmFeature['geometry'] | null {
  const parts = lines.map(withoutRepeats).filter((line) => line.length > 1);
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The polygon or polygons of an area, wound as RFC 7946 asks; null when nothing with a surface is left. */
export function toAreaGeometry(
  polygons: readonly (readonly (readonly Position[])[])[],
): OsmFeature['geometry'] | null {
  const parts = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(withoutRepeats);
    if (!outer || !hasSurface(outer)) return [];
    return [[wound(outer, true), ...holes.filter(hasSurface).map((hole) => wound(hole, false))]];
  });
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

/** Neighbours at one place become one. */
function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter(
    ([lon, lat], at) => at === 0 || lon !== positions[at - 1]?.[0] || lat !== positions[at - 1]?.[1],
  );
}

function wound(ring: Position[], counterClockwise: boolean): Position[] {
  return doubleArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}
