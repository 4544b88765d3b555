import type { EdgeIndex } from '../edge-index';
import { METRES_PER_UNIT, metresPerLonUnit, readEdge, VertexBuffer } from '../geometry';
import { UNITS_PER_DEGREE } from '../types';
import { segmentsMeet, segmentsOf } from './segments';

/** A road whose every vertex lies within this of a line runs along it, metres: half of a wide street. */
const ALONG_M = 12;
/** A point closes the nearest road within this, metres. */
const POINT_REACH_M = 30;
const HIGHEST_LAT = 89.9 * UNITS_PER_DEGREE;

const scratch = new VertexBuffer();

/** Distance of a point from a segment, metres, in a plane at the point. */
function distanceToSegmentM(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  lonM: number,
): number {
  const [px, py] = [(x - ax) * lonM, (y - ay) * METRES_PER_UNIT];
  const [dx, dy] = [(bx - ax) * lonM, (by - ay) * METRES_PER_UNIT];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  return Math.hypot(px - t * dx, py - t * dy);
}

const lonMetresAt = (lat: number) => metresPerLonUnit(Math.max(-HIGHEST_LAT, Math.min(HIGHEST_LAT, lat)));

function lineDistanceM(segments: Float64Array, x: number, y: number, enoughM: number): number {
  const lonM = lonMetresAt(y);
  let best = Infinity;
  for (let at = 0; at < segments.length && best > enoughM; at += 4) {
    const distance = distanceToSegmentM(
      x,
      y,
      segments[at]!,
      segments[at + 1]!,
      segments[at + 2]!,
      segments[at + 3]!,
      lonM,
    );
    if (distance < best) best = distance;
  }
  return best;
}

/** Every edge that a line meets, and every one that runs along it, in rising order. */
export function edgesOnLine(index: EdgeIndex, lines: readonly (readonly GeoJSON.Position[])[]): Uint32Array {
  const segments = segmentsOf(lines, false);
  const found = new Set<number>();
  const seen = new Set<number>();
  for (let at = 0; at < segments.length; at += 4) {
    const [ax, ay, bx, by] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
    const marginX = ALONG_M / lonMetresAt(Math.abs(ay) > Math.abs(by) ? ay : by);
    const marginY = ALONG_M / METRES_PER_UNIT;
    index.visit(
      Math.min(ax, bx) - marginX,
      Math.min(ay, by) - marginY,
      Math.max(ax, bx) + marginX,
      Math.max(ay, by) + marginY,
      (edge) => {
        if (found.has(edge)) return;
        readEdge(index.graph, edge, scratch);
        const { lon, lat, length } = scratch;
        let isMet = false;
        for (let i = 0; i + 1 < length && !isMet; i++) {
          isMet = segmentsMeet(ax, ay, bx, by, lon[i]!, lat[i]!, lon[i + 1]!, lat[i + 1]!);
        }
        if (!isMet && !seen.has(edge)) {
          isMet = true;
          for (let i = 0; i < length && isMet; i++) {
            isMet = lineDistanceM(segments, lon[i]!, lat[i]!, ALONG_M) <= ALONG_M;
          }
        }
        seen.add(edge);
        if (isMet) found.add(edge);
      },
    );
  }
  return Uint32Array.from(found).sort();
}

/** The edge nearest to a point, whoever may use it, within 30 m; of equally near ones that with the lowest number. */
export function edgesAtPoint(
  index: EdgeIndex,
  [lon = Number.NaN, lat = Number.NaN]: GeoJSON.Position,
): Uint32Array {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return new Uint32Array(0);
  const [x, y] = [lon * UNITS_PER_DEGREE, lat * UNITS_PER_DEGREE];
  const lonM = lonMetresAt(y);
  const [reachX, reachY] = [POINT_REACH_M / lonM, POINT_REACH_M / METRES_PER_UNIT];
  let nearest = -1;
  let bestM = POINT_REACH_M;
  index.visit(x - reachX, y - reachY, x + reachX, y + reachY, (edge) => {
    readEdge(index.graph, edge, scratch);
    for (let i = 0; i + 1 < scratch.length; i++) {
      const distance = distanceToSegmentM(
        x,
        y,
        scratch.lon[i]!,
        scratch.lat[i]!,
        scratch.lon[i + 1]!,
        scratch.lat[i + 1]!,
        lonM,
      );
      if (distance < bestM || (distance === bestM && (nearest < 0 || edge < nearest))) {
        bestM = distance;
        nearest = edge;
      }
    }
  });
  return nearest < 0 ? new Uint32Array(0) : Uint32Array.of(nearest);
}
