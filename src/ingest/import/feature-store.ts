/** A part is closed at so many features, or at so much text, whichever comes first. */
const PART_FEATURES = 1000;
const PART_LETTERS = 4_000_000;
/** No more text than this is given at a time, but always one feature. */
const READ_LETTERS = 16_000_000;

interface Part {
  /** Place of its first feature. */
  readonly start: number;
  readonly count: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * Features put away small: a million in the page would be half a gigabyte. They lie in compressed parts, in the order in
 * which they came.
 */
export class FeatureStore {
  readonly #parts: Part[] = [];
  #open: string[] = [];
  #letters = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  async add(feature: unknown): Promise<void> {
    const text = JSON.stringify(feature);
    this.#open.push(text);
    this.#letters += text.length;
    this.#count++;
    if (this.#open.length >= PART_FEATURES || this.#letters >= PART_LETTERS) await this.#close();
  }

  /** Features from one place on, at most so many; fewer where they are large, and none only behind the last. */
  async read(from: number, count: number): Promise<unknown[]> {
    const end = Math.min(this.#count, from + count);
    const found: unknown[] = [];
    let letters = 0;
    for (let at = from; at < end && letters < READ_LETTERS; at = from + found.length) {
      const { start, text } = await this.#textAt(at);
      const features = JSON.parse(text) as unknown[];
      found.push(...features.slice(at - start, end - start));
      letters += text.length;
    }
    return found;
  }

  /** The part in which a place lies, as JSON. */
  async #textAt(place: number): Promise<{ start: number; text: string }> {
    const part = this.#parts.findLast(({ start }) => start <= place);
    if (part === undefined || place >= part.start + part.count)
      return { start: this.#count - this.#open.length, text: `[${this.#open.join(',')}]` };
    const bytes = await piped(part.packed, new DecompressionStream('deflate-raw'));
    return { start: part.start, text: new TextDecoder().decode(bytes) };
  }

  async #close(): Promise<void> {
    const count = this.#open.length;
    const bytes = new TextEncoder().encode(`[${this.#open.join(',')}]`);
    this.#open = [];
    this.#letters = 0;
    const packed = await piped(bytes, new CompressionStream('deflate-raw'));
    this.#parts.push({ start: this.#count - count, count, packed });
  }
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}
