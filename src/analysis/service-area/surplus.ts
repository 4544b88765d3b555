import { costOn, type EdgeCosts, edgeLine, type RoadGraph } from '../../network';
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
 * By how many metres a point is outside by one segment of a road: it goes straight to the nearest point of the
 * segment and on along the roads. Outside is who needs more than the limit, or has more than {@link ROADSIDE_M} to go
 * to the road.
 */
export function surplusM(road: PlaneRoad, segment: number, px: number, py: number, within: Within): number {
  const { x, y, share } = road;
  const [ax, ay] = [x[segment]!, y[segment]!];
  const [dx, dy] = [x[segment + 1]! - ax, y[segment + 1]! - ay];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / squared));
  const offM = Math.hypot(ax + t * dx - px, ay + t * dy - py);
  const fraction = share[segment]! + t * (share[segment + 1]! - share[segment]!);
  const overM = offM + (costOn(road.costs, fraction) - within.limit) / within.perMetre;
  return Math.max(offM - ROADSIDE_M, overM);
}
