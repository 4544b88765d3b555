import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import { LAYER_IDS, type LayersState } from '../../store/state';
import { TOKENS } from '../../ui/tokens';
import type { MapLook, MapView } from '../layers/layer-description';
import { atlasCells } from '../symbol-atlas/symbol-atlas';

/** A look without a canvas: the atlas has its places, but no image. */
export function aLook(parts: Partial<MapLook> = {}): MapLook {
  return {
    theme: 'dark',
    tokens: TOKENS.dark,
    language: 'en',
    t: createTranslate('en'),
    format: createFormatters('en', 'UTC'),
    scale: 1,
    atlas: { image: null, cells: atlasCells(2) },
    ...parts,
  };
}

const ALL_SHOWN = Object.fromEntries(LAYER_IDS.map((id) => [id, true])) as unknown as LayersState;

export const aView = (parts: Partial<MapView> = {}): MapView => ({
  zoomStep: 14,
  scale: 1,
  shown: ALL_SHOWN,
  drawn: 1,
  ...parts,
});
