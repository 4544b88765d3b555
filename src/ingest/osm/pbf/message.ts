import type { PbfReader } from 'pbf';
import { PbfFault } from './pbf-fault';

/** Wire types of protocol buffers. */
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** Field number and wire type as they stand in the file; a field of another wire type is passed over as unknown. */
export const varintTag = (field: number): number => (field << 3) | VARINT;
export const bytesTag = (field: number): number => (field << 3) | BYTES;

/**
 * Visits the fields of the message that lies from the reader's position to `end`. The reader stands at the content of
 * the field, which ends at `contentEnd` (only for byte fields; else it is 0). What the visitor does not read is skipped.
 * @throws PbfFault when a field reaches beyond the message
 */
export function eachField(
  pbf: PbfReader,
  end: number,
  visit: (tag: number, contentEnd: number) => void,
): void {
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    const wire = tag & 7;
    let contentEnd = 0;
    if (wire === BYTES) {
      const length = pbf.readVarint();
      if (!(length >= 0 && length <= end - pbf.pos)) throw new PbfFault('a field reaches beyond its message');
      contentEnd = pbf.pos + length;
    } else if (wire !== VARINT && wire !== FIXED64 && wire !== FIXED32) {
      throw new PbfFault(`wire type ${wire} is not known`);
    }
    const start = pbf.pos;
    visit(tag, contentEnd);
    if (wire === BYTES) {
      if (pbf.pos > contentEnd) throw new PbfFault('a value reaches beyond its field');
      pbf.pos = contentEnd;
    } else if (pbf.pos === start) {
      pbf.skip(wire);
    }
    if (pbf.pos > end) throw new PbfFault('a value reaches beyond its message');
  }
}

/**
 * The id of an object of OpenStreetMap.
 * @throws PbfFault when it is no whole number that JavaScript can hold
 */
export function checkedId(id: number): number {
  if (!Number.isSafeInteger(id)) throw new PbfFault('an id is out of range');
  return id;
}
