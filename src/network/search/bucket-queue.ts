const NONE = -1;
const MAX_BUCKETS = 1 << 16;

/**
 * Dial's bucket queue for nodes by rising cost: one bucket a unit of cost, used round and round. Where the largest arc
 * weight would need more buckets than {@link MAX_BUCKETS}, a bucket holds several units and its nodes come in any
 * order: whoever takes a node out must be ready to meet it again.
 */
export class BucketQueue {
  readonly #heads: Int32Array;
  readonly #mask: number;
  readonly #perCost: number;
  #node = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #used = 0;
  #free = NONE;
  #waiting = 0;
  #current = 0;

  /** @param maxStep largest difference between the cost being settled and a cost pushed */
  constructor(maxStep: number) {
    let width = 1;
    while (maxStep / width + 2 > MAX_BUCKETS) width *= 2;
    let buckets = 2;
    while (buckets < maxStep / width + 2) buckets *= 2;
    this.#heads = new Int32Array(buckets).fill(NONE);
    this.#mask = buckets - 1;
    this.#perCost = 1 / width;
  }

  push(node: number, cost: number): void {
    let entry = this.#free;
    if (entry === NONE) {
      entry = this.#used++;
      if (entry === this.#node.length) this.#grow();
    } else {
      this.#free = this.#next[entry]!;
    }
    const bucket = (cost * this.#perCost) & this.#mask;
    this.#node[entry] = node;
    this.#next[entry] = this.#heads[bucket]!;
    this.#heads[bucket] = entry;
    this.#waiting++;
  }

  /** A node of the lowest bucket; -1 when none is left. */
  pop(): number {
    if (this.#waiting === 0) return -1;
    let bucket = this.#current & this.#mask;
    while (this.#heads[bucket] === NONE) bucket = ++this.#current & this.#mask;
    const entry = this.#heads[bucket]!;
    this.#heads[bucket] = this.#next[entry]!;
    this.#next[entry] = this.#free;
    this.#free = entry;
    this.#waiting--;
    return this.#node[entry]!;
  }

  #grow(): void {
    const node = new Uint32Array(this.#node.length * 2);
    const next = new Int32Array(this.#next.length * 2);
    node.set(this.#node);
    next.set(this.#next);
    this.#node = node;
    this.#next = next;
  }
}
