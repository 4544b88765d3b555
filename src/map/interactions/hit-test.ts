import type { LonLat } from '../../domain/geo';
import type { HitTarget } from '../layers/layer-description';
import { areaContains } from '../layers/polygon-parts';

/** A position on the canvas, CSS pixels from its upper left corner. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** What the map can say about positions. */
export interface Projection {
  readonly project: (position: LonLat) => PixelPoint;
}

type Box = readonly [west: number, south: number, east: number, north: number];
const boxes = new WeakMap<object, Box>();

function boxOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Box {
  const known = boxes.get(geometry);
  if (known) return known;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const position of ring) {
      const lon = position[0] ?? 0;
      const lat = position[1] ?? 0;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  const box: Box = [west, south, east, north];
  boxes.set(geometry, box);
  return box;
}

/**
 * The topmost target under the pointer: among marks the nearest one that the pointer touches, then areas in the
 * order given. Computed from positions, without reading pixels back.
 * @param scale multiplies the radii, as it does the symbols
 */
export function hitTest(
  targets: readonly HitTarget[],
  at: PixelPoint,
  position: LonLat,
  { project }: Projection,
  scale = 1,
): HitTarget | null {
  let nearest: { target: HitTarget; share: number } | null = null;
  for (const target of targets) {
    if (target.shape === 'area') continue;
    const { x, y } = project(target.position);
    const share = Math.hypot(x - at.x, y - at.y) / (target.radiusPx * scale);
    if (share <= 1 && (nearest === null || share < nearest.share)) nearest = { target, share };
  }
  if (nearest) return nearest.target;
  return (
    targets.find((target) => {
      if (target.shape !== 'area') return false;
      const [west, south, east, north] = boxOf(target.geometry);
      const [lon, lat] = position;
      return (
        lon >= west && lon <= east && lat >= south && lat <= north && areaContains(target.geometry, position)
      );
    }) ?? null
  );
}
