import { AnlanError } from '../../domain/errors';
import {
  BYTE_ORDER_MARK,
  HEADER_BYTES,
  HEADER_FIELDS,
  PLACES_MAGIC,
  PLACES_VERSION,
  type PlacesArrays,
  type PlacesHeader,
  placesArrays,
  placesBytes,
} from './layout';
import { PLACE_KINDS } from '../../domain/place';

/**
 * The sections of `places.bin`, checked so far that no index leads outside them.
 * @throws AnlanError `pack-file-unreadable` with the reason where the bytes are not such a file, are cut short or altered
 */
export function decodePlaces(bytes: Uint8Array): PlacesArrays {
  if (bytes.length < HEADER_BYTES)
    throw unreadable(`${bytes.length} bytes, header alone has ${HEADER_BYTES}`);
  const magic = String.fromCharCode(...bytes.subarray(0, PLACES_MAGIC.length));
  if (magic !== PLACES_MAGIC) throw unreadable('it does not begin with ANPLACES');
  const buffer = Uint8Array.from(bytes).buffer;
  const header = readHeader(buffer);
  if (header.byteOrder !== BYTE_ORDER_MARK) throw unreadable('byte order');
  if (header.version !== PLACES_VERSION) throw unreadable(`version ${header.version}`);
  const expected = placesBytes(header);
  if (header.totalBytes !== bytes.length || expected !== bytes.length)
    throw unreadable(`${bytes.length} bytes when ${expected} were announced`);
  const arrays = placesArrays(buffer, header);
  check(arrays, header);
  return arrays;
}

function readHeader(buffer: ArrayBuffer): PlacesHeader {
  const words = new Uint32Array(buffer, PLACES_MAGIC.length, HEADER_FIELDS.length);
  const entries = HEADER_FIELDS.map((field, index) => [field, words[index] ?? 0]);
  return Object.fromEntries(entries) as Record<keyof PlacesHeader, number>;
}

function check(arrays: PlacesArrays, { strings, stringBytes, numbers }: PlacesHeader): void {
  if (strings < 1 || !rises(arrays.stringEnds, stringBytes)) throw unreadable('strings');
  if (!rises(arrays.streetFirst, numbers) || arrays.streetFirst[0] !== 0) throw unreadable('streets');
  if (!below(arrays.streetName, strings) || !below(arrays.placeName, strings)) throw unreadable('names');
  if (!below(arrays.placeKind, PLACE_KINDS.length)) throw unreadable('kinds');
  if (!below(arrays.numberSuffix, strings)) throw unreadable('numbers');
  for (const positions of [arrays.streetPosition, arrays.placePosition, arrays.streetBox])
    if (!onGlobe(positions)) throw unreadable('positions');
}

function onGlobe(positions: Int32Array): boolean {
  return positions.every((units, index) => Math.abs(units) <= (index % 2 === 0 ? 180e7 : 90e7));
}

/** True where values never fall and the last is `end`. */
function rises(values: Uint32Array, end: number): boolean {
  let last = 0;
  for (const value of values) {
    if (value < last) return false;
    last = value;
  }
  return last === end;
}

function below(values: Uint32Array | Uint16Array, limit: number): boolean {
  return values.every((value) => value < limit);
}

function unreadable(reason: string): AnlanError {
  return new AnlanError('pack-file-unreadable', { file: 'places.bin', reason });
}
