import type { PlainLook } from '../canvas/map-binding';
import type { MapLook } from '../layers/layer-description';
import { memoLast } from '../layers/memo-last';
import type { SymbolAtlas } from '../symbol-atlas/symbol-atlas';

const NO_ATLAS: SymbolAtlas = { image: null, cells: {} };

/** The look for layers that draw through the map's own images. */
export function createAtlasless(look: () => PlainLook): () => MapLook {
  const complete = memoLast((plain: PlainLook): MapLook => ({ ...plain, atlas: NO_ATLAS }));
  return () => complete(look());
}
