import { cutShort } from './pbf-fault';

/** Takes bytes off the front of a stream in the portions that are asked for. */
export class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  #position = 0;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Bytes taken so far. */
  get position(): number {
    return this.#position;
  }

  /**
   * The next `length` bytes; null when the stream is over before the first of them.
   * @throws PbfFault `file-truncated` when it is over in between
   */
  async take(length: number): Promise<Uint8Array | null> {
    if (this.#rest.length >= length) return this.#cut(length);
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      parts.push(value);
      have += value.length;
    }
    if (have === 0 && length > 0) return null;
    this.#rest = joined(parts, have);
    if (have < length) throw cutShort(this.#position + have);
    return this.#cut(length);
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }

  #cut(length: number): Uint8Array {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#position += length;
    return taken;
  }
}

/** The parts one after the other; `length` is the sum of theirs. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only, next] = parts.filter((part) => part.length > 0);
  if (only && !next) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
