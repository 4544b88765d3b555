/** Reversed polynomial of the checksum of ZIP, gzip and PNG (ISO 3309). */
const POLYNOMIAL = 0xed_b8_83_20;

/** Four tables of 256: what a byte does to the checksum when none, one, two or three bytes come after it. */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    tables[byte] = value;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
}

/** CRC-32 of `bytes`, going on from that of the bytes before; 0 at the beginning. Four bytes at a time. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLES;
  const last = bytes.length - 3;
  let crc = ~before;
  let at = 0;
  for (; at < last; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      table[768 + (crc & 0xff)]! ^
      table[512 + ((crc >>> 8) & 0xff)]! ^
      table[256 + ((crc >>> 16) & 0xff)]! ^
      table[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
