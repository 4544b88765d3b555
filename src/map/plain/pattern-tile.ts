import type { HazardPattern } from '../layers/hazards/hazard-patterns';
import type { Rgb } from '../../ui/symbols/colour';

/** A square of a pattern that continues itself on every side. */
export interface PatternTile {
  readonly width: number;
  readonly height: number;
  /** RGBA, not premultiplied. */
  readonly data: Uint8ClampedArray;
}

/** Distance of a position to the nearest line of a set with this period; all in px of the tile. */
const toLine = (position: number, period: number): number => {
  const rest = ((position % period) + period) % period;
  return Math.min(rest, period - rest);
};

/** Side of the tile: a whole number of periods, so that it meets itself. */
function sideOf(pattern: HazardPattern, ratio: number): { side: number; period: number } {
  const nominal =
    pattern.type === 'dots' ? pattern.radius * 2 + pattern.gap : pattern.strokeWidth + pattern.gap;
  const isDiagonal = pattern.type !== 'dots' && !(pattern.type === 'hatch' && pattern.angle % 90 === 0);
  const side = Math.round(nominal * ratio * (isDiagonal ? Math.SQRT2 : 1));
  return { side, period: isDiagonal ? side / Math.SQRT2 : side };
}

/** How far a position lies outside the ink, px; negative inside. */
function outside(pattern: HazardPattern, x: number, y: number, period: number, ratio: number): number {
  switch (pattern.type) {
    case 'dots':
      return Math.hypot(toLine(x, period), toLine(y, period)) - pattern.radius * ratio;
    case 'hatch':
    case 'cross-hatch': {
      const angles = pattern.type === 'hatch' ? [pattern.angle] : pattern.angles;
      const distances = angles.map((degrees) => {
        const angle = (degrees * Math.PI) / 180;
        return toLine(x * Math.sin(angle) - y * Math.cos(angle), period);
      });
      return Math.min(...distances) - (pattern.strokeWidth * ratio) / 2;
    }
  }
}

/** Draws a hazard pattern as an image for `fill-pattern`. @param ratio pixels of the image per CSS pixel */
export function patternTile(pattern: HazardPattern, colour: Rgb, ratio: number): PatternTile {
  const { side, period } = sideOf(pattern, ratio);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const coverage = Math.min(1, Math.max(0, 0.5 - outside(pattern, x + 0.5, y + 0.5, period, ratio)));
      data.set([...colour, coverage * 255], (y * side + x) * 4);
    }
  return { width: side, height: side, data };
}
