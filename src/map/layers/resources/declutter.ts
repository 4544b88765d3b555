import type { ResourceKind } from '../../../domain/resource';
import { worldPixel } from './mercator-pixels';
import type { ResourcePoint } from './resource-points';

/** Side of a symbol of ordinary weight on a desk, px. */
export const SYMBOL_PX = 26;
/** How large symbols are at a zoom, relative to {@link SYMBOL_PX}: smaller where the whole city is in view. */
export function symbolGrowth(zoom: number): number {
  return Math.min(1.12, Math.max(0.7, 0.7 + (zoom - 11) * 0.09));
}
/** Below these zooms a kind is shown by dots. */
export const SYMBOL_ZOOM: Readonly<Record<ResourceKind, number>> = {
  warehouse: 10.5,
  team: 11.5,
  shelter: 13,
};
/** From here on every resource has its symbol, touching or not. */
export const ALL_SYMBOLS_ZOOM = 16;

/** Share of the sum of two half-sides that symbols keep between their centres. */
const CLEARANCE = 0.92;

/**
 * Who gets a symbol and who a dot at a zoom: pinned ones first and always, then by priority, as long as symbols
 * do not touch. Nothing vanishes: every point is in one of the two lists, in the order of the input.
 */
export function declutter(
  points: readonly ResourcePoint[],
  pinned: ReadonlySet<string>,
  zoom: number,
  scale = 1,
): { readonly symbols: readonly ResourcePoint[]; readonly dots: readonly ResourcePoint[] } {
  if (zoom >= ALL_SYMBOLS_ZOOM) return { symbols: points, dots: [] };
  const symbolPx = SYMBOL_PX * symbolGrowth(zoom) * scale;
  const cellPx = symbolPx * 1.3;
  const grid = new Map<string, (readonly [x: number, y: number, halfPx: number])[]>();
  const granted = new Set<string>();
  const ranked = points.toSorted(
    (a, b) =>
      Number(pinned.has(b.key)) - Number(pinned.has(a.key)) ||
      b.priority - a.priority ||
      (a.key < b.key ? -1 : 1),
  );
  for (const point of ranked) {
    const isPinned = pinned.has(point.key);
    if (!isPinned && zoom < SYMBOL_ZOOM[point.kind]) continue;
    const [x, y] = worldPixel(point.position, zoom);
    const halfPx = (symbolPx * point.look.scale) / 2;
    const column = Math.floor(x / cellPx);
    const row = Math.floor(y / cellPx);
    let isFree = true;
    for (let dx = -1; dx <= 1 && isFree; dx++)
      for (let dy = -1; dy <= 1 && isFree; dy++)
        for (const [otherX, otherY, otherHalfPx] of grid.get(`${column + dx},${row + dy}`) ?? [])
          if (Math.hypot(otherX - x, otherY - y) < (halfPx + otherHalfPx) * CLEARANCE) isFree = false;
    if (!isFree && !isPinned) continue;
    granted.add(point.key);
    const cell = `${column},${row}`;
    const inCell = grid.get(cell);
    if (inCell) inCell.push([x, y, halfPx]);
    else grid.set(cell, [[x, y, halfPx]]);
  }
  return {
    symbols: points.filter((point) => granted.has(point.key)),
    dots: points.filter((point) => !granted.has(point.key)),
  };
}
