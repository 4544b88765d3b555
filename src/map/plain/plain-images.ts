import type { Map as MapLibreMap } from 'maplibre-gl';
import { SHOWN_LEVELS, type ShownLevel } from '../../domain/hazard';
import type { Theme } from '../../store/state';
import { rgbOf } from '../../ui/symbols/colour';
import { TOKENS } from '../../ui/tokens';
import { HAZARD_PATTERNS } from '../layers/hazards/hazard-patterns';
import { SYMBOL_PX } from '../layers/resources/declutter';
import { drawPicture } from '../symbol-atlas/symbol-atlas';
import { patternTile } from './pattern-tile';

/** Name of an image of the style: the theme is part of it, so that a change of theme asks for new ones. */
export const symbolName = (theme: Theme, key: string): string => `symbol:${theme}:${key}`;
export const patternName = (theme: Theme, level: ShownLevel): string => `pattern:${theme}:${level}`;

/** Pixels of an image per grid unit; sharp up to a device pixel ratio of 3. */
const UNIT_PX = 3;

/** Lets the map ask for symbols and patterns as it needs them; drawn here, fetched nowhere. */
export function supplyImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const [family, name, ...rest] = id.split(':');
    const theme: Theme = name === 'light' ? 'light' : 'dark';
    const key = rest.join(':');
    if (family === 'symbol') {
      const picture = drawPicture(key, TOKENS[theme], UNIT_PX);
      if (picture) map.addImage(id, picture, { pixelRatio: (UNIT_PX * 24) / SYMBOL_PX });
    }
    const level = SHOWN_LEVELS.find((one) => String(one) === key);
    if (family === 'pattern' && level !== undefined)
      map.addImage(id, patternTile(HAZARD_PATTERNS[level], rgbOf(TOKENS[theme].warningOutline[level]), 2), {
        pixelRatio: 2,
      });
  });
}
