import { rgbOf } from '../../ui/symbols/colour';

/** Red, green, blue, alpha, 0–255, as deck.gl takes colours. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** `#rrggbb` with an opacity of 0–1. */
export function rgba(hex: string, opacity = 1): Rgba {
  const [red, green, blue] = rgbOf(hex);
  return [red, green, blue, Math.round(opacity * 255)];
}
