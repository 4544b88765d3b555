/** A shape of a file: GeoJSON, or the name of a shape that GeoJSON does not have. */
export type WkbShape =
  | { readonly kind: 'geometry'; readonly geometry: GeoJSON.Geometry }
  | { readonly kind: 'unsuitable'; readonly type: string };

/** Geometry types of ISO 13249-3 by their code; those after the seventh have no place in GeoJSON, but for flat faces. */
const TYPES = [
  'Geometry',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
  'CircularString',
  'CompoundCurve',
  'CurvePolygon',
  'MultiCurve',
  'MultiSurface',
  'Curve',
  'Surface',
  'PolyhedralSurface',
  'TIN',
  'Triangle',
] as const;

/** Flags of the extended form that PostGIS writes. */
const EWKB_Z = 0x8000_0000;
const EWKB_M = 0x4000_0000;
const EWKB_SRID = 0x2000_0000;

const MAX_DEPTH = 32;
/** The smallest part: byte order, type and a count. */
const MIN_PART_BYTES = 9;

/**
 * A geometry in well-known binary, ISO or extended, of either byte order. Heights are kept, measures are not; an empty
 * point has no coordinates, and surfaces of flat faces become multipolygons.
 * @throws RangeError where the bytes end too early, a count cannot be, or collections lie too deep
 */
export function readWkb(bytes: Uint8Array): WkbShape {
  const shape = new WkbReader(bytes).read(0);
  return typeof shape === 'string'
    ? { kind: 'unsuitable', type: shape }
    : { kind: 'geometry', geometry: shape };
}

class WkbReader {
  readonly #view: DataView;
  #at = 0;
  #littleEndian = true;
  #dimensions = 2;
  #hasZ = false;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The geometry that begins here, or the name of a type that cannot be one. */
  read(depth: number): GeoJSON.Geometry | string {
    if (depth > MAX_DEPTH) throw new RangeError(`depth ${depth}`);
    const type = this.#head();
    switch (type) {
      case 'Point': {
        const position = this.#position();
        return { type, coordinates: position.slice(0, 2).every(Number.isNaN) ? [] : position };
      }
      case 'LineString':
        return { type, coordinates: this.#positions() };
      case 'Polygon':
      case 'Triangle':
        return { type: 'Polygon', coordinates: this.#rings() };
      case 'MultiPoint':
      case 'MultiLineString':
      case 'MultiPolygon':
      case 'PolyhedralSurface':
      case 'TIN':
      case 'GeometryCollection':
        return this.#parts(type, depth);
      case 'Geometry':
      case 'CircularString':
      case 'CompoundCurve':
      case 'CurvePolygon':
      case 'MultiCurve':
      case 'MultiSurface':
      case 'Curve':
      case 'Surface':
        return type;
    }
  }

  #parts(
    type:
      | 'MultiPoint'
      | 'MultiLineString'
      | 'MultiPolygon'
      | 'PolyhedralSurface'
      | 'TIN'
      | 'GeometryCollection',
    depth: number,
  ): GeoJSON.Geometry | string {
    const count = this.#count(MIN_PART_BYTES);
    const parts: GeoJSON.Geometry[] = [];
    for (let index = 0; index < count; index++) {
      const part = this.read(depth + 1);
      if (typeof part === 'string') return part;
      parts.push(part);
    }
    const only = <Type extends GeoJSON.Geometry['type']>(wanted: Type) =>
      parts.map((part) => {
        if (part.type !== wanted) throw new RangeError(`${part.type} in ${type}`);
        return part as Extract<GeoJSON.Geometry, { type: Type }>;
      });
    switch (type) {
      case 'GeometryCollection':
        return { type, geometries: parts };
      case 'MultiPoint':
        return { type, coordinates: only('Point').map((part) => part.coordinates) };
      case 'MultiLineString':
        return { type, coordinates: only('LineString').map((part) => part.coordinates) };
      case 'MultiPolygon':
      case 'PolyhedralSurface':
      case 'TIN':
        return { type: 'MultiPolygon', coordinates: only('Polygon').map((part) => part.coordinates) };
    }
  }

  #head(): (typeof TYPES)[number] {
    this.#littleEndian = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const raw = this.#uint32();
    if ((raw & EWKB_SRID) !== 0) this.#at += 4;
    const code = raw & 0x0fff_ffff;
    const dimension = Math.floor(code / 1000);
    const type = TYPES[code % 1000];
    if (dimension > 3 || type === undefined) throw new RangeError(`type ${raw}`);
    this.#hasZ = (raw & EWKB_Z) !== 0 || dimension === 1 || dimension === 3;
    const hasM = (raw & EWKB_M) !== 0 || dimension === 2 || dimension === 3;
    this.#dimensions = 2 + (this.#hasZ ? 1 : 0) + (hasM ? 1 : 0);
    return type;
  }

  #rings(): GeoJSON.Position[][] {
    return Array.from({ length: this.#count(4) }, () => this.#positions());
  }

  #positions(): GeoJSON.Position[] {
    return Array.from({ length: this.#count(this.#dimensions * 8) }, () => this.#position());
  }

  #position(): GeoJSON.Position {
    const value = (index: number) => this.#view.getFloat64(this.#at + index * 8, this.#littleEndian);
    const position = this.#hasZ ? [value(0), value(1), value(2)] : [value(0), value(1)];
    this.#at += this.#dimensions * 8;
    return position;
  }

  /** A count of things of at least so many bytes, when they can still follow. */
  #count(leastBytes: number): number {
    const count = this.#uint32();
    if (count * leastBytes > this.#view.byteLength - this.#at) throw new RangeError(`${count} parts`);
    return count;
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#littleEndian);
    this.#at += 4;
    return value;
  }
}
