const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

export interface WkbStyle {
  readonly littleEndian?: boolean;
  /** `iso`: thousands of the code; `ewkb`: flags in its high bits and a reference system. */
  readonly form?: 'iso' | 'ewkb';
  /** A height and a measure for each position that has a third and a fourth number. */
  readonly dimensions?: 'xy' | 'xyz' | 'xym' | 'xyzm';
}

/** A geometry in well-known binary. */
export function writeWkb(geometry: GeoJSON.Geometry, style: WkbStyle = {}): Uint8Array<ArrayBuffer> {
  const { littleEndian = true, form = 'iso', dimensions = 'xy' } = style;
  const bytes: number[] = [];
  const number = (value: number, kind: 'uint32' | 'double') => {
    const view = new DataView(new ArrayBuffer(kind === 'uint32' ? 4 : 8));
    if (kind === 'uint32') view.setUint32(0, value, littleEndian);
    else view.setFloat64(0, value, littleEndian);
    for (const byte of new Uint8Array(view.buffer)) bytes.push(byte);
  };
  const position = (at: GeoJSON.Position) => {
    for (let index = 0; index < dimensions.length; index++) number(at[index] ?? Number.NaN, 'double');
  };
  const run = (positions: readonly GeoJSON.Position[]) => {
    number(positions.length, 'uint32');
    positions.forEach(position);
  };
  const write = (shape: GeoJSON.Geometry) => {
    bytes.push(littleEndian ? 1 : 0);
    const hasZ = dimensions.includes('z');
    const hasM = dimensions.includes('m');
    if (form === 'iso') number(CODES[shape.type] + (hasZ ? 1000 : 0) + (hasM ? 2000 : 0), 'uint32');
    else {
      number(CODES[shape.type] + (hasZ ? 0x8000_0000 : 0) + (hasM ? 0x4000_0000 : 0) + 0x2000_0000, 'uint32');
      number(4326, 'uint32');
    }
    switch (shape.type) {
      case 'Point':
        return position(shape.coordinates);
      case 'LineString':
        return run(shape.coordinates);
      case 'Polygon':
        number(shape.coordinates.length, 'uint32');
        return shape.coordinates.forEach(run);
      case 'MultiPoint':
        number(shape.coordinates.length, 'uint32');
        return shape.coordinates.forEach((coordinates) => write({ type: 'Point', coordinates }));
      case 'MultiLineString':
        number(shape.coordinates.length, 'uint32');
        return shape.coordinates.forEach((coordinates) => write({ type: 'LineString', coordinates }));
      case 'MultiPolygon':
        number(shape.coordinates.length, 'uint32');
        return shape.coordinates.forEach((coordinates) => write({ type: 'Polygon', coordinates }));
      case 'GeometryCollection':
        number(shape.geometries.length, 'uint32');
        return shape.geometries.forEach(write);
    }
  };
  write(geometry);
  return Uint8Array.from(bytes);
}
