/** Reads bytes one after the other; reading beyond their end throws a RangeError. Numbers are little endian. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Uint8Array {
    if (!(length >= 0 && length <= this.left)) throw new RangeError(`${length} B`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** One of so many numbers of a fixed size, which must all be there. */
  number(bytes: number, read: (view: DataView, at: number) => number): number {
    const value = read(this.#view, this.#at);
    this.#at += bytes;
    return value;
  }

  bigint(): bigint {
    const value = this.#view.getBigInt64(this.#at, true);
    this.#at += 8;
    return value;
  }

  uint8(): number {
    return this.number(1, (view, at) => view.getUint8(at));
  }

  uint32(): number {
    return this.number(4, (view, at) => view.getUint32(at, true));
  }

  /** Up to five bytes of seven bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.uint8();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('varint');
  }

  varBigint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.uint8();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('varint');
  }
}
