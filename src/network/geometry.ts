import { EARTH_RADIUS_M } from '../domain/geo';
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
