import type { PixelPoint } from './interactions/hit-test';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between the pointer and the card. */
const GAP_PX = 14;

/**
 * Where a card beside the pointer goes: the first of the four quadrants that lies in the frame and does not cover
 * `avoid` (with `avoidPx` around it); below right when none does.
 */
export function cardPlace(
  at: PixelPoint,
  card: Size,
  frame: Size,
  avoid: PixelPoint | null,
  avoidPx = 26,
): { readonly left: number; readonly top: number } {
  const right = at.x + GAP_PX;
  const below = at.y + GAP_PX;
  const left = at.x - GAP_PX - card.width;
  const above = at.y - GAP_PX - card.height;
  const places = [
    { left: right, top: below },
    { left: right, top: above },
    { left, top: below },
    { left, top: above },
  ];
  const fits = (place: { left: number; top: number }) =>
    place.left >= 4 &&
    place.top >= 4 &&
    place.left + card.width <= frame.width - 4 &&
    place.top + card.height <= frame.height - 4;
  const isFree = (place: { left: number; top: number }) =>
    avoid === null ||
    avoid.x + avoidPx < place.left ||
    avoid.x - avoidPx > place.left + card.width ||
    avoid.y + avoidPx < place.top ||
    avoid.y - avoidPx > place.top + card.height;
  return (
    places.find((place) => fits(place) && isFree(place)) ?? places.find(isFree) ?? { left: right, top: below }
  );
}
