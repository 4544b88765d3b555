import type { LonLat } from '../domain/geo';
import { distanceM, isPosition } from '../domain/geo';
import type { EdgeIndex } from './edge-index';
import { metresPerLonUnit, METRES_PER_UNIT, readEdge, VertexBuffer } from './geometry';
import { modeBit } from './tags/access';
import { isEdgeOpen } from './twins';
import { type ModeWeights, type Snap, UNITS_PER_DEGREE } from './types';

/** First radius looked through, metres; then four times as far, and again. */
const FIRST_RADIUS_M = 60;
const scratch = new VertexBuffer();

interface Foot {
  readonly squaredM: number;
  readonly lon: number;
  readonly lat: number;
  /** Share of the edge's length before the foot. */
  readonly fraction: number;
}

/** Foot of the perpendicular from a point on the polyline in the buffer, in a plane through the point. */
function footOnLine(line: VertexBuffer, lon: number, lat: number, xM: number): Foot {
  let alongM = 0;
  let bestM = 0;
  let best: Omit<Foot, 'fraction'> = { squaredM: Infinity, lon, lat };
  for (let i = 0; i + 1 < line.length; i++) {
    const ax = (line.lon[i]! - lon) * xM;
    const ay = (line.lat[i]! - lat) * METRES_PER_UNIT;
    const dx = (line.lon[i + 1]! - line.lon[i]!) * xM;
    const dy = (line.lat[i + 1]! - line.lat[i]!) * METRES_PER_UNIT;
    const squaredLength = dx * dx + dy * dy;
    const t = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squaredLength));
    const squaredM = (ax + t * dx) ** 2 + (ay + t * dy) ** 2;
    const lengthM = Math.sqrt(squaredLength);
    if (squaredM < best.squaredM) {
      bestM = alongM + t * lengthM;
      best = {
        squaredM,
        lon: line.lon[i]! + t * (line.lon[i + 1]! - line.lon[i]!),
        lat: line.lat[i]! + t * (line.lat[i + 1]! - line.lat[i]!),
      };
    }
    alongM += lengthM;
  }
  return { ...best, fraction: alongM === 0 ? 0 : Math.min(1, bestM / alongM) };
}

export interface SnapOptions {
  /** Points farther than this from every usable road are off the network; 2 000 m by default. */
  readonly maxDistanceM?: number;
}

/**
 * The nearest point on the nearest road that the mode may use under these weights in at least one direction and that
 * is no island for it. Of equally near edges the one with the lowest number. Null when there is none within
 * `maxDistanceM`.
 */
export function snapToRoad(
  index: EdgeIndex,
  position: LonLat,
  { mode, weights }: ModeWeights,
  { maxDistanceM = 2000 }: SnapOptions = {},
): Snap | null {
  if (!isPosition(position[0], position[1])) return null;
  const { graph } = index;
  const lon = position[0] * UNITS_PER_DEGREE;
  const lat = position[1] * UNITS_PER_DEGREE;
  const xM = Math.max(1e-9, metresPerLonUnit(lat));
  const island = modeBit(mode);
  let edge = -1;
  let best: Foot | null = null;

  function consider(candidate: number): void {
    if ((graph.edgeIsland[candidate]! & island) !== 0) return;
    if (!isEdgeOpen(graph, weights, candidate)) return;
    readEdge(graph, candidate, scratch);
    const foot = footOnLine(scratch, lon, lat, xM);
    if (
      best === null ||
      foot.squaredM < best.squaredM ||
      (foot.squaredM === best.squaredM && candidate < edge)
    ) {
      best = foot;
      edge = candidate;
    }
  }

  for (
    let radiusM = Math.min(FIRST_RADIUS_M, maxDistanceM);
    ;
    radiusM = Math.min(4 * radiusM, maxDistanceM)
  ) {
    const x = radiusM / xM;
    const y = radiusM / METRES_PER_UNIT;
    index.visit(lon - x, lat - y, lon + x, lat + y, consider);
    const found = best as Foot | null;
    if (found !== null && found.squaredM <= radiusM * radiusM) {
      const foot: LonLat = [found.lon / UNITS_PER_DEGREE, found.lat / UNITS_PER_DEGREE];
      return { edge, fraction: found.fraction, position: foot, offRoadM: distanceM(position, foot) };
    }
    if (radiusM >= maxDistanceM) return null;
  }
}
