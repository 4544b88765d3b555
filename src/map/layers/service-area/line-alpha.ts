/** How strong the line of an area is: the soonest the strongest. */
export function lineAlpha(rank: number): number {
  return Math.max(0.35, 0.95 - 0.3 * rank);
}
