import { featureCollection, polygon as toPolygon, union } from '@turf/turf';
import type { WorldPoint } from './world-point';

/** Rings of one polygon, closed, the outer one first. */
export type WorldPolygon = readonly (readonly WorldPoint[])[];

/**
 * Joins the polygons of one area that tile borders have cut. Borders are equal whole numbers on both sides, so
 * the union leaves no seam. Gives several polygons where the pieces do not touch.
 */
export function joinAreas(pieces: readonly WorldPolygon[]): WorldPolygon[] {
  const origin = pieces[0]?.[0]?.[0];
  if (!origin || pieces.length === 1) return [...pieces];
  const shifted = pieces.map((rings) =>
    toPolygon(rings.map((ring) => ring.map(([x, y]) => [x - origin[0], y - origin[1]]))),
  );
  const joined = union(featureCollection(shifted));
  if (!joined) return [];
  const { geometry } = joined;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([x = 0, y = 0]): WorldPoint => [Math.round(x) + origin[0], Math.round(y) + origin[1]]),
    ),
  );
}
