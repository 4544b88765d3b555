/** A list of numbers that grows as it is filled, 8 bytes each. */
export class GrowableFloat64 {
  #data = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Float64Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = value;
  }

  /** A view of what has been pushed; valid until the next push. */
  view(start = 0, end = this.#length): Float64Array {
    return this.#data.subarray(start, end);
  }
}
