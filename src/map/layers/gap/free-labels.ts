import type { LonLat } from '../../../domain/geo';
import { worldPixel } from '../resources/mercator-pixels';

/** Room that a label of rank and people takes, px. */
const WIDTH_PX = 92;
const HEIGHT_PX = 26;

/** Those of the areas, first come first served, whose labels do not cover one another at a zoom. */
export function freeLabels<Area extends { readonly centre: LonLat }>(
  areas: readonly Area[],
  zoom: number,
  scale = 1,
): readonly Area[] {
  const taken: (readonly [x: number, y: number])[] = [];
  return areas.filter(({ centre }) => {
    const [x, y] = worldPixel(centre, zoom);
    const isFree = taken.every(
      ([otherX, otherY]) =>
        Math.abs(otherX - x) >= WIDTH_PX * scale || Math.abs(otherY - y) >= HEIGHT_PX * scale,
    );
    if (isFree) taken.push([x, y]);
    return isFree;
  });
}
