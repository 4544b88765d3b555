/** Numbered items by rising key. An item may be put in again with a smaller key; the older entry then comes out later. */
export class MinHeap {
  #keys: number[] = [];
  #items: number[] = [];
  /** Key of the item last taken out. */
  key = 0;

  clear(): void {
    this.#keys.length = 0;
    this.#items.length = 0;
  }

  push(item: number, key: number): void {
    const keys = this.#keys;
    const items = this.#items;
    let at = keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      items[at] = items[parent]!;
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  /** Takes out an item of the smallest key; -1 when none is left. */
  pop(): number {
    const keys = this.#keys;
    const items = this.#items;
    if (keys.length === 0) return -1;
    this.key = keys[0]!;
    const first = items[0]!;
    const key = keys.pop()!;
    const item = items.pop()!;
    const length = keys.length;
    if (length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      items[at] = items[child]!;
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return first;
  }
}
