import { EARTH_RADIUS_M, type LonLat } from '../../domain/geo';

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
/**
 * A disc is drawn with corners, so that its sides run inside its circle (by half a percent with 32), and distances are
 * taken on a plane. Only what lies this far inside another disc counts as covered by it, only what lies this far
 * outside a disc as no part of it.
 */
const SURELY_INSIDE = 0.99;
const SURELY_OUTSIDE = 1.01;
/** Times a disc's square is quartered in search of an uncovered spot; the smallest squares are 1/64 of it to a side. */
const MAX_DEPTH = 6;

/** Centre of another disc, metres east and north of the disc in question. */
type Other = readonly [number, number];

/**
 * Leaves out discs that lie wholly under others, as most do where sites stand close: joined, the rest gives the same
 * area. Some that lie under others are kept where that shows only at a scale of a few per cent of the radius; none is
 * left out that would be missed.
 */
export function essentialDiscs(centres: readonly LonLat[], radiusM: number): readonly LonLat[] {
  let kept = [...new Map(centres.map((centre) => [centre.join(' '), centre])).values()];
  for (const centre of [...kept]) {
    const others = kept.filter((other) => other !== centre);
    if (isUnder(centre, others, radiusM)) kept = others;
  }
  return kept;
}

function isUnder([lon, lat]: LonLat, centres: readonly LonLat[], radiusM: number): boolean {
  const eastM = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const others = centres
    .map((other): Other => [(other[0] - lon) * eastM, (other[1] - lat) * METRES_PER_DEGREE])
    .filter(([x, y]) => Math.hypot(x, y) < 2 * radiusM);
  return isSquareUnder(-radiusM, -radiusM, 2 * radiusM, others, radiusM, MAX_DEPTH);
}

/** True when the part of a square that lies in the disc around 0, 0 lies under the others. */
function isSquareUnder(
  west: number,
  south: number,
  side: number,
  others: readonly Other[],
  radiusM: number,
  depth: number,
): boolean {
  if (nearestM(west, south, side, [0, 0]) > radiusM * SURELY_OUTSIDE) return true;
  const insideM = radiusM * SURELY_INSIDE;
  const touching = others.filter((other) => nearestM(west, south, side, other) < insideM);
  if (touching.length === 0) return false;
  if (touching.some((other) => farthestM(west, south, side, other) <= insideM)) return true;
  if (depth === 0) return false;
  const half = side / 2;
  return [west, west + half].every((x) =>
    [south, south + half].every((y) => isSquareUnder(x, y, half, touching, radiusM, depth - 1)),
  );
}

function nearestM(west: number, south: number, side: number, [x, y]: Other): number {
  return Math.hypot(Math.max(0, west - x, x - west - side), Math.max(0, south - y, y - south - side));
}

function farthestM(west: number, south: number, side: number, [x, y]: Other): number {
  return Math.hypot(Math.max(x - west, west + side - x), Math.max(y - south, south + side - y));
}
