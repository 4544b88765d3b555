import type { Bbox } from '../../../domain/geo';
import type { Affine } from './georeference';
import type { Raster } from './raster';

/** Columns and rows of an image, from 0; right and bottom stand outside. */
export interface PixelWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function wholeWindow({ width, height }: Raster): PixelWindow {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** The smallest window with all pixels whose centres lie in the box; null where there is none, or all are in it. */
export function windowOf(raster: Raster, affine: Affine, box: Bbox): PixelWindow | null {
  const [a, b, c, d, e, f] = affine;
  const [west, south, east, north] = box;
  const determinant = a * e - b * d;
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([x = 0, y = 0]) => [
    (e * (x - c) - b * (y - f)) / determinant,
    (a * (y - f) - d * (x - c)) / determinant,
  ]);
  const side = (axis: 0 | 1, pick: (...values: number[]) => number) =>
    pick(...corners.map((corner) => corner[axis] ?? Number.NaN));
  // A centre is half a pixel after its corner.
  const window: PixelWindow = {
    left: Math.max(0, Math.ceil(side(0, Math.min) - 0.5)),
    top: Math.max(0, Math.ceil(side(1, Math.min) - 0.5)),
    right: Math.min(raster.width, Math.floor(side(0, Math.max) - 0.5) + 1),
    bottom: Math.min(raster.height, Math.floor(side(1, Math.max) - 0.5) + 1),
  };
  const { left, top, right, bottom } = window;
  if (!(left < right && top < bottom)) return null;
  const isWhole = left === 0 && top === 0 && right === raster.width && bottom === raster.height;
  return isWhole ? null : window;
}
