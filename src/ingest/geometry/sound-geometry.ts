import type { RowFault, RowFaultCode } from '../row-fault';
import { shown } from './shown';

/** Collections within collections; deeper ones are taken for an attack. */
const MAX_NESTING = 32;

/** A geometry of a file, made sound. */
export interface SoundGeometry {
  /** Positions of two or three finite numbers, rings closed; null where there is none, or none that can be used. */
  readonly geometry: GeoJSON.Geometry | null;
  /** What was put right, or why there is none; at most one of each. An empty geometry is none, and no fault. */
  readonly faults: readonly RowFault[];
}

/**
 * Checks what a file gives for a GeoJSON geometry, whatever it is, in the coordinates of the file. Open rings
 * are closed, coordinates after the third dropped (they are measures), and collections within collections laid flat; a
 * shape with one bad part is refused whole.
 */
export function soundGeometry(value: unknown): SoundGeometry {
  const faults = new Map<RowFaultCode, RowFault>();
  const note = (code: RowFaultCode, found: unknown) => {
    if (!faults.has(code)) faults.set(code, { code, column: null, value: shown(found) });
  };
  try {
    return { geometry: geometryOf(value, note), faults: [...faults.values()] };
  } catch (thrown) {
    if (!(thrown instanceof GeometryFault)) throw thrown;
    return { geometry: null, faults: [{ code: thrown.code, column: null, value: shown(thrown.found) }] };
  }
}

class GeometryFault extends Error {
  constructor(
    readonly code: 'geometry-damaged' | 'geometry-unsuitable',
    readonly found: unknown,
  ) {
    super(code);
  }
}

type Note = (code: 'height-dropped' | 'ring-closed', found: unknown) => void;

function geometryOf(value: unknown, note: Note): GeoJSON.Geometry | null {
  const parts = partsOf(value, note, 0);
  const [first] = parts;
  if (!first) return null;
  const isCollection = (value as { readonly type: unknown }).type === 'GeometryCollection';
  return isCollection ? { type: 'GeometryCollection', geometries: parts } : first;
}

function partsOf(
  value: unknown,
  note: Note,
  depth: number,
): Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || depth > MAX_NESTING) throw new GeometryFault('geometry-damaged', value);
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  switch (type) {
    case 'GeometryCollection':
      return listOf(geometries).flatMap((one) => partsOf(one, note, depth + 1));
    case 'Point': {
      const list = listOf(coordinates);
      return list.length === 0 ? [] : [{ type, coordinates: position(list, note) }];
    }
    case 'MultiPoint': {
      const points = listOf(coordinates).map((one) => position(one, note));
      return points.length === 0 ? [] : [{ type, coordinates: points }];
    }
    case 'LineString': {
      const line = lineOf(coordinates, note);
      return line.length === 0 ? [] : [{ type, coordinates: line }];
    }
    case 'MultiLineString': {
      const lines = filled(listOf(coordinates).map((one) => lineOf(one, note)));
      return lines.length === 0 ? [] : [{ type, coordinates: lines }];
    }
    case 'Polygon': {
      const rings = ringsOf(coordinates, note);
      return rings.length === 0 ? [] : [{ type, coordinates: rings }];
    }
    case 'MultiPolygon': {
      const polygons = filled(listOf(coordinates).map((one) => ringsOf(one, note)));
      return polygons.length === 0 ? [] : [{ type, coordinates: polygons }];
    }
    default:
      throw new GeometryFault('geometry-unsuitable', type);
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new GeometryFault('geometry-damaged', value);
  return value;
}

function filled<T>(lists: readonly T[][]): T[][] {
  return lists.filter((list) => list.length > 0);
}

function position(value: unknown, note: Note): GeoJSON.Position {
  const list = listOf(value);
  const [x, y, z] = list;
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new GeometryFault('geometry-damaged', value);
  const isHeight = typeof z === 'number' && Number.isFinite(z);
  if (list.length > (isHeight ? 3 : 2)) note('height-dropped', value);
  return isHeight ? [x, y, z] : [x, y];
}

function lineOf(value: unknown, note: Note): GeoJSON.Position[] {
  const line = listOf(value).map((one) => position(one, note));
  if (line.length === 1) throw new GeometryFault('geometry-damaged', value);
  return line;
}

/** A polygon whose outer ring is empty is no polygon; an empty hole is no hole. */
function ringsOf(value: unknown, note: Note): GeoJSON.Position[][] {
  const rings = listOf(value).map((one) => ringOf(one, note));
  return rings[0]?.length === 0 ? [] : filled(rings);
}

function ringOf(value: unknown, note: Note): GeoJSON.Position[] {
  const ring = listOf(value).map((one) => position(one, note));
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last) return [];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    note('ring-closed', [...last]);
    ring.push([...first]);
  }
  if (ring.length < 4) throw new GeometryFault('geometry-damaged', value);
  return ring;
}
