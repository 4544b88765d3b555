const FIRST_SLOTS = 1 << 12;
/** Share of slots in use at which the table doubles. */
const FULLEST = 0.6;

/**
 * Which keys were met in which row, in twelve bytes a key: two independent hashes of 32 bits stand for the text. Among a
 * million keys two different ones are taken for the same once in forty million files.
 */
export class SeenRows {
  #slots = FIRST_SLOTS;
  #high = new Uint32Array(FIRST_SLOTS);
  #low = new Uint32Array(FIRST_SLOTS);
  /** Row + 1; 0 = free. */
  #rows = new Uint32Array(FIRST_SLOTS);
  #used = 0;

  /** The row in which the key was met first; null when it is new, and from then on it is this row's. */
  meet(key: string, row: number): number | null {
    if (this.#used > FULLEST * this.#slots) this.#grow();
    const [high, low] = hashes(key);
    const slot = this.#slotOf(high, low);
    if (this.#rows[slot] !== 0) return this.#rows[slot]! - 1;
    this.#put(slot, high, low, row + 1);
    this.#used++;
    return null;
  }

  #slotOf(high: number, low: number): number {
    let slot = (low ^ high) & (this.#slots - 1);
    while (this.#rows[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #put(slot: number, high: number, low: number, row: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#rows = new Uint32Array(this.#slots);
    for (let at = 0; at < rows.length; at++)
      if (rows[at] !== 0) this.#put(this.#slotOf(high[at]!, low[at]!), high[at]!, low[at]!, rows[at]!);
  }
}

/** Two hashes of a text: FNV-1a, and a multiplicative one over the same characters, each well mixed at the end. */
function hashes(text: string): [high: number, low: number] {
  let high = 0x81_1c_9d_c5;
  let low = 0x9e_37_79_b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01_00_01_93);
    low = Math.imul(low + code, 0x85_eb_ca_6b) ^ (low >>> 15);
  }
  return [mixed(high), mixed(low)];
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7f_eb_35_2d);
  const twice = Math.imul(once ^ (once >>> 15), 0x84_6c_a6_8b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
