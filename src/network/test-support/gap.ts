/** How far two costs are apart, as a share of the larger; 0 when both are infinite. */
export function relativeGap(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}
