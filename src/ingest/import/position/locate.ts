import { shownValue, valueText } from '../cell-text';
import { type Bbox, isInside, isPosition, type LonLat } from '../../../domain/geo';
import { toWgs84 } from '../../datum/to-wgs84';
import type { SourceRow } from '../../format';
import type { RowFault, RowFaultCode } from '../../row-fault';
import type { ImportPlan } from '../plan';
import { isBlank, readNumber } from '../values/read-number';
import { eachPosition, mapPositions } from './map-positions';
import { readCoordinate } from './read-coordinate';
import { readPair } from './read-pair';

/** From the coordinates of a table to longitude and latitude; null where the system has no such place. */
export type Unproject = (x: number, y: number) => LonLat | null;

export interface Ground {
  readonly region: Bbox;
  /** Null: the coordinates are longitude and latitude. */
  readonly unproject: Unproject | null;
  /** Name of the coordinate system where its relation to WGS 84 is not known. */
  readonly unknownDatum?: string | null;
  /** Centre of an H3 cell; null for anything that is none. */
  readonly cellCentre: (cell: string) => LonLat | null;
}

type Planned = Pick<ImportPlan, 'position' | 'swapped' | 'datum'>;

interface Fault {
  readonly fault: RowFault;
}
type Read = { readonly x: number; readonly y: number } | Fault;

function fault(code: RowFaultCode, column: string | null, value: unknown): Fault {
  return { fault: { code, column: column === '' ? null : column, value: shownValue(value) } };
}

/** Reads where one row after another lies, as a plan says: a geometry in WGS 84, or why there is none. */
export function createLocator(plan: Planned, columns: readonly string[], ground: Ground) {
  const { position } = plan;
  const indexOf = (column: string) => columns.indexOf(column);
  const cells =
    position.from === 'columns'
      ? [indexOf(position.x), indexOf(position.y)]
      : position.from === 'geometry'
        ? []
        : [indexOf(position.column)];

  /** Two numbers in the system of the table, easterly first. */
  function readRow(row: SourceRow): Read | null {
    const value = row.values[cells[0]!] ?? null;
    switch (position.from) {
      case 'geometry':
        return null;
      case 'columns':
        return readTwo(value, row.values[cells[1]!] ?? null, position);
      case 'column': {
        if (isBlank(value)) return fault('position-missing', position.column, value);
        const pair = readPair(value);
        if (pair === null) return fault('position-unreadable', position.column, value);
        const { first, second } = pair;
        const isLatFirst =
          first.axis === 'lat' ||
          second.axis === 'lon' ||
          (first.axis === null && second.axis === null && position.order === 'lat-lon');
        if (first.axis !== null && first.axis === second.axis)
          return fault('position-unreadable', position.column, value);
        return isLatFirst ? { x: second.value, y: first.value } : { x: first.value, y: second.value };
      }
      case 'h3': {
        if (isBlank(value)) return fault('position-missing', position.column, value);
        const centre = ground.cellCentre(valueText(value).trim().toLowerCase());
        return centre === null
          ? fault('position-unreadable', position.column, value)
          : { x: centre[0], y: centre[1] };
      }
    }
  }

  function readTwo(xCell: unknown, yCell: unknown, { x, y }: { x: string; y: string }): Read {
    if (isBlank(xCell)) return fault('position-missing', x, xCell);
    if (isBlank(yCell)) return fault('position-missing', y, yCell);
    if (ground.unproject !== null) {
      const east = readNumber(xCell);
      const north = readNumber(yCell);
      if (east === null) return fault('position-unreadable', x, xCell);
      if (north === null) return fault('position-unreadable', y, yCell);
      return { x: east, y: north };
    }
    const lon = readCoordinate(xCell);
    const lat = readCoordinate(yCell);
    if (lon === null) return fault('position-unreadable', x, xCell);
    if (lat === null) return fault('position-unreadable', y, yCell);
    const [wantedX, wantedY] = plan.swapped ? ['lat', 'lon'] : ['lon', 'lat'];
    const agrees = (axis: string | null, wanted: string | undefined) => axis === null || axis === wanted;
    if (agrees(lon.axis, wantedX) && agrees(lat.axis, wantedY)) return { x: lon.value, y: lat.value };
    if (agrees(lon.axis, wantedY) && agrees(lat.axis, wantedX)) return { x: lat.value, y: lon.value };
    return fault('position-unreadable', x, xCell);
  }

  function place(x: number, y: number): LonLat | null {
    const [east, north] = plan.swapped ? [y, x] : [x, y];
    const found: LonLat | null = ground.unproject === null ? [east, north] : ground.unproject(east, north);
    if (found === null || !Number.isFinite(found[0]) || !Number.isFinite(found[1])) return null;
    return isPosition(found[0], found[1]) ? toWgs84(found, plan.datum) : found;
  }

  return (row: SourceRow): Located => {
    const read = readRow(row);
    if (read !== null && 'fault' in read) return { geometry: null, faults: [read.fault] };
    const source: GeoJSON.Geometry | null =
      read === null ? row.geometry : { type: 'Point', coordinates: [read.x, read.y] };
    if (source === null) return { geometry: null, faults: [fault('position-missing', null, '').fault] };
    return settle(source, place, ground);
  };
}

export interface Located {
  readonly geometry: GeoJSON.Geometry | null;
  readonly faults: readonly RowFault[];
}

/** Places a geometry, looks whether it is on the globe and in the region, and turns round what is plainly swapped. */
function settle(source: GeoJSON.Geometry, place: Unproject, { region, unknownDatum }: Ground): Located {
  const doubts = unknownDatum ? [fault('datum-unknown', null, unknownDatum).fault] : [];
  const refused = (code: RowFaultCode): Located => ({
    geometry: null,
    faults: [fault(code, null, firstOf(source)).fault],
  });
  const geometry = mapPositions(source, place);
  if (geometry === null) return refused('geometry-damaged');
  const box = boxOf(geometry);
  if (box === null) return refused('position-missing');
  if (box.every((side) => side === 0) && !isInside([0, 0], region)) return refused('position-missing');
  const [west, south, east, north] = box;
  const isOnGlobe = isPosition(west, south) && isPosition(east, north);
  if (isOnGlobe && meets(box, region)) return { geometry, faults: doubts };
  const turned = mapPositions(source, (x, y) => place(y, x));
  const turnedBox = turned === null ? null : boxOf(turned);
  if (turned !== null && turnedBox !== null && within(turnedBox, region))
    return { geometry: turned, faults: [fault('position-swapped', null, firstOf(source)).fault, ...doubts] };
  if (!isOnGlobe) return refused('position-off-globe');
  return { geometry, faults: [fault('position-outside-region', null, firstOf(geometry)).fault] };
}

/** West, south, east, north; null when there is no position. */
export function boxOf(geometry: GeoJSON.Geometry): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, (x, y) => {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  });
  return box[0] === Infinity ? null : box;
}

function meets(box: readonly number[], region: Bbox): boolean {
  return box[0]! <= region[2] && box[2]! >= region[0] && box[1]! <= region[3] && box[3]! >= region[1];
}

function within(box: readonly [number, number, number, number], region: Bbox): boolean {
  return isInside([box[0], box[1]], region) && isInside([box[2], box[3]], region);
}

/** The first position, for a person to find the row by. */
function firstOf(geometry: GeoJSON.Geometry): string {
  let first = '';
  eachPosition(geometry, (x, y) => {
    if (first === '') first = `${x}, ${y}`;
  });
  return first === '' ? geometry.type : first;
}
