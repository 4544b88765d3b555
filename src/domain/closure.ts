import type { RoadEffect } from './standards';
import { TRAVEL_MODES, type TravelMode } from './travel';

/**
 * Where a closure lies, WGS 84. An area closes every road it touches; a line every road it meets and every road that
 * runs along it; a point the road it stands on.
 */
export type ClosureGeometry =
  | GeoJSON.Polygon
  | GeoJSON.MultiPolygon
  | GeoJSON.LineString
  | GeoJSON.MultiLineString
  | GeoJSON.Point;

export const CLOSURE_SHAPES = ['area', 'line', 'point'] as const;
export type ClosureShape = (typeof CLOSURE_SHAPES)[number];

/** Roads closed or slowed by hand: a barrier, a collapsed bridge, a flooded underpass. A value: never changed in place. */
export interface RoadClosure {
  readonly id: string;
  readonly name: string;
  readonly geometry: ClosureGeometry;
  /** What it does to the roads it closes, mode by mode. */
  readonly roads: Readonly<Record<TravelMode, RoadEffect>>;
  /** ISO 8601 date-time with offset; null = not known. */
  readonly since: string | null;
  readonly note: string;
}

/** A closure's effect where nothing else is said: nobody passes. */
export const CLOSED_TO_ALL: Readonly<Record<TravelMode, RoadEffect>> = Object.freeze({
  walk: { effect: 'closed' },
  car: { effect: 'closed' },
  emergency: { effect: 'closed' },
  truck: { effect: 'closed' },
});

export function closureShape({ type }: ClosureGeometry): ClosureShape {
  switch (type) {
    case 'Polygon':
    case 'MultiPolygon':
      return 'area';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Point':
      return 'point';
  }
}

/** Modes that a closure closes roads to. */
export function modesClosed({ roads }: Pick<RoadClosure, 'roads'>): readonly TravelMode[] {
  return TRAVEL_MODES.filter((mode) => roads[mode].effect === 'closed');
}
