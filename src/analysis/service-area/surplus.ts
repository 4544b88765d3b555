import { type EdgeCosts, edgeLine, type RoadGraph } from '../../network';
import type { Plane } from './plane';

/** Land farther than this from every road within is not within, whatever time is left, metres. */
export const ROADSIDE_M = 50;

/** A road within, in a plane. */
export interface PlaneRoad {
  readonly costs: EdgeCosts;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Share of the length before each vertex. */
  readonly share: Float64Array;
}

export function planeRoad(graph: RoadGraph, costs: EdgeCosts, plane: Plane): PlaneRoad {
  const line = edgeLine(graph, costs.edge);
  const x = Float64Array.from(line, ([lon]) => plane.x(lon));
  const y = Float64Array.from(line, ([, lat]) => plane.y(lat));
  const share = new Float64Array(line.length);
  for (let at = 1; at < line.length; at++) {
    share[at] = share[at - 1]! + Math.hypot(x[at]! - x[at - 1]!, y[at]! - y[at - 1]!);
  }
  const total = share.at(-1)!;
  if (total > 0) for (let at = 0; at < share.length; at++) share[at]! /= total;
  return { costs, x, y, share };
}

/** How much too far a point is from a road, metres: at or below zero it is within. */
export interface Within {
  /** Tenths of the weights' unit. */
  readonly limit: number;
  /** Tenths of the weights' unit for a metre off the road. */
  readonly perMetre: number;
}

/**
 * Where along a segment a straight leg from a point meets a road so that leg and road together take least, as a share of
 * the segment: beside the foot, on the side of the cheaper end, as light breaks between two media. The leg is no longer
 * than {@link ROADSIDE_M} unless the foot itself is farther.
 *
 * @param foot share of the foot of the perpendicular, not limited to the segment
 * @param pace time of a metre along the road ÷ time of a metre off it; negative where the cheaper end is behind
 */
function meetingPoint(
  foot: number,
  heightM: number,
  lengthM: number,
  pace: number,
  [least, most]: readonly [number, number],
): number {
  const wishedM =
    Math.abs(pace) < 1 ? (heightM * pace) / Math.sqrt(1 - pace * pace) : Math.sign(pace) * Infinity;
  const mostM = Math.sqrt(Math.max(0, ROADSIDE_M * ROADSIDE_M - heightM * heightM));
  const asideM = Math.min(mostM, Math.max(-mostM, wishedM));
  return Math.min(most, Math.max(least, foot - asideM / lengthM));
}

/**
 * By how many metres a point is outside by one segment of a road: it goes straight to the point of the segment that
 * is best for it and on along the roads. Outside is who needs more than the limit, or has more than {@link ROADSIDE_M}
 * to go to the road.
 */
export function surplusM(road: PlaneRoad, segment: number, px: number, py: number, within: Within): number {
  const { x, y, share, costs } = road;
  const [ax, ay] = [x[segment]!, y[segment]!];
  const [dx, dy] = [x[segment + 1]! - ax, y[segment + 1]! - ay];
  const lengthM = Math.hypot(dx, dy);
  const foot = lengthM === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / (lengthM * lengthM);
  const heightM = Math.hypot(ax + foot * dx - px, ay + foot * dy - py);
  const first = share[segment]!;
  const spread = share[segment + 1]! - first;
  let best = Infinity;
  for (const { start, end, cost, perEdge } of costs.lines) {
    const [low, high] = start <= end ? [start, end] : [end, start];
    if (high < first || low > first + spread) continue;
    const least = spread === 0 ? 0 : Math.max(0, (low - first) / spread);
    const most = spread === 0 ? 0 : Math.min(1, (high - first) / spread);
    const pace = lengthM === 0 ? 0 : (perEdge * spread) / (lengthM * within.perMetre);
    const t =
      lengthM === 0 ? 0 : meetingPoint(foot, heightM, lengthM, end >= start ? pace : -pace, [least, most]);
    const near = Math.min(most, Math.max(least, foot));
    const nearM = Math.hypot(ax + near * dx - px, ay + near * dy - py);
    const legM = Math.hypot(ax + t * dx - px, ay + t * dy - py);
    const along = cost + perEdge * Math.abs(first + t * spread - start);
    const overM = legM + (along - within.limit) / within.perMetre;
    best = Math.min(best, Math.max(nearM - ROADSIDE_M, overM));
  }
  return best;
}
