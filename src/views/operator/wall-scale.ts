/** How a wall display stands in its room. */
export interface WallGeometry {
  /** Height of the picture, mm. */
  readonly screenHeightMm: number;
  /** From the farthest seat to the wall, m. */
  readonly viewingDistanceM: number;
}

/** A wall of 2.4 m × 1.35 m seen from six metres. */
export const USUAL_WALL: WallGeometry = { screenHeightMm: 1350, viewingDistanceM: 6 };

/** Least height of a digit for group displays, arc minutes (NUREG-0700 rev. 3). */
const DIGIT_ARC_MINUTES = 16;

/** Height of a digit of Inter as a share of its font size. */
const DIGIT_SHARE = 0.727;

/** Smallest font size on the wall at scale 1, px. */
const SMALLEST_PX = 14;

/** The `--scale` at which the smallest text of the wall can be read from the farthest seat. */
export function wallScale(viewportHeightPx: number, wall: WallGeometry = USUAL_WALL): number {
  const digitMm = wall.viewingDistanceM * 1000 * Math.tan((DIGIT_ARC_MINUTES / 60) * (Math.PI / 180));
  const digitPx = (digitMm * viewportHeightPx) / wall.screenHeightMm;
  return Math.max(1, digitPx / DIGIT_SHARE / SMALLEST_PX);
}
