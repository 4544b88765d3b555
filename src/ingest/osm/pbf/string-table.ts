import { PbfReader } from 'pbf';
import { bytesTag, eachField } from './message';
import { PbfFault } from './pbf-fault';

type Tags = Record<string, string>;

/** The texts of a block, decoded when asked for; equal texts of one file are one string. */
export class StringTable {
  readonly #pbf: PbfReader;
  readonly #starts: number[] = [];
  readonly #decoded: string[] = [];
  readonly #known: Map<string, string>;

  /** @param known texts of the blocks before, added to */
  constructor(block: Uint8Array, known: Map<string, string>) {
    this.#pbf = new PbfReader(block);
    this.#known = known;
  }

  /** Takes in a StringTable message that lies between two positions of the block. */
  read(start: number, end: number): void {
    this.#pbf.pos = start;
    eachField(this.#pbf, end, (tag, contentEnd) => {
      if (tag !== bytesTag(1)) return;
      this.#starts.push(this.#pbf.pos, contentEnd);
    });
  }

  /** @throws PbfFault when the block has no such text */
  get(index: number): string {
    const decoded = this.#decoded[index];
    if (decoded !== undefined) return decoded;
    const [start, end] = [this.#starts[2 * index], this.#starts[2 * index + 1]];
    if (start === undefined || end === undefined) throw new PbfFault('a text is missing from its block');
    const fresh = utf8.decode(this.#pbf.buf.subarray(start, end));
    const text = this.#known.get(fresh) ?? fresh;
    if (text === fresh) this.#known.set(fresh, fresh);
    this.#decoded[index] = text;
    return text;
  }

  /** Tags of two lists of equal length; null for none. */
  tags(keys: readonly number[], values: readonly number[]): Tags | null {
    if (keys.length !== values.length) throw new PbfFault('an object has more keys than values');
    if (keys.length === 0) return null;
    const tags: Tags = {};
    for (const [at, key] of keys.entries()) tags[this.get(key)] = this.get(values[at] ?? -1);
    return tags;
  }
}

const utf8 = new TextDecoder();
