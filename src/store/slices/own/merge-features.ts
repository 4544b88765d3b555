import type { OwnKind, OwnLayer, OwnLayerOf } from '../../../domain/own-layer';

/** Layers of one kind, as they follow each other. */
export function layersOfKind<Kind extends OwnKind>(
  layers: readonly OwnLayer[],
  kind: Kind,
): readonly OwnLayerOf<Kind>[] {
  return layers.filter((layer): layer is OwnLayer & OwnLayerOf<Kind> => layer.kind === kind);
}

/** How things of a kind are told apart: people of a cell by the cell, all else by its id. */
export interface Identity<Item> {
  readonly idOf: (item: Item) => string;
  /** The item under another id; null where an item of the same id in a later layer takes its place instead. */
  readonly renamed: ((item: Item, id: string) => Item) | null;
}

export const byId = <Item extends { readonly id: string }>(): Identity<Item> => ({
  idOf: ({ id }) => id,
  renamed: (item, id) => ({ ...item, id }),
});

/** The id that a feature of a layer has where another layer has a feature of the same id. */
export const idWithin = (layerId: string, id: string): string => `${layerId}:${id}`;

/**
 * The features of a pack with those of own layers. A layer that replaces puts the pack's own away; otherwise an own
 * feature stands in for the pack's of the same id. Two layers may number their rows alike: the later one's then get the
 * layer into their id, so that none is lost.
 */
export function mergeFeatures<Item>(
  base: readonly Item[],
  layers: readonly {
    readonly id: string;
    readonly mode: 'add' | 'replace';
    readonly features: readonly Item[];
  }[],
  { idOf, renamed }: Identity<Item>,
): readonly Item[] {
  if (layers.length === 0) return base;
  const own = new Map<string, Item>();
  for (const layer of layers) {
    for (const feature of layer.features) {
      const id = idOf(feature);
      if (renamed !== null && own.has(id)) {
        const other = idWithin(layer.id, id);
        own.set(other, renamed(feature, other));
      } else {
        own.set(id, feature);
      }
    }
  }
  const isReplaced = layers.some(({ mode }) => mode === 'replace');
  const kept = isReplaced ? [] : base.filter((item) => !own.has(idOf(item)));
  return [...kept, ...own.values()];
}
