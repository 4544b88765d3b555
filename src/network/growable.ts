/** A list of 32-bit unsigned numbers that grows as it is filled. */
export class GrowableUint32 {
  #data: Uint32Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#data = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) this.#grow();
    this.#data[this.#length++] = value;
  }

  /** Appends the first `length` of `values`. */
  pushAll(values: Uint32Array, length: number): void {
    while (this.#length + length > this.#data.length) this.#grow();
    for (let at = 0; at < length; at++) this.#data[this.#length + at] = values[at]!;
    this.#length += length;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#data.length * 2);
    larger.set(this.#data);
    this.#data = larger;
  }

  /** A view of what has been pushed; valid until the next push. */
  view(): Uint32Array {
    return this.#data.subarray(0, this.#length);
  }
}
