/** From the worst: no way round; one against one-way streets only; one that is longer or as long. */
export const WAYS_ROUND = ['none', 'wrong-way', 'longer'] as const;

/** What way leads round a closed street. */
export function wayRound(street: {
  readonly isOnlyWay: boolean;
  readonly isolatedPeople: number;
}): (typeof WAYS_ROUND)[number] {
  if (street.isOnlyWay) return 'none';
  return street.isolatedPeople > 0 ? 'wrong-way' : 'longer';
}
