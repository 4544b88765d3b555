type Part = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;

/**
 * The parts of a collection as one geometry: a part alone as itself, parts of one kind as its multiple, and a collection
 * only where kinds are mixed. Null where there is none.
 */
export function joinedGeometry(parts: readonly Part[]): GeoJSON.Geometry | null {
  const [only] = parts;
  if (!only) return null;
  if (parts.length === 1) return only;
  const points: GeoJSON.Position[] = [];
  const lines: GeoJSON.Position[][] = [];
  const polygons: GeoJSON.Position[][][] = [];
  for (const part of parts) {
    if (part.type === 'Point') points.push(part.coordinates);
    else if (part.type === 'MultiPoint') for (const one of part.coordinates) points.push(one);
    else if (part.type === 'LineString') lines.push(part.coordinates);
    else if (part.type === 'MultiLineString') for (const one of part.coordinates) lines.push(one);
    else if (part.type === 'Polygon') polygons.push(part.coordinates);
    else for (const one of part.coordinates) polygons.push(one);
  }
  const kinds = [points, lines, polygons].filter((list) => list.length > 0).length;
  if (kinds > 1) return { type: 'GeometryCollection', geometries: [...parts] };
  if (points.length > 0) return { type: 'MultiPoint', coordinates: points };
  if (lines.length > 0) return { type: 'MultiLineString', coordinates: lines };
  return { type: 'MultiPolygon', coordinates: polygons };
}
