const M_PER_MILE = 1609.344;
/** Road distances that the relation was found for, miles. */
const VALID_MILES = [0.5, 8] as const;

/**
 * Seconds a fire engine travels by the relation of RAND that ISO uses: 0.65 min + 1.7 min for each mile of road, from
 * 0.5 to 8 miles at an average of 35 mph with lights and siren (firechief.iso.com, ppc3015). Null outside that range.
 * A yardstick from American towns beside our own times, never in their place.
 */
export function randTravelS(roadM: number): number | null {
  const miles = roadM / M_PER_MILE;
  if (!(miles >= VALID_MILES[0] && miles <= VALID_MILES[1])) return null;
  return 60 * (0.65 + 1.7 * miles);
}
