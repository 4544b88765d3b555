import type { EdgeIndex } from '../edge-index';
import { readEdge, VertexBuffer } from '../geometry';
import { createPolygonIndex, type PolygonIndex } from './polygon-index';

const scratch = new VertexBuffer();

function touches(polygon: PolygonIndex, line: VertexBuffer): boolean {
  if (polygon.contains(line.lon[0]!, line.lat[0]!)) return true;
  for (let i = 0; i + 1 < line.length; i++) {
    if (polygon.meets(line.lon[i]!, line.lat[i]!, line.lon[i + 1]!, line.lat[i + 1]!)) return true;
  }
  return false;
}

/**
 * Every edge that touches the area, in any part and however slightly, in rising order. Holes are not part of the area;
 * rings that cross themselves count by the even-odd rule, overlapping polygons of one area all count; bad points are
 * left out.
 */
export function edgesInArea(index: EdgeIndex, area: GeoJSON.Polygon | GeoJSON.MultiPolygon): Uint32Array {
  const found = new Set<number>();
  for (const rings of area.type === 'Polygon' ? [area.coordinates] : area.coordinates) {
    const polygon = createPolygonIndex(rings);
    if (polygon === null) continue;
    const [west, south, east, north] = polygon.box;
    index.visit(west, south, east, north, (edge) => {
      if (found.has(edge)) return;
      readEdge(index.graph, edge, scratch);
      if (touches(polygon, scratch)) found.add(edge);
    });
  }
  return Uint32Array.from(found).sort();
}
