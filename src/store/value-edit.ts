/** An edit of a list as a value: `remove` first, then `put` replaces by id or adds. */
export interface ValueEdit<Item, Note> {
  readonly note: Note;
  readonly put: readonly Item[];
  readonly remove: readonly string[];
}

/** Number in an id such as `proposal-12`: items stand in the order in which they were made. */
export const numberIn = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

/** Applies an edit. Gives the inverse, which takes the list back to the same items in the same order. */
export function applyValueEdit<Item extends { readonly id: string }, Note>(
  items: readonly Item[],
  edit: ValueEdit<Item, Note>,
): { readonly items: readonly Item[]; readonly inverse: ValueEdit<Item, Note> } {
  const put = new Map(edit.put.map((item) => [item.id, item]));
  const removed = new Set(edit.remove);
  const known = new Set(items.map(({ id }) => id));
  const kept = items.filter(({ id }) => !removed.has(id)).map((item) => put.get(item.id) ?? item);
  const added = edit.put.filter(({ id }) => !known.has(id) || removed.has(id));
  return {
    items: [...kept, ...added].toSorted((a, b) => numberIn(a.id) - numberIn(b.id)),
    inverse: {
      note: edit.note,
      put: items.filter(({ id }) => put.has(id) || removed.has(id)),
      remove: [...put.keys()].filter((id) => !known.has(id)),
    },
  };
}
