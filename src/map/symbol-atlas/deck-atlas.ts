import type { IconLayerProps } from '@deck.gl/layers';
import type { SymbolAtlas } from './symbol-atlas';

/**
 * The atlas as the props of an IconLayer. deck.gl takes any image here and fetches nothing; its declaration
 * names only addresses and textures.
 */
export function deckAtlas({ image, cells }: SymbolAtlas): Pick<IconLayerProps, 'iconAtlas' | 'iconMapping'> {
  const iconAtlas: unknown = image;
  return { iconAtlas: iconAtlas as string, iconMapping: cells };
}
