import FlatQueue from 'flatqueue';

/**
 * Working memory of early-stopping searches, kept from one search to the next. A node's entries count only when its
 * stamp is the present one, so that a search costs what it touches and nothing is wiped.
 */
export class SearchScratch {
  readonly cost: Float64Array;
  /** Arc by which a node was reached, in travel order; at a start the arc it was started on. */
  readonly via: Uint32Array;
  readonly queue = new FlatQueue();
  readonly #stamp: Uint32Array;
  #generation: number;

  /** @param generation searches already counted; each array is wiped once every 2^32 searches */
  constructor(nodeCount: number, generation = 0) {
    this.#generation = generation;
    this.cost = new Float64Array(nodeCount);
    this.via = new Uint32Array(nodeCount);
    this.#stamp = new Uint32Array(nodeCount);
  }

  begin(): void {
    this.queue.clear();
    this.#generation++;
    if (this.#generation > 0xffffffff) {
      this.#stamp.fill(0);
      this.#generation = 1;
    }
  }

  /** Takes a way to a node if it is the cheapest so far. */
  reach(node: number, cost: number, via: number): void {
    if (this.#stamp[node] === this.#generation) {
      if (cost >= this.cost[node]!) return;
    } else {
      this.#stamp[node] = this.#generation;
    }
    this.cost[node] = cost;
    this.via[node] = via;
    this.queue.push(node, cost);
  }
}
