import type { EdgeIndex } from '../edge-index';
import { readEdge, VertexBuffer } from '../geometry';
import { arcsOn } from '../twins';
import { UNITS_PER_DEGREE } from '../types';
import { createPolygonIndex, type PolygonIndex } from './polygon-index';

const scratch = new VertexBuffer();

function touches(polygon: PolygonIndex, line: VertexBuffer): boolean {
  if (polygon.contains(line.lon[0]!, line.lat[0]!)) return true;
  for (let i = 0; i + 1 < line.length; i++) {
    if (polygon.meets(line.lon[i]!, line.lat[i]!, line.lon[i + 1]!, line.lat[i + 1]!)) return true;
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

/**
 * Every edge that touches the area, twins included, in any part and however slightly, in rising order. Holes are not part of the area;
 * rings that cross themselves count by the even-odd rule, overlapping polygons of one area all count; bad points are
 * left out; longitudes beyond ±180° go on around the globe.
 */
export function edgesInArea(index: EdgeIndex, area: GeoJSON.Polygon | GeoJSON.MultiPolygon): Uint32Array {
  const found = new Set<number>();
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  for (const polygon of parts.flatMap(polygonsOf)) {
    const [west, south, east, north] = polygon.box;
    index.visit(west, south, east, north, (edge) => {
      if (found.has(edge)) return;
      readEdge(index.graph, edge, scratch);
      if (!touches(polygon, scratch)) return;
      for (const arc of arcsOn(index.graph, edge)) found.add(arc >> 1);
    });
  }
  return Uint32Array.from(found).sort();
}
