import { isPosition } from '../../../domain/geo';
import { createHazardZones } from '../../../domain/hazard-zones';
import type { SitingPlace, SitingQuery } from '../query';
import type { LeftOut } from '../result';

/** Candidates that may be chosen: outside every zone in force, and large enough; and how many were left out, why. */
export function eligible(query: SitingQuery): {
  readonly candidates: readonly SitingPlace[];
  readonly leftOut: Omit<LeftOut, 'cutOff'>;
} {
  const zones = createHazardZones(query.hazards);
  const leftOut = { insideHazard: 0, tooSmall: 0, areaUnknown: 0 };
  const candidates = query.candidates.filter(({ position, effectiveAreaM2 }) => {
    if (!isPosition(position[0], position[1])) return false;
    if (zones.covers(position)) leftOut.insideHazard++;
    else if (query.minAreaM2 === null) return true;
    else if (effectiveAreaM2 === null) leftOut.areaUnknown++;
    else if (effectiveAreaM2 < query.minAreaM2) leftOut.tooSmall++;
    else return true;
    return false;
  });
  return { candidates, leftOut };
}
