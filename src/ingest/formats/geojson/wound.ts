/** The geometry with outer rings counterclockwise and holes clockwise, as RFC 7946 wants them (3.1.6). */
export function wound(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: polygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(wound) };
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return geometry;
  }
}

function polygon(rings: readonly GeoJSON.Position[][]): GeoJSON.Position[][] {
  return rings.map((ring, index) => {
    const area = signedArea(ring);
    return (index === 0 ? area < 0 : area > 0) ? ring.toReversed() : ring;
  });
}

/** Twice the area, positive where the ring runs counterclockwise. */
function signedArea(ring: readonly GeoJSON.Position[]): number {
  let sum = 0;
  const [originX = 0, originY = 0] = ring[0] ?? [];
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum;
}
