import { h3Index } from '../../grid/h3-index';
import { valueText } from '../cell-text';
import { type Bbox, isInside } from '../../../domain/geo';
import type { Guess } from '../../guess';
import { POSITION_HEADERS } from '../headers/ground-headers';
import { matchColumns } from '../headers/match-columns';
import type { PositionPlan } from '../plan';
import { readCoordinate } from '../position/read-coordinate';
import { readPair } from '../position/read-pair';
import { readNumber } from '../values/read-number';
import { shareOf, type TableSample } from './sample';

/** Share of values that must be readable for a column to be believed. */
const BELIEVED = 0.5;
/** So many values tell what a column holds; files may have thousands of columns. */
const FEW = 100;
const fewOf = (sample: TableSample, column: string) => sample.values(column).slice(0, FEW);
/** Share for one that is called by nothing. */
const NEARLY_ALL = 0.9;

const isCell = (value: unknown) => h3Index(valueText(value)) !== null;
const isCoordinate = (value: unknown) => readCoordinate(value) !== null || readNumber(value) !== null;
const isPair = (value: unknown) => readPair(value) !== null;

/** Where the rows of a table say that they are. */
export function guessPosition(sample: TableSample, region: Bbox): Guess<PositionPlan> {
  const { table } = sample;
  const byColumns = columnPositions(sample);
  const byShape = table.hasGeometry && sample.shapes.size > 0;
  const byCell = cellPosition(sample, byColumns);
  const [first, ...others] = byColumns;
  if (byShape && (byCell === null || sample.shapes.has('Point')))
    return { value: { from: 'geometry' }, reason: 'format', params: {}, others: byColumns };
  if (first !== undefined && first.from === 'columns') {
    return { value: first, reason: 'column-name', params: { name: `${first.x}, ${first.y}` }, others };
  }
  if (byCell !== null) return byCell;
  if (first !== undefined && first.from === 'column')
    return { value: first, reason: 'column-name', params: { name: first.column }, others };
  return (
    positionByValues(sample, region) ?? {
      value: table.hasGeometry ? { from: 'geometry' } : { from: 'columns', x: '', y: '' },
      reason: 'usual',
      params: {},
      others: [],
    }
  );
}

/** The centre of an H3 cell: a hexagon says no more than its index, but a point of its own does. */
function cellPosition(sample: TableSample, byColumns: readonly PositionPlan[]): Guess<PositionPlan> | null {
  const called = matchColumns(sample.table.columns, { h3: POSITION_HEADERS.h3 }).get('h3')?.column;
  const shares = sample.table.columns.map((column) => ({
    column,
    share: shareOf(fewOf(sample, column), isCell),
  }));
  const found = shares.find(({ column, share }) => share >= (column === called ? BELIEVED : NEARLY_ALL));
  if (found === undefined) return null;
  const { column, share } = found;
  return {
    value: { from: 'h3', column },
    reason: 'values',
    params: { share },
    others: sample.table.hasGeometry ? [{ from: 'geometry' }] : byColumns,
  };
}

/** Positions by what columns are called, as far as their values agree. */
function columnPositions(sample: TableSample): PositionPlan[] {
  const { x, y, both } = POSITION_HEADERS;
  const { columns } = sample.table;
  const believed = columns.filter((column) => shareOf(fewOf(sample, column), isCoordinate) >= BELIEVED);
  const matches = matchColumns(believed, { x, y });
  const east = matches.get('x')?.column;
  const north = matches.get('y')?.column;
  const paired = columns.filter((column) => shareOf(fewOf(sample, column), isPair) >= BELIEVED);
  const pair = matchColumns(paired, { both }).get('both')?.column;
  const found: PositionPlan[] = [];
  if (east !== undefined && north !== undefined) found.push(inSurveyOrder(sample, east, north));
  if (pair !== undefined) found.push({ from: 'column', column: pair, order: orderOf(sample, pair) });
  return found;
}

/**
 * In Chinese surveys X is north and Y is east. Metres tell: an easting with its zone has eight digits, one without lies
 * about 500 km, and a northing of the country has seven digits.
 */
function inSurveyOrder(sample: TableSample, x: string, y: string): PositionPlan {
  const typical = (column: string) => {
    const figures = sample.values(column).flatMap((value) => readNumber(value) ?? []);
    return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
  };
  const [atX, atY] = [typical(x), typical(y)];
  const isMetres = Math.abs(atX) > 1000 && Math.abs(atY) > 1000;
  const isEasting = (metres: number) => metres >= 1e7 || (metres > 1e5 && metres < 9e5);
  const isNorthing = (metres: number) => metres > 1e6 && metres < 1e7;
  return isMetres && isNorthing(atX) && isEasting(atY)
    ? { from: 'columns', x: y, y: x }
    : { from: 'columns', x, y };
}

/** Latitude first when the first of the two is never beyond 90 and the second sometimes is, or letters say so. */
function orderOf(sample: TableSample, column: string): 'lon-lat' | 'lat-lon' {
  const pairs = sample.values(column).flatMap((value) => readPair(value) ?? []);
  const told = pairs.find(({ first, second }) => first.axis !== null || second.axis !== null);
  if (told !== undefined)
    return told.first.axis === 'lat' || told.second.axis === 'lon' ? 'lat-lon' : 'lon-lat';
  const name = column.toLowerCase();
  const isNamedLatFirst = /lat.*l(on|ng)|纬.*经|緯.*経/.test(name);
  const firstBeyond = pairs.some(({ first }) => Math.abs(first.value) > 90);
  const secondBeyond = pairs.some(({ second }) => Math.abs(second.value) > 90);
  if (firstBeyond !== secondBeyond) return secondBeyond ? 'lat-lon' : 'lon-lat';
  return isNamedLatFirst ? 'lat-lon' : 'lon-lat';
}

/** Two columns whose figures lie in the region, or one whose values are pairs that do. */
function positionByValues(sample: TableSample, region: Bbox): Guess<PositionPlan> | null {
  const [west, south, east, north] = region;
  const { columns } = sample.table;
  const within = (column: string, low: number, high: number) =>
    shareOf(fewOf(sample, column), (value) => {
      const degrees = readCoordinate(value)?.value;
      return degrees !== undefined && degrees >= low && degrees <= high;
    });
  const best = (low: number, high: number, not: string | null) =>
    columns
      .filter((column) => column !== not)
      .map((column) => ({ column, share: within(column, low, high) }))
      .toSorted((a, b) => b.share - a.share)[0];
  const x = best(west, east, null);
  const y = best(south, north, x?.column ?? null);
  if (x && y && x.share > BELIEVED && y.share > BELIEVED)
    return {
      value: { from: 'columns', x: x.column, y: y.column },
      reason: 'in-region',
      params: { share: Math.min(x.share, y.share) },
      others: [],
    };
  for (const column of columns) {
    const inRegion = (value: unknown) => {
      const pair = readPair(value);
      if (pair === null) return false;
      const { first, second } = pair;
      return isInside([first.value, second.value], region) || isInside([second.value, first.value], region);
    };
    const share = shareOf(fewOf(sample, column), inRegion);
    if (share > BELIEVED)
      return {
        value: { from: 'column', column, order: orderOf(sample, column) },
        reason: 'in-region',
        params: { share },
        others: [],
      };
  }
  return null;
}
