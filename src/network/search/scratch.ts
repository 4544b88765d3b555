import { BucketQueue } from './bucket-queue';

/**
 * Working memory of early-stopping searches, kept from one search to the next. A node's entries count only when its
 * stamp is the present generation, so that a search costs what it touches and nothing is wiped.
 */
export class SearchScratch {
  readonly cost: Float64Array;
  /** Arc by which a node was reached, in the direction of the search; at a start the arc it was started on. */
  readonly via: Uint32Array;
  readonly stamp: Uint32Array;
  readonly queue: BucketQueue;
  #generation: number;

  /** @param generation searches already counted; the stamps are wiped once every 2^32 searches */
  constructor(nodeCount: number, generation = 0) {
    this.cost = new Float64Array(nodeCount);
    this.via = new Uint32Array(nodeCount);
    this.stamp = new Uint32Array(nodeCount);
    this.queue = new BucketQueue(nodeCount);
    this.#generation = generation;
  }

  get byteLength(): number {
    return this.cost.byteLength + this.via.byteLength + this.stamp.byteLength + this.queue.byteLength;
  }

  /** Forgets the last search; gives the stamp of the new one. */
  begin(): number {
    this.#generation++;
    if (this.#generation > 0xffffffff) {
      this.stamp.fill(0);
      this.#generation = 1;
    }
    return this.#generation;
  }
}
