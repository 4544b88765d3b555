import { type Glyph, stroke, type SymbolBadge } from './symbol-types';

/** Disc at the upper right corner, radius 5 around 19, 5. */
export const BADGE_DISC = 'M19.4 -.4a5 5 0 1 1 0 10a5 5 0 1 1 0-10z';

/** Marks inside the disc: full = bar, closed = cross, committed = forward, unknown = question mark. */
export const BADGE_GLYPHS: Readonly<Record<SymbolBadge, readonly Glyph[]>> = {
  full: [stroke('M16.8 4.6h5.2', 2)],
  closed: [stroke('M17.5 2.7l3.8 3.8M21.3 2.7l-3.8 3.8', 1.7)],
  committed: [stroke('M18.4 2.2l2.5 2.4-2.5 2.4', 1.8)],
  unknown: [stroke('M17.9 3.2a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.7.5-.7 1M19.4 7.3v.1', 1.5)],
};
