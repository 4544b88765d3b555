import { cellToBoundary, cellToCenterChild, cellToChildren, cellToLatLng, getResolution } from 'h3-js';
import type { LonLat } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';
import { polygonsIn } from '../../network';

const UNITS_PER_DEGREE = 1e7;
/** Resolutions finer than a cell at which its area is sampled: 49 points a hexagon. */
const FINER = 2;
const FINEST = 15;

type Polygons = ReturnType<typeof polygonsIn>;
const kept = new WeakMap<Hazard['geometry'], Polygons>();

function polygonsOf(geometry: Hazard['geometry']): Polygons {
  const polygons = kept.get(geometry) ?? polygonsIn(geometry);
  kept.set(geometry, polygons);
  return polygons;
}

/** Answers which of some zones lie around something; zones by their place in the list. */
export interface ZoneIndex {
  at(position: LonLat): readonly number[];
  /**
   * How a cell's area falls to the zones: shares that add up to 1, each with the zones around it. The area is sampled
   * at the centres of the cell's own cells two resolutions finer; a zone that holds none of them is not seen.
   */
  sharesOf(cell: string): readonly { readonly zones: readonly number[]; readonly share: number }[];
}

/** Even-odd rule, so that a ring that crosses itself has an inside; holes are not part of a zone. */
export function createZoneIndex(hazards: readonly Hazard[]): ZoneIndex {
  const zones = hazards.map(({ geometry }) => polygonsOf(geometry));

  function at([lon, lat]: LonLat): readonly number[] {
    const [x, y] = [lon * UNITS_PER_DEGREE, lat * UNITS_PER_DEGREE];
    const found: number[] = [];
    for (const [index, polygons] of zones.entries()) {
      if (polygons.some((polygon) => isInBox(polygon.box, x, y) && polygon.contains(x, y))) found.push(index);
    }
    return found;
  }

  function isNearAny(cell: string): boolean {
    const corners = cellToBoundary(cell).map(([lat, lon]) => [
      lon * UNITS_PER_DEGREE,
      lat * UNITS_PER_DEGREE,
    ]);
    const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    return zones.some((polygons) => polygons.some((polygon) => overlap(polygon.box, box)));
  }

  return {
    at,
    sharesOf(cell) {
      if (!isNearAny(cell)) return [{ zones: [], share: 1 }];
      const points = samplesOf(cell);
      const counts = new Map<string, { zones: readonly number[]; count: number }>();
      for (const point of points) {
        const around = at(point);
        const entry = counts.get(around.join()) ?? { zones: around, count: 0 };
        entry.count++;
        counts.set(around.join(), entry);
      }
      return [...counts.values()].map(({ zones: around, count }) => ({
        zones: around,
        share: count / points.length,
      }));
    },
  };
}

type Box = readonly [number, number, number, number];

function isInBox([west, south, east, north]: Box, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function samplesOf(cell: string): readonly LonLat[] {
  const resolution = Math.min(FINEST, getResolution(cell) + FINER);
  const children =
    resolution === FINEST ? [cellToCenterChild(cell, resolution)] : cellToChildren(cell, resolution);
  return children.map((child) => {
    const [lat, lon] = cellToLatLng(child);
    return [lon, lat];
  });
}
