import {
  BYTE_ORDER_MARK,
  HEADER_FIELDS,
  PLACES_MAGIC,
  PLACES_VERSION,
  type PlacesArrays,
  type PlacesHeader,
  placesArrays,
  placesBytes,
} from './layout';
import { PLACE_KINDS } from '../../domain/place';
import { type PlaceIndex, type StreetEntry } from './place-index';

const STEPS = 65_535;
/** Suffixes are numbered with 16 bits. */
const MAX_SUFFIXES = 65_536;

/** `places.bin`: header, typed arrays, strings. Decodes without parsing; the same index gives the same bytes. */
export function encodePlaces({ streets, places }: PlaceIndex): Uint8Array {
  const strings = new StringTable();
  strings.add('');
  for (const { numbers } of streets) for (const { suffix } of numbers) strings.add(suffix, MAX_SUFFIXES);
  for (const { name } of streets) strings.add(name);
  for (const { name } of places) strings.add(name);

  const encoded = strings.encoded();
  const counts = {
    streets: streets.length,
    places: places.length,
    numbers: streets.reduce((sum, { numbers }) => sum + numbers.length, 0),
    strings: encoded.length,
    stringBytes: encoded.reduce((sum, bytes) => sum + bytes.length, 0),
  };
  const totalBytes = placesBytes(counts);
  const bytes = new Uint8Array(totalBytes);
  writeHeader(bytes, { version: PLACES_VERSION, byteOrder: BYTE_ORDER_MARK, totalBytes, ...counts });
  const arrays = placesArrays(bytes.buffer, counts);
  let end = 0;
  for (const [index, text] of encoded.entries()) {
    arrays.stringBytes.set(text, end);
    end += text.length;
    arrays.stringEnds[index] = end;
  }
  let first = 0;
  for (const [index, street] of streets.entries()) {
    writeStreet(arrays, index, street, first, strings);
    first += street.numbers.length;
  }
  arrays.streetFirst[streets.length] = first;
  for (const [index, place] of places.entries()) {
    arrays.placeName[index] = strings.idOf(place.name);
    arrays.placeKind[index] = PLACE_KINDS.indexOf(place.kind);
    arrays.placePosition.set(place.position.map(toUnits), index * 2);
  }
  return bytes;
}

function writeHeader(bytes: Uint8Array, header: PlacesHeader): void {
  bytes.set(new TextEncoder().encode(PLACES_MAGIC));
  const words = new Uint32Array(bytes.buffer, PLACES_MAGIC.length, HEADER_FIELDS.length);
  for (const [index, field] of HEADER_FIELDS.entries()) words[index] = header[field];
}

function writeStreet(
  arrays: PlacesArrays,
  index: number,
  { name, position, numbers }: StreetEntry,
  first: number,
  strings: StringTable,
): void {
  const box: [number, number, number, number] = [0, 0, 0, 0];
  for (const [at, number] of numbers.entries()) {
    const [x, y] = [toUnits(number.position[0]), toUnits(number.position[1])];
    box[0] = at === 0 ? x : Math.min(box[0], x);
    box[1] = at === 0 ? y : Math.min(box[1], y);
    box[2] = at === 0 ? x : Math.max(box[2], x);
    box[3] = at === 0 ? y : Math.max(box[3], y);
  }
  arrays.streetName[index] = strings.idOf(name);
  arrays.streetPosition.set(position.map(toUnits), index * 2);
  arrays.streetBox.set(box, index * 4);
  arrays.streetFirst[index] = first;
  const step = (value: number, low: number, high: number) =>
    high > low ? Math.round(((value - low) / (high - low)) * STEPS) : 0;
  for (const [at, number] of numbers.entries()) {
    arrays.numberValue[first + at] = number.value;
    arrays.numberSuffix[first + at] = strings.idOf(number.suffix);
    arrays.numberX[first + at] = step(toUnits(number.position[0]), box[0], box[2]);
    arrays.numberY[first + at] = step(toUnits(number.position[1]), box[1], box[3]);
  }
}

function toUnits(degrees: number): number {
  return Math.round(degrees * 1e7);
}

/** Each text once, numbered in order of arrival. */
class StringTable {
  readonly #ids = new Map<string, number>();
  /** A text that comes after `limit` others is left out, and reads as the empty text. */
  add(text: string, limit = Infinity): void {
    if (!this.#ids.has(text) && this.#ids.size < limit) this.#ids.set(text, this.#ids.size);
  }
  idOf(text: string): number {
    return this.#ids.get(text) ?? 0;
  }
  encoded(): Uint8Array[] {
    const encoder = new TextEncoder();
    return [...this.#ids.keys()].map((text) => encoder.encode(text));
  }
}
