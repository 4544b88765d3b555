import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';

/** Collections within collections. */
const MAX_DEPTH = 32;

/** A shape of a file: GeoJSON, nothing at all, or the name of a shape that GeoJSON does not have. */
export type DecodedGeometry =
  | { readonly kind: 'geometry'; readonly geometry: GeoJSON.Geometry }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsuitable'; readonly type: string };

/**
 * The geometry of a feature. Heights are kept, measures are not; surfaces of plain faces become multipolygons. `type` is
 * the file's own, or Unknown where each feature says its own; `available` is the size of the feature: all its vectors
 * together cannot exceed it.
 * @throws RangeError where they do, or ring ends do not fit
 */
export function decodeGeometry(geometry: Geometry | null, type: number, available: number): DecodedGeometry {
  if (geometry === null) return { kind: 'none' };
  const shape = new ShapeReader(available).read(geometry, type, 0);
  if (shape === null) return { kind: 'none' };
  return typeof shape === 'string'
    ? { kind: 'unsuitable', type: shape }
    : { kind: 'geometry', geometry: shape };
}

type Shape = GeoJSON.Geometry | string | null;

class ShapeReader {
  #left: number;

  constructor(available: number) {
    this.#left = available;
  }

  read(geometry: Geometry, announced: number, depth: number): Shape {
    if (depth > MAX_DEPTH) throw new RangeError(`depth ${depth}`);
    const type = announced === GeometryType.Unknown ? geometry.type() : announced;
    switch (type) {
      case GeometryType.Point: {
        const [position] = this.#positions(geometry);
        return position === undefined ? null : { type: 'Point', coordinates: position };
      }
      case GeometryType.MultiPoint:
        return { type: 'MultiPoint', coordinates: this.#positions(geometry) };
      case GeometryType.LineString:
        return { type: 'LineString', coordinates: this.#positions(geometry) };
      case GeometryType.MultiLineString:
        return { type: 'MultiLineString', coordinates: this.#runs(geometry) };
      case GeometryType.Polygon:
      case GeometryType.Triangle:
        return { type: 'Polygon', coordinates: this.#runs(geometry) };
      case GeometryType.MultiPolygon:
      case GeometryType.PolyhedralSurface:
      case GeometryType.TIN:
        return {
          type: 'MultiPolygon',
          coordinates: this.#parts(geometry).map((part) => (part === null ? [] : this.#runs(part))),
        };
      case GeometryType.GeometryCollection:
        return this.#collection(geometry, depth);
      default:
        return GeometryType[type] ?? String(type);
    }
  }

  #collection(geometry: Geometry, depth: number): Shape {
    const geometries: GeoJSON.Geometry[] = [];
    for (const part of this.#parts(geometry)) {
      if (part === null) continue;
      const shape = this.read(part, GeometryType.Unknown, depth + 1);
      if (typeof shape === 'string') return shape;
      if (shape !== null) geometries.push(shape);
    }
    return { type: 'GeometryCollection', geometries };
  }

  #parts(geometry: Geometry): (Geometry | null)[] {
    const count = this.#take(geometry.partsLength(), 4);
    return Array.from({ length: count }, (_, index) => geometry.parts(index));
  }

  #positions(geometry: Geometry): GeoJSON.Position[] {
    const count = Math.floor(this.#take(geometry.xyLength(), 8) / 2);
    const heights = geometry.zLength() === count ? this.#take(count, 8) : 0;
    return Array.from({ length: count }, (_, index) => {
      const position = [geometry.xy(index * 2) ?? Number.NaN, geometry.xy(index * 2 + 1) ?? Number.NaN];
      const z = heights > 0 ? (geometry.z(index) ?? Number.NaN) : Number.NaN;
      return Number.isNaN(z) ? position : [...position, z];
    });
  }

  /** Rings or lines; one alone has no list of ends. */
  #runs(geometry: Geometry): GeoJSON.Position[][] {
    const positions = this.#positions(geometry);
    const count = this.#take(geometry.endsLength(), 4);
    if (count === 0) return positions.length === 0 ? [] : [positions];
    let start = 0;
    return Array.from({ length: count }, (_, index) => {
      const end = geometry.ends(index) ?? 0;
      if (end < start || end > positions.length) throw new RangeError('ring ends');
      const run = positions.slice(start, end);
      start = end;
      return run;
    });
  }

  /** The length, when as many values of so many bytes can still lie in the feature. */
  #take(length: number, bytes: number): number {
    this.#left -= length * bytes;
    if (this.#left < 0) throw new RangeError(`${length} values`);
    return length;
  }
}
