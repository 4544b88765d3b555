import { EARTH_RADIUS_M, type LonLat } from '../domain/geo';
import type { RoadGraph } from './types';
import { UNITS_PER_DEGREE } from './types';

/** Metres per 1e-7 degree of latitude on the project's sphere. */
export const METRES_PER_UNIT = (EARTH_RADIUS_M * Math.PI) / (180 * UNITS_PER_DEGREE);

/** Metres per 1e-7 degree of longitude at a latitude in 1e-7 degrees. */
export function metresPerLonUnit(lat: number): number {
  return METRES_PER_UNIT * Math.cos((lat * Math.PI) / (180 * UNITS_PER_DEGREE));
}

/** A reusable list of vertices, 1e-7 degrees. */
export class VertexBuffer {
  lon = new Float64Array(64);
  lat = new Float64Array(64);
  length = 0;

  push(lon: number, lat: number): void {
    if (this.length === this.lon.length) {
      const larger = { lon: new Float64Array(this.length * 2), lat: new Float64Array(this.length * 2) };
      larger.lon.set(this.lon);
      larger.lat.set(this.lat);
      this.lon = larger.lon;
      this.lat = larger.lat;
    }
    this.lon[this.length] = lon;
    this.lat[this.length++] = lat;
  }
}

const line = new VertexBuffer();

/** All vertices of an edge in degrees, from-node first. */
export function edgeLine(graph: RoadGraph, edge: number): [lon: number, lat: number][] {
  readEdge(graph, edge, line);
  return Array.from({ length: line.length }, (_, at) => [
    line.lon[at]! / UNITS_PER_DEGREE,
    line.lat[at]! / UNITS_PER_DEGREE,
  ]);
}

/** Reads all vertices of an edge into the buffer, from-node first. */
export function readEdge(graph: RoadGraph, edge: number, into: VertexBuffer): void {
  const { shape, shapeStart, nodeLon, nodeLat, arcHead } = graph;
  const from = arcHead[2 * edge + 1]!;
  const to = arcHead[2 * edge]!;
  let lon = nodeLon[from]!;
  let lat = nodeLat[from]!;
  into.length = 0;
  into.push(lon, lat);
  const end = shapeStart[edge + 1]!;
  for (let at = shapeStart[edge]!; at < end; at++) {
    lon += shape[2 * at]!;
    lat += shape[2 * at + 1]!;
    into.push(lon, lat);
  }
  into.push(nodeLon[to]!, nodeLat[to]!);
}

/** A part of an edge between two shares of its length, in degrees, from-node first: cut to the point at both ends. */
export function edgePart(graph: RoadGraph, edge: number, begin: number, end: number): LonLat[] {
  readEdge(graph, edge, line);
  const { lon, lat, length } = line;
  const xM = metresPerLonUnit(lat[0]!);
  const along = [0];
  for (let at = 1; at < length; at++) {
    const step = Math.hypot((lon[at]! - lon[at - 1]!) * xM, (lat[at]! - lat[at - 1]!) * METRES_PER_UNIT);
    along.push(along[at - 1]! + step);
  }
  const total = along.at(-1)!;
  function pointAt(share: number): LonLat {
    let at = 0;
    while (at + 2 < length && along[at + 1]! < share * total) at++;
    const step = along[at + 1]! - along[at]!;
    const t = step === 0 ? 0 : Math.min(1, Math.max(0, (share * total - along[at]!) / step));
    return [
      (lon[at]! + t * (lon[at + 1]! - lon[at]!)) / UNITS_PER_DEGREE,
      (lat[at]! + t * (lat[at + 1]! - lat[at]!)) / UNITS_PER_DEGREE,
    ];
  }
  const inner = along.flatMap((passed, at): LonLat[] =>
    passed > begin * total && passed < end * total
      ? [[lon[at]! / UNITS_PER_DEGREE, lat[at]! / UNITS_PER_DEGREE]]
      : [],
  );
  return [pointAt(begin), ...inner, pointAt(end)];
}
