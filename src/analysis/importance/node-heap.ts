/** Nodes by rising cost; a node may wait several times, and whoever takes it out ignores all but the cheapest. */
export class NodeHeap {
  #node = new Uint32Array(64);
  #cost = new Float64Array(64);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  push(node: number, cost: number): void {
    if (this.#length === this.#node.length) this.#grow();
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#cost[parent]! <= cost) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#node[at] = node;
    this.#cost[at] = cost;
  }

  /** Cost of the node that {@link pop} takes out next; Infinity when none waits. */
  get floor(): number {
    return this.#length === 0 ? Infinity : this.#cost[0]!;
  }

  /** Takes out the cheapest node; -1 when none waits. */
  pop(): number {
    if (this.#length === 0) return -1;
    const top = this.#node[0]!;
    const node = this.#node[--this.#length]!;
    const cost = this.#cost[this.#length]!;
    let at = 0;
    for (let child = 1; child < this.#length; child = 2 * at + 1) {
      if (child + 1 < this.#length && this.#cost[child + 1]! < this.#cost[child]!) child++;
      if (this.#cost[child]! >= cost) break;
      this.#move(child, at);
      at = child;
    }
    this.#node[at] = node;
    this.#cost[at] = cost;
    return top;
  }

  #move(from: number, to: number): void {
    this.#node[to] = this.#node[from]!;
    this.#cost[to] = this.#cost[from]!;
  }

  #grow(): void {
    const node = new Uint32Array(this.#length * 2);
    const cost = new Float64Array(this.#length * 2);
    node.set(this.#node);
    cost.set(this.#cost);
    this.#node = node;
    this.#cost = cost;
  }
}
