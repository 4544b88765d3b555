import { type SoundGeometry, soundGeometry } from '../../geometry';
import type { RowFaultCode } from '../../row-fault';
import { viewOf } from './byte-cursor';
import { polygonsOf } from './polygons-of-rings';

/** Kinds of shapes; with heights 10 more, with measures 20 more. */
const POINT = 1;
const LINE = 3;
const POLYGON = 5;
const MULTI_POINT = 8;
const MULTI_PATCH = 31;

const BOX_BYTES = 32;
/** What is less stands for no value. */
const NO_DATA = -1e38;

/** A record of a .shp file as a geometry in the coordinates of the file. Never throws. */
export function shapeGeometry(record: Uint8Array): SoundGeometry {
  if (record.length < 4) return refused('geometry-damaged', `${record.length} B`);
  const view = viewOf(record);
  const type = view.getInt32(0, true);
  if (type === 0) return { geometry: null, faults: [] };
  if (type === MULTI_PATCH) return refused('geometry-unsuitable', 'MultiPatch');
  const base = type % 10;
  const hasHeights = type > 10 && type < 20;
  if (type > 30 || ![POINT, LINE, POLYGON, MULTI_POINT].includes(base))
    return refused('geometry-unsuitable', `${type}`);
  if (base === POINT) {
    if (record.length < (hasHeights ? 28 : 20)) return refused('geometry-damaged', `${record.length} B`);
    const height = hasHeights ? view.getFloat64(20, true) : NO_DATA;
    const coordinates = withHeight(view.getFloat64(4, true), view.getFloat64(12, true), height);
    return soundGeometry({ type: 'Point', coordinates });
  }
  const runs = runsOf(view, base !== MULTI_POINT, hasHeights);
  if (runs === null) return refused('geometry-damaged', `${record.length} B`);
  if (base === MULTI_POINT) return soundGeometry({ type: 'MultiPoint', coordinates: runs.flat() });
  if (base === LINE)
    return soundGeometry(
      runs.length === 1
        ? { type: 'LineString', coordinates: runs[0] }
        : { type: 'MultiLineString', coordinates: runs },
    );
  const polygons = polygonsOf(runs);
  if (polygons === null) return refused('geometry-damaged', `${runs.length}`);
  return soundGeometry(
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons },
  );
}

function refused(code: RowFaultCode, value: string): SoundGeometry {
  return { geometry: null, faults: [{ code, column: null, value }] };
}

/** Parts of a shape with their positions; null where they do not fit into the record. */
function runsOf(view: DataView, hasParts: boolean, hasHeights: boolean): GeoJSON.Position[][] | null {
  const countsAt = 4 + BOX_BYTES;
  const partsAt = countsAt + (hasParts ? 8 : 4);
  if (view.byteLength < partsAt) return null;
  const partCount = hasParts ? view.getInt32(countsAt, true) : 0;
  const count = view.getInt32(partsAt - 4, true);
  const pointsAt = partsAt + partCount * 4;
  const pointsEnd = pointsAt + count * 16;
  if (partCount < 0 || partCount > count || count < 0 || pointsEnd > view.byteLength) return null;
  // A range of two numbers stands before the heights.
  const heightsAt = pointsEnd + 16;
  if (hasHeights && count > 0 && heightsAt + count * 8 > view.byteLength) return null;
  const position = (index: number): GeoJSON.Position =>
    withHeight(
      view.getFloat64(pointsAt + index * 16, true),
      view.getFloat64(pointsAt + index * 16 + 8, true),
      hasHeights ? view.getFloat64(heightsAt + index * 8, true) : NO_DATA,
    );
  const starts = hasParts
    ? Array.from({ length: partCount }, (_, part) => view.getInt32(partsAt + part * 4, true))
    : [0];
  if (count > 0 && starts[0] !== 0) return null;
  const runs: GeoJSON.Position[][] = [];
  for (const [part, start] of starts.entries()) {
    const end = starts[part + 1] ?? count;
    if (end < start || end > count) return null;
    runs.push(Array.from({ length: end - start }, (_, index) => position(start + index)));
  }
  return runs;
}

function withHeight(x: number, y: number, height: number): GeoJSON.Position {
  return height > NO_DATA ? [x, y, height] : [x, y];
}
