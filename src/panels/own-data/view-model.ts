import type { OwnLayer } from '../../domain/own-layer';
import type { OwnState } from '../../store/state';

/** Own layers as the list shows them: the newest first. */
export function ownRows(layers: readonly OwnLayer[], unkept: readonly string[]) {
  return layers
    .toSorted((a, b) => b.addedMs - a.addedMs)
    .map((layer) => ({ layer, isUnkept: unkept.includes(layer.id) }));
}

/** What is kept for other cities, all together; null where nothing is. */
export function elsewhereSum({ elsewhere }: Pick<OwnState, 'elsewhere'>) {
  if (elsewhere.length === 0) return null;
  return { count: elsewhere.length, bytes: elsewhere.reduce((sum, { bytes }) => sum + bytes, 0) };
}
