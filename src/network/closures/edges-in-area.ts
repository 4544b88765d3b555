import type { EdgeIndex } from '../edge-index';
import { readEdge, VertexBuffer } from '../geometry';
import { arcsOn } from '../twins';
import { type RoadGraph, UNITS_PER_DEGREE } from '../types';
import { createPolygonIndex, type PolygonIndex } from './polygon-index';

export type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

const scratch = new VertexBuffer();

function touches(polygon: PolygonIndex, line: VertexBuffer): boolean {
  const { lon, lat, length } = line;
  if (polygon.contains(lon[0]!, lat[0]!)) return true;
  for (let i = 0; i + 1 < length; i++) {
    if (polygon.meets(lon[i]!, lat[i]!, lon[i + 1]!, lat[i + 1]!)) return true;
  }
  return false;
}

type Rings = readonly (readonly GeoJSON.Position[])[];

const HALF_TURN = 180 * UNITS_PER_DEGREE;

/** The polygon, and once more a turn of the globe away where it reaches beyond the antimeridian. */
function polygonsOf(rings: Rings): PolygonIndex[] {
  const polygon = createPolygonIndex(rings);
  if (polygon === null) return [];
  const [west, , east] = polygon.box;
  const turns = [west < -HALF_TURN ? 360 : 0, east > HALF_TURN ? -360 : 0].filter((turn) => turn !== 0);
  const turned = turns.map((turn) =>
    createPolygonIndex(
      rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]) => [lon + turn, lat])),
    ),
  );
  return [polygon, ...turned.filter((one) => one !== null)];
}

/** The polygons of an area, ready for questions; longitudes beyond ±180° go on around the globe. */
export function polygonsIn(area: Area): readonly PolygonIndex[] {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return parts.flatMap(polygonsOf);
}

/**
 * Every base edge that touches one of the polygons, in any part and however slightly, in rising order. Holes are not
 * part of a polygon; rings that cross themselves count by the even-odd rule; bad points are left out.
 */
export function edgesInPolygons(index: EdgeIndex, polygons: readonly PolygonIndex[]): Uint32Array {
  const { graph } = index;
  const { arcHead, nodeLon, nodeLat } = graph;
  const found: number[] = [];
  for (const polygon of polygons) {
    const [west, south, east, north] = polygon.box;
    index.visit(west, south, east, north, (edge) => {
      const end = arcHead[2 * edge]!;
      if (polygon.contains(nodeLon[end]!, nodeLat[end]!)) {
        found.push(edge);
        return;
      }
      readEdge(graph, edge, scratch);
      if (touches(polygon, scratch)) found.push(edge);
    });
  }
  const edges = Uint32Array.from(found).sort();
  return polygons.length > 1 ? edges.filter((edge, at) => at === 0 || edge !== edges[at - 1]) : edges;
}

/** Base edges with their twins, in rising order: all that is closed with a road. */
export function withTwins(graph: RoadGraph, edges: Uint32Array): Uint32Array {
  if (graph.twinOf.length === 0) return edges;
  const all: number[] = [];
  for (const edge of edges) for (const arc of arcsOn(graph, edge)) if ((arc & 1) === 0) all.push(arc >> 1);
  return Uint32Array.from(all).sort();
}

/** Every edge that touches the area, twins included: {@link edgesInPolygons} of an area. */
export function edgesInArea(index: EdgeIndex, area: Area): Uint32Array {
  return withTwins(index.graph, edgesInPolygons(index, polygonsIn(area)));
}
