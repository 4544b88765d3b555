const position = (numbers: GeoJSON.Position) => numbers.slice(0, 3).join(' ');
const line = (positions: readonly GeoJSON.Position[]) => `(${positions.map(position).join(', ')})`;
const polygon = (rings: readonly (readonly GeoJSON.Position[])[]) => `(${rings.map(line).join(', ')})`;

/** Well-known text of a geometry, every digit kept; heights as a third number of each position. */
export function writeWkt(geometry: GeoJSON.Geometry): string {
  const body = bodyOf(geometry);
  return `${geometry.type.toUpperCase()} ${body === '()' ? 'EMPTY' : body}`;
}

function bodyOf(geometry: GeoJSON.Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `(${position(geometry.coordinates)})`;
    case 'MultiPoint':
      return `(${geometry.coordinates.map((one) => `(${position(one)})`).join(', ')})`;
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return `(${geometry.coordinates.map(polygon).join(', ')})`;
    case 'GeometryCollection':
      return `(${geometry.geometries.map(writeWkt).join(', ')})`;
  }
}
