const NONE = 0xffffffff;
const MAX_BUCKETS = 1 << 16;

/**
 * Dial's bucket queue: numbered items by rising cost, one bucket a unit of cost, used round and round. Where the
 * largest step would need more than {@link MAX_BUCKETS} buckets, a bucket holds several units. Items of one bucket come
 * in any order, and one may come again at a lower cost: within a bucket whoever takes items out corrects what he has.
 */
export class BucketQueue {
  /** First entry of each bucket; all {@link NONE} between searches. */
  readonly #heads = new Uint32Array(MAX_BUCKETS).fill(NONE);
  #mask = 0;
  #perCost = 1;
  #current = 0;
  /** Entries: the item, the next entry of its bucket or of the free ones, and the bucket. */
  #item = new Uint32Array(1024);
  #next = new Uint32Array(1024);
  #bucket = new Uint16Array(1024);
  #used = 0;
  #free = NONE;
  #entries = 0;
  #isWaiting: Uint8Array;

  /** @param items items are numbers below this */
  constructor(items: number) {
    this.#isWaiting = new Uint8Array(items);
  }

  /**
   * Empties the queue at the cost of what was in it, for another search.
   * @param maxStep largest difference between the cost of an item taken out and one put in then
   * @param items items are numbers below this
   */
  begin(maxStep: number, items = this.#isWaiting.length): void {
    for (let entry = 0; entry < this.#used; entry++) {
      this.#heads[this.#bucket[entry]!] = NONE;
      this.#isWaiting[this.#item[entry]!] = 0;
    }
    this.#used = 0;
    this.#free = NONE;
    this.#entries = 0;
    this.#current = 0;
    let width = 1;
    while (maxStep / width + 2 > MAX_BUCKETS) width *= 2;
    let buckets = 2;
    while (buckets < maxStep / width + 2) buckets *= 2;
    this.#mask = buckets - 1;
    this.#perCost = 1 / width;
    if (items > this.#isWaiting.length) this.#isWaiting = new Uint8Array(items);
  }

  get byteLength(): number {
    const parts = [this.#heads, this.#item, this.#next, this.#bucket, this.#isWaiting];
    return parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** No item that waits, or is put in from now on, costs less. */
  get floor(): number {
    return this.#current / this.#perCost;
  }

  /** Puts an item in, or forward if it waits already at a higher cost. */
  push(item: number, cost: number): void {
    let entry = this.#free;
    if (entry === NONE) {
      entry = this.#used++;
      if (entry === this.#item.length) this.#grow();
    } else {
      this.#free = this.#next[entry]!;
    }
    const bucket = (cost * this.#perCost) & this.#mask;
    this.#item[entry] = item;
    this.#next[entry] = this.#heads[bucket]!;
    this.#bucket[entry] = bucket;
    this.#heads[bucket] = entry;
    this.#isWaiting[item] = 1;
    this.#entries++;
  }

  /** Takes out an item of the lowest bucket; -1 when none waits. */
  pop(): number {
    while (this.#entries > 0) {
      let bucket = this.#current & this.#mask;
      while (this.#heads[bucket] === NONE) bucket = ++this.#current & this.#mask;
      const entry = this.#heads[bucket]!;
      const item = this.#item[entry]!;
      this.#heads[bucket] = this.#next[entry]!;
      this.#next[entry] = this.#free;
      this.#free = entry;
      this.#entries--;
      if (this.#isWaiting[item] === 0) continue;
      this.#isWaiting[item] = 0;
      return item;
    }
    return -1;
  }

  #grow(): void {
    const length = this.#item.length * 2;
    const item = new Uint32Array(length);
    const next = new Uint32Array(length);
    const bucket = new Uint16Array(length);
    item.set(this.#item);
    next.set(this.#next);
    bucket.set(this.#bucket);
    this.#item = item;
    this.#next = next;
    this.#bucket = bucket;
  }
}
