import type { RowGeometry } from '../../ingest/schema/columns';

export type Bounds = [west: number, south: number, east: number, north: number];

/** The smallest box around a geometry; infinite and inverted where it has no position. */
export function boundsOf(geometry: RowGeometry): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const rings =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.coordinates.flat();
  for (const ring of rings) for (const [x = Number.NaN, y = Number.NaN] of ring) grow(bounds, [x, y, x, y]);
  return bounds;
}

/** Widens `bounds` in place so that it holds `other`. */
export function grow(bounds: Bounds, other: Bounds): void {
  bounds[0] = Math.min(bounds[0], other[0]);
  bounds[1] = Math.min(bounds[1], other[1]);
  bounds[2] = Math.max(bounds[2], other[2]);
  bounds[3] = Math.max(bounds[3], other[3]);
}
