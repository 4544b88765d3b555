/** A GeoJSON shape as KML, numbers in full. A collection says that it is one, so that it is not read as a multiple. */
export function kmlShape(geometry: GeoJSON.Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length === 0 ? '' : `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return multiple(geometry.coordinates.map((point) => `<Point>${coordinates([point])}</Point>`));
    case 'MultiLineString':
      return multiple(geometry.coordinates.map((line) => `<LineString>${coordinates(line)}</LineString>`));
    case 'MultiPolygon':
      return multiple(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return `<MultiGeometry anlan:type="GeometryCollection">${geometry.geometries.map(kmlShape).join('')}</MultiGeometry>`;
  }
}

const multiple = (shapes: readonly string[]) => `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;

function polygon(rings: readonly GeoJSON.Position[][]): string {
  const sides = rings.map((ring, index) => {
    const side = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${sides.join('')}</Polygon>`;
}

function coordinates(positions: readonly GeoJSON.Position[]): string {
  const tuples = positions.map((position) => position.slice(0, 3).map(exact).join(','));
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}

const exact = (value: number) => (Object.is(value, -0) ? '-0' : String(value));
