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

const offsetPx = (a: PixelPoint, b: PixelPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** How far a point is from a line on the screen, px. */
function lineOffPx(path: readonly LonLat[], at: PixelPoint, project: Projection['project']): number {
  const points = path.map(project);
  let least = Infinity;
  for (const [index, b] of points.entries()) {
    const a = points[index - 1] ?? b;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : ((at.x - a.x) * dx + (at.y - a.y) * dy) / squared;
    const share = Math.min(1, Math.max(0, t));
    least = Math.min(least, offsetPx({ x: a.x + share * dx, y: a.y + share * dy }, at));
  }
  return least;
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
    const offPx =
      target.shape === 'line' ? lineOffPx(target.path, at, project) : offsetPx(project(target.position), at);
    const share = offPx / (target.radiusPx * scale);
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
