/** A binary heap of numbered items by cost: the plainest queue there is, for references. */
export class Heap<Item> {
  readonly #items: { readonly cost: number; readonly item: Item }[] = [];

  push(cost: number, item: Item): void {
    const items = this.#items;
    let at = items.push({ cost, item }) - 1;
    while (at > 0) {
      const above = Math.floor((at - 1) / 2);
      if (items[above]!.cost <= items[at]!.cost) return;
      [items[above], items[at]] = [items[at]!, items[above]!];
      at = above;
    }
  }

  pop(): { readonly cost: number; readonly item: Item } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < items.length && items[below]!.cost < items[least]!.cost) least = below;
      }
      if (least === at) return top;
      [items[least], items[at]] = [items[at]!, items[least]!];
      at = least;
    }
  }
}
