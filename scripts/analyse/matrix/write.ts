import type { LonLat } from '../../../src/domain/geo';
import { csvLine } from '../csv';
import type { MatrixRow } from './rows';

const text = (value: number, digits: number) => (value === Infinity ? null : value.toFixed(digits));

/** Names of rows and columns, as they are written. */
export interface MatrixNames {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** `from,to,seconds,metres`: a line for each pair, seconds to the tenth, metres to the millimetre, empty = no way. */
export async function* matrixCsv(
  { from, to }: MatrixNames,
  rows: Iterable<MatrixRow> | AsyncIterable<MatrixRow>,
): AsyncGenerator<string> {
  yield csvLine(['from', 'to', 'seconds', 'metres']);
  let row = 0;
  for await (const { seconds, metres } of rows) {
    const name = from[row++]!;
    for (const [column, other] of to.entries()) {
      yield csvLine([name, other, text(seconds[column]!, 1), text(metres[column]!, 3)]);
    }
  }
}

/** The same as JSON: lists of names and a list of rows for each figure, null = no way. */
export async function* matrixJson(
  names: MatrixNames,
  rows: Iterable<MatrixRow> | AsyncIterable<MatrixRow>,
  ground: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const lists: Record<'seconds' | 'metres', (number | null)[][]> = { seconds: [], metres: [] };
  const numbers = (values: Float64Array, digits: number) =>
    Array.from(values, (value) => (value === Infinity ? null : Number(value.toFixed(digits))));
  for await (const { seconds, metres } of rows) {
    lists.seconds.push(numbers(seconds, 1));
    lists.metres.push(numbers(metres, 3));
  }
  yield JSON.stringify({ ...ground, ...names, ...lists });
}

/** Where the rows and columns are, in the order of their names. */
export interface MatrixPlaces {
  readonly from: readonly LonLat[];
  readonly to: readonly LonLat[];
}

/** The same as GeoJSON, a feature a line: a straight line for each pair, which is not its way; null = no way. */
export async function* matrixGeojson(
  { from, to }: MatrixNames,
  places: MatrixPlaces,
  rows: Iterable<MatrixRow> | AsyncIterable<MatrixRow>,
): AsyncGenerator<string> {
  const number = (value: number, digits: number) =>
    value === Infinity ? null : Number(value.toFixed(digits));
  yield '{"type":"FeatureCollection","features":[';
  let row = 0;
  let comma = '';
  for await (const { seconds, metres } of rows) {
    const name = from[row]!;
    const start = places.from[row++]!;
    for (const [column, other] of to.entries()) {
      const figures = { seconds: number(seconds[column]!, 1), metres: number(metres[column]!, 3) };
      const geometry = { type: 'LineString', coordinates: [start, places.to[column]!] };
      const feature = { type: 'Feature', properties: { from: name, to: other, ...figures }, geometry };
      yield comma + JSON.stringify(feature);
      comma = ',';
    }
  }
  yield ']}';
}
