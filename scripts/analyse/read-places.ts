import { readFile } from 'node:fs/promises';
import { isPosition, type LonLat } from '../../src/domain/geo';
import { InputError } from './input';
import { parseCsv } from './parse-csv';

/** A place of a table, called by its id there or by the number of its row. */
export interface TablePlace {
  readonly id: string;
  readonly position: LonLat;
}

/** Lines on a table of places for the usage of every command that takes one. */
export const PLACES_USAGE = `Tables of places: CSV with a header that names lon, lat and perhaps id, in any order and among other columns; or
  without a header lon,lat or id,lon,lat. Degrees, WGS 84. Without ids places are called by the number of their row, from 1.`;

const NAMES = {
  lon: ['lon', 'lng', 'longitude'],
  lat: ['lat', 'latitude'],
  id: ['id'],
} as const;

interface Columns {
  readonly lon: number;
  readonly lat: number;
  /** -1: there is none. */
  readonly id: number;
}

function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const columns = { lon: find(NAMES.lon), lat: find(NAMES.lat), id: find(NAMES.id) };
  return columns.lon < 0 || columns.lat < 0 ? null : columns;
}

/** Places of a table of `lon,lat`. Throws {@link InputError} naming file and row. */
export function placesOf(text: string, file: string): TablePlace[] {
  const rows = parseCsv(text);
  const named = columnsOf(rows[0] ?? []);
  const columns =
    named ?? ((rows[0]?.length ?? 0) >= 3 ? { id: 0, lon: 1, lat: 2 } : { id: -1, lon: 0, lat: 1 });
  const places = (named === null ? rows : rows.slice(1)).map((row, index): TablePlace => {
    const [lon, lat] = [columns.lon, columns.lat].map((column) => {
      const value = row[column]?.trim() ?? '';
      return value === '' ? Number.NaN : Number(value);
    });
    if (!isPosition(lon!, lat!)) {
      throw new InputError(
        `${file}: row ${index + 1}: "${row.join(',')}" has no longitude and latitude in degrees.`,
      );
    }
    const id = row[columns.id]?.trim() ?? '';
    return { id: id === '' ? String(index + 1) : id, position: [lon!, lat!] };
  });
  if (places.length === 0) throw new InputError(`${file}: there is no place in it.`);
  return places;
}

/** See {@link placesOf}. */
export async function readPlaces(file: string): Promise<TablePlace[]> {
  try {
    return placesOf(await readFile(file, 'utf8'), file);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause });
  }
}
