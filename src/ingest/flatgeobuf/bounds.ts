import type { WrittenGeometry } from '../schema/columns';

export type Bounds = [west: number, south: number, east: number, north: number];

/** The smallest box around a geometry; infinite and inverted where it has no position. */
export function boundsOf(geometry: WrittenGeometry): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of runsOf(geometry))
    for (const [x = Number.NaN, y = Number.NaN] of ring) grow(bounds, [x, y, x, y]);
  return bounds;
}

/** The runs of positions of a geometry: rings, lines, or one of the single points. */
export function runsOf(geometry: WrittenGeometry): readonly (readonly GeoJSON.Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
    case 'MultiPoint':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(runsOf);
  }
}

/** Widens `bounds` in place so that it holds `other`. */
export function grow(bounds: Bounds, other: Bounds): void {
  bounds[0] = Math.min(bounds[0], other[0]);
  bounds[1] = Math.min(bounds[1], other[1]);
  bounds[2] = Math.max(bounds[2], other[2]);
  bounds[3] = Math.max(bounds[3], other[3]);
}
