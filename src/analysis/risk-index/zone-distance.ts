import { isInArea } from '../../domain/area';
import { EARTH_RADIUS_M, type LonLat } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';

const M_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_M;

/** How far zones reach: ends of their edges in degrees, and the box around them. */
interface Outline {
  readonly geometry: Hazard['geometry'];
  readonly edges: Float64Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * Straight-line metres from a point to the nearest of some zones: 0 inside one, Infinity when none is within the limit.
 * Distances are measured on the plane that touches the sphere at the point: good to a thousandth within some kilometres.
 */
export function zoneDistance(zones: readonly Hazard[], limitM: number): (position: LonLat) => number {
  const outlines = zones.map(outlineOf);
  return (position) => {
    let least = Infinity;
    for (const outline of outlines) {
      if (boxDistanceM(position, outline.box) > Math.min(least, limitM)) continue;
      if (isInArea(position, outline.geometry)) return 0;
      least = Math.min(least, edgeDistanceM(position, outline.edges));
    }
    return least <= limitM ? least : Infinity;
  };
}

function outlineOf({ geometry }: Hazard): Outline {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const ends: number[] = [];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [index, [lon = 0, lat = 0]] of ring.entries()) {
      const [lonBefore = lon, latBefore = lat] = ring[index - 1] ?? [];
      ends.push(lonBefore, latBefore, lon, lat);
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return { geometry, edges: Float64Array.from(ends), box };
}

function boxDistanceM([lon, lat]: LonLat, [west, south, east, north]: Outline['box']): number {
  const x = Math.max(west - lon, 0, lon - east) * M_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const y = Math.max(south - lat, 0, lat - north) * M_PER_DEGREE;
  return Math.hypot(x, y);
}

function edgeDistanceM([lon, lat]: LonLat, edges: Float64Array): number {
  const mPerLon = M_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (let at = 0; at < edges.length; at += 4) {
    const ax = (edges[at]! - lon) * mPerLon;
    const ay = (edges[at + 1]! - lat) * M_PER_DEGREE;
    const dx = (edges[at + 2]! - lon) * mPerLon - ax;
    const dy = (edges[at + 3]! - lat) * M_PER_DEGREE - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return least;
}
