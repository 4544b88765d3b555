import type { ShownLevel } from '../../../domain/hazard';

/** How a warning level is hatched, px: told apart without colour. One table for deck.gl, the plain map and the legend. */
export type HazardPattern =
  | { readonly type: 'hatch'; readonly angle: number; readonly strokeWidth: number; readonly gap: number }
  | {
      readonly type: 'cross-hatch';
      readonly angles: readonly [number, number];
      readonly strokeWidth: number;
      readonly gap: number;
    }
  | { readonly type: 'dots'; readonly radius: number; readonly gap: number };

/** The graver the level, the denser the pattern: net, stripes, dots, level lines; upright lines where it is not stated. */
export const HAZARD_PATTERNS: Readonly<Record<ShownLevel, HazardPattern>> = {
  1: { type: 'cross-hatch', angles: [45, 135], strokeWidth: 1.6, gap: 7 },
  2: { type: 'hatch', angle: 45, strokeWidth: 2, gap: 7 },
  3: { type: 'dots', radius: 1.5, gap: 6 },
  4: { type: 'hatch', angle: 0, strokeWidth: 1.4, gap: 9 },
  none: { type: 'hatch', angle: 90, strokeWidth: 1.4, gap: 9 },
};
