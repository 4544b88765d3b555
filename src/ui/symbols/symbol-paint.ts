import { SHOWN_LEVELS } from '../../domain/hazard';
import type { ThemeTokens } from '../tokens';
import { contrastRatio, mix } from './colour';
import type { SymbolBadge, SymbolDrawing, SymbolFill, SymbolHue } from './symbol-types';

/** Colours to draw one symbol with. */
export interface SymbolPaint {
  /** Around everything, so that the symbol stands off the map. */
  readonly halo: string;
  /** Null: no body. */
  readonly body: string | null;
  readonly outline: string | null;
  readonly ink: string;
}

export function hueColour(hue: SymbolHue, tokens: ThemeTokens): string {
  switch (hue) {
    case 'warning1':
      return tokens.warning[1];
    case 'warning2':
      return tokens.warning[2];
    case 'warning3':
      return tokens.warning[3];
    case 'warning4':
      return tokens.warning[4];
    case 'warningnone':
      return tokens.warning.none;
    case 'shelter':
    case 'warehouse':
    case 'team':
    case 'incident':
    case 'accent':
      return tokens[hue];
  }
}

/** Outline that keeps a pale body apart from a pale ground. */
function outlineColour(hue: SymbolHue, tokens: ThemeTokens): string {
  const level = SHOWN_LEVELS.find((one) => hue === `warning${one}`);
  return level === undefined ? hueColour(hue, tokens) : tokens.warningOutline[level];
}

const DARK_INK = '#0b1220';
const LIGHT_INK = '#ffffff';

/** The ink that reads better on a colour. */
export function inkOn(colour: string): string {
  return contrastRatio(DARK_INK, colour) > contrastRatio(LIGHT_INK, colour) ? DARK_INK : LIGHT_INK;
}

export function symbolPaint(drawing: SymbolDrawing, fill: SymbolFill, tokens: ThemeTokens): SymbolPaint {
  const hue = hueColour(drawing.hue, tokens);
  const outline = outlineColour(drawing.hue, tokens);
  const halo = tokens.ground;
  if (drawing.form === 'open') return { halo, body: null, outline: null, ink: hue };
  if (drawing.form === 'dashed') return { halo, body: tokens.panel, outline: hue, ink: hue };
  switch (fill) {
    case 'solid':
      return { halo, body: hue, outline, ink: inkOn(hue) };
    case 'tint':
      return { halo, body: mix(tokens.panel, hue, 0.2), outline, ink: outline };
    case 'hollow':
      return { halo, body: tokens.panel, outline: mix(outline, tokens.faint, 0.65), ink: tokens.faint };
  }
}

/** Disc and mark of a badge. */
export function badgePaint(badge: SymbolBadge, tokens: ThemeTokens): { disc: string; ink: string } {
  const discs: Readonly<Record<SymbolBadge, string>> = {
    full: tokens.warning[2],
    closed: tokens.dim,
    committed: tokens.accent,
    unknown: tokens.faint,
  };
  const disc = discs[badge];
  return { disc, ink: inkOn(disc) };
}
