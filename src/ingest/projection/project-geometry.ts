import type { Projection } from './open-projection';

/** A geometry in degrees, heights kept; null where any of its positions is nowhere on the globe. */
export function projectGeometry(geometry: GeoJSON.Geometry, projection: Projection): GeoJSON.Geometry | null {
  try {
    return moved(geometry, ([x = Number.NaN, y = Number.NaN, ...heights]) => {
      const position = projection.toLonLat(x, y);
      if (!position) throw new OffGlobe();
      return [...position, ...heights];
    });
  } catch (thrown) {
    if (thrown instanceof OffGlobe) return null;
    throw thrown;
  }
}

class OffGlobe extends Error {}

type Move = (position: GeoJSON.Position) => GeoJSON.Position;

function moved(geometry: GeoJSON.Geometry, move: Move): GeoJSON.Geometry {
  const line = (positions: readonly GeoJSON.Position[]) => positions.map(move);
  const lines = (runs: readonly GeoJSON.Position[][]) => runs.map(line);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: lines(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(lines) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map((one) => moved(one, move)) };
  }
}
