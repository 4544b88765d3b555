import { soundGeometry } from '../../geometry';
import type { Bounds } from '../../flatgeobuf/bounds';
import { boundsOf } from '../../flatgeobuf/bounds';
import type { SourceRow } from '../../format';
import { readWkb } from '../../wkb/read-wkb';
import { boxesMeet } from '../../region-in-crs';
import type { Bbox } from '../../../domain/geo';
import type { RowFault } from '../../row-fault';
import { readGpkgHeader } from './gpkg-geometry';
import type { Layer } from './layers';
import type { SqliteValue } from './sqlite';

type Shape = Pick<SourceRow, 'geometry' | 'faults'>;

/**
 * A row of a layer: the geometry first where it has one, then the values. Null where its box does not meet `box`; a
 * row without a place meets every box.
 */
export function layerRow(
  cells: readonly SqliteValue[],
  row: number,
  layer: Layer,
  box: Bbox | null,
): SourceRow | null {
  const [first] = cells;
  const isPlaced = layer.geometryColumn !== null;
  const shape = isPlaced ? shapeOf(first ?? null, box) : { geometry: null };
  if (shape === null) return null;
  const values = isPlaced ? cells.slice(1) : cells;
  return {
    row,
    ...shape,
    values: layer.columns.map(({ isBoolean }, index) => valueOf(values[index] ?? null, isBoolean)),
  };
}

function shapeOf(cell: SqliteValue, box: Bbox | null): Shape | null {
  if (cell === null) return { geometry: null };
  if (!(cell instanceof Uint8Array)) return fault('geometry-damaged', String(cell).slice(0, 80));
  try {
    const header = readGpkgHeader(cell);
    if (header.isExtended) return fault('geometry-unsuitable', 'GeoPackageBinary');
    if (header.isEmpty) return { geometry: null };
    if (box !== null && header.envelope !== null && !meets(header.envelope, box)) return null;
    const shape = readWkb(cell.subarray(header.start));
    if (shape.kind === 'unsuitable') return fault('geometry-unsuitable', shape.type);
    const { geometry, faults } = soundGeometry(shape.geometry);
    if (box !== null && geometry !== null && !meets(boundsOf(geometry), box)) return null;
    return faults.length === 0 ? { geometry } : { geometry, faults };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return fault('geometry-damaged', '');
  }
}

function fault(code: RowFault['code'], value: string): Shape {
  return { geometry: null, faults: [{ code, column: null, value }] };
}

/** Boxes with sides that are no numbers are not believed. */
function meets(bounds: Bounds, box: Bbox): boolean {
  return !bounds.every(Number.isFinite) || boxesMeet(bounds, box);
}

/** Whole numbers beyond what a double holds become text; bytes in a column of another type are no value. */
function valueOf(cell: SqliteValue, isBoolean: boolean): unknown {
  if (cell === null || cell instanceof Uint8Array) return null;
  if (typeof cell === 'string') return cell;
  const number = Number(cell);
  if (Number.isNaN(number)) return null;
  if (isBoolean && (number === 0 || number === 1)) return number === 1;
  return typeof cell === 'bigint' && !Number.isSafeInteger(number) ? cell.toString() : number;
}
