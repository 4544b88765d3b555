const CHUNK = 1000;

/**
 * Features put away small: a million in the page would be half a gigabyte. They lie in compressed parts of a thousand, in
 * the order in which they came.
 */
export class FeatureStore {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #open: string[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  async add(feature: unknown): Promise<void> {
    this.#open.push(JSON.stringify(feature));
    this.#count++;
    if (this.#open.length === CHUNK) await this.#close();
  }

  /** Features from one place on, at most so many. */
  async read(from: number, count: number): Promise<unknown[]> {
    const end = Math.min(this.#count, from + count);
    const found: unknown[] = [];
    for (let part = Math.floor(from / CHUNK); part * CHUNK < end; part++) {
      const features = await this.#features(part);
      const start = part * CHUNK;
      found.push(...features.slice(Math.max(0, from - start), end - start));
    }
    return found;
  }

  async #features(part: number): Promise<unknown[]> {
    const packed = this.#parts[part];
    const text =
      packed === undefined
        ? `[${this.#open.join(',')}]`
        : new TextDecoder().decode(await piped(packed, new DecompressionStream('deflate-raw')));
    return JSON.parse(text) as unknown[];
  }

  async #close(): Promise<void> {
    const bytes = new TextEncoder().encode(`[${this.#open.join(',')}]`);
    this.#open = [];
    this.#parts.push(await piped(bytes, new CompressionStream('deflate-raw')));
  }
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}
