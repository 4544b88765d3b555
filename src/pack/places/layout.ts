/** `ANPLACES`, the first eight bytes of `places.bin`. */
export const PLACES_MAGIC = 'ANPLACES';
export const PLACES_VERSION = 1;
/** Reads as another number where the byte order differs. */
export const BYTE_ORDER_MARK = 0x01020304;
export const HEADER_BYTES = 64;

/** 32-bit numbers of the header, in order, after the magic. */
export interface PlacesHeader {
  readonly version: number;
  readonly byteOrder: number;
  readonly totalBytes: number;
  readonly streets: number;
  readonly places: number;
  readonly numbers: number;
  readonly strings: number;
  readonly stringBytes: number;
}
export const HEADER_FIELDS = [
  'version',
  'byteOrder',
  'totalBytes',
  'streets',
  'places',
  'numbers',
  'strings',
  'stringBytes',
] as const satisfies readonly (keyof PlacesHeader)[];

/**
 * The sections after the header, in order, as typed arrays over one buffer; the string bytes follow the last.
 * Positions are 1e-7 degrees. A number lies at `streetBox` origin + (x, y) / 65535 of the box's size.
 */
export interface PlacesArrays {
  /** End of each string in the string bytes. String 0 is empty. */
  readonly stringEnds: Uint32Array;
  /** String of the name. */
  readonly streetName: Uint32Array;
  /** Longitude and latitude, alternating. */
  readonly streetPosition: Int32Array;
  /** West, south, east, north of the street's numbers. */
  readonly streetBox: Int32Array;
  /** Numbers of street s are `[streetFirst[s], streetFirst[s + 1])`, ascending. */
  readonly streetFirst: Uint32Array;
  readonly placeName: Uint32Array;
  /** Index into `PLACE_KINDS`. */
  readonly placeKind: Uint32Array;
  readonly placePosition: Int32Array;
  readonly numberValue: Uint32Array;
  /** String of what follows the digits. */
  readonly numberSuffix: Uint16Array;
  readonly numberX: Uint16Array;
  readonly numberY: Uint16Array;
  readonly stringBytes: Uint8Array;
}

/** Bytes that the sections of these counts take, header included. */
export function placesBytes(counts: Omit<PlacesHeader, 'version' | 'byteOrder' | 'totalBytes'>): number {
  const { streets, places, numbers, strings, stringBytes } = counts;
  const words = strings + streets + streets * 2 + streets * 4 + (streets + 1) + places * 4 + numbers;
  return HEADER_BYTES + words * 4 + numbers * 6 + stringBytes;
}

/** Typed arrays of the sections over a buffer of {@link placesBytes} bytes. */
export function placesArrays(
  buffer: ArrayBuffer,
  counts: Pick<PlacesHeader, 'streets' | 'places' | 'numbers' | 'strings' | 'stringBytes'>,
): PlacesArrays {
  let at = HEADER_BYTES;
  const take = (length: number, bytes: number): [ArrayBuffer, number, number] => {
    const section: [ArrayBuffer, number, number] = [buffer, at, length];
    at += length * bytes;
    return section;
  };
  const { streets, places, numbers, strings, stringBytes } = counts;
  return {
    stringEnds: new Uint32Array(...take(strings, 4)),
    streetName: new Uint32Array(...take(streets, 4)),
    streetPosition: new Int32Array(...take(streets * 2, 4)),
    streetBox: new Int32Array(...take(streets * 4, 4)),
    streetFirst: new Uint32Array(...take(streets + 1, 4)),
    placeName: new Uint32Array(...take(places, 4)),
    placeKind: new Uint32Array(...take(places, 4)),
    placePosition: new Int32Array(...take(places * 2, 4)),
    numberValue: new Uint32Array(...take(numbers, 4)),
    numberSuffix: new Uint16Array(...take(numbers, 2)),
    numberX: new Uint16Array(...take(numbers, 2)),
    numberY: new Uint16Array(...take(numbers, 2)),
    stringBytes: new Uint8Array(...take(stringBytes, 1)),
  };
}
