import { Unzlib } from 'fflate';
import type { Compression } from './raster';

/** Bytes are fed to the inflater in portions, so that a bomb is noticed after one. */
const PORTION_BYTES = 16_384;

/**
 * The bytes of a block: `size` of them, the last filled with zeros where the data gives at least `least`.
 * @throws RangeError where the data is damaged, or gives more or less
 */
export function decompress(
  data: Uint8Array,
  compression: Compression,
  { size, least }: { readonly size: number; readonly least: number },
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  const given = unpack(data, compression, out);
  if (given < least) throw new RangeError(`${given} / ${least} B`);
  return out;
}

/** Fills `out` and gives the number of bytes that came. */
function unpack(data: Uint8Array, compression: Compression, out: Uint8Array): number {
  switch (compression) {
    case 'none':
      out.set(data.subarray(0, out.length));
      return Math.min(data.length, out.length);
    case 'lzw':
      return decodeLzw(data, out);
    case 'deflate':
      return inflate(data, out);
    case 'packbits':
      return decodePackBits(data, out);
  }
}

function inflate(data: Uint8Array, out: Uint8Array): number {
  let at = 0;
  const unzlib = new Unzlib((part) => {
    if (at + part.length > out.length) throw new RangeError(`${at + part.length} B`);
    out.set(part, at);
    at += part.length;
  });
  try {
    for (let from = 0; from < data.length; from += PORTION_BYTES)
      unzlib.push(data.subarray(from, from + PORTION_BYTES), from + PORTION_BYTES >= data.length);
  } catch (cause) {
    throw cause instanceof RangeError ? cause : new RangeError('zlib', { cause });
  }
  return at;
}

/** Runs of bytes and of repeats (TIFF 6.0, section 9). */
function decodePackBits(data: Uint8Array, out: Uint8Array): number {
  let at = 0;
  for (let from = 0; from < data.length && at < out.length; ) {
    const head = data[from] ?? 128;
    from += 1;
    if (head === 128) continue;
    const count = head < 128 ? head + 1 : 257 - head;
    if (at + count > out.length) throw new RangeError(`${at + count} B`);
    if (head < 128) {
      out.set(data.subarray(from, from + count), at);
      from += count;
    } else {
      out.fill(data[from] ?? 0, at, at + count);
      from += 1;
    }
    at += count;
  }
  return at;
}

const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MAX_CODES = 4096;

/**
 * LZW as TIFF has it: high bits first, codes widen one early (TIFF 6.0, section 13). Every string of the table but the
 * single bytes was written out before, so that an entry is a place in `out` and a length.
 */
function decodeLzw(data: Uint8Array, out: Uint8Array): number {
  const starts = new Uint32Array(MAX_CODES);
  const lengths = new Uint32Array(MAX_CODES);
  let free = FIRST_FREE;
  let width = 9;
  let at = 0;
  let previous: { readonly start: number; readonly length: number } | null = null;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xff_ffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END || at >= out.length) return at;
    if (code === CLEAR) {
      free = FIRST_FREE;
      width = 9;
      previous = null;
      continue;
    }
    if (code >= FIRST_FREE && (previous === null || code > free)) throw new RangeError(`LZW ${code}`);
    const start = at;
    let length = 1;
    if (code < CLEAR) out[at] = code;
    else {
      const isNew = code === free;
      const from: number = isNew ? (previous?.start ?? 0) : (starts[code] ?? 0);
      length = isNew ? (previous?.length ?? 0) + 1 : (lengths[code] ?? 0);
      if (at + length > out.length) throw new RangeError(`${at + length} B`);
      // A new string ends with its own first byte; byte by byte it is there in time.
      for (let index = 0; index < length; index++) out[at + index] = out[from + index] ?? 0;
    }
    at += length;
    if (previous !== null && free < MAX_CODES) {
      starts[free] = previous.start;
      lengths[free] = previous.length + 1;
      free += 1;
    }
    if (free >= (1 << width) - 1 && width < 12) width += 1;
    previous = { start, length };
  }
  return at;
}
