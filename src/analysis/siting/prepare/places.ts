import { SHELTER_CLASSES, type Shelter, type ShelterClass, type Stage } from '../../../domain/shelter';
import type { StandardProfile } from '../../../domain/standards';
import type { SitingPlace, SitingQuery } from '../query';

export interface Yardstick {
  /** Shelters of this class or better are in use. */
  readonly shelterClass: ShelterClass;
  readonly profile: StandardProfile;
  /** Stage whose capacity counts; null where none does. */
  readonly stage: Stage | null;
  /** True: shelters in use stay and other places are added. False: planned anew, designated ones stay. */
  readonly keepInUse: boolean;
}

type Parted = Pick<SitingQuery, 'existing' | 'candidates' | 'minAreaM2'>;

const isDesignated = ({ status, grade }: Shelter) =>
  grade === 'official' || status === 'open' || status === 'standby' || status === 'full';

/**
 * Shelters parted into those that stay and places that may become shelters; a closed one is neither. Planned anew, only
 * places large enough for the class are candidates; added to those in use, what is left is of a lesser class by
 * definition, so that any place is one and has to be enlarged.
 */
export function sitingPlaces(
  shelters: readonly Shelter[],
  { shelterClass, profile, stage, keepInUse }: Yardstick,
): Parted {
  const rank = SHELTER_CLASSES.indexOf(shelterClass);
  const isInUse = (shelter: Shelter) =>
    shelter.shelterClass !== null &&
    SHELTER_CLASSES.indexOf(shelter.shelterClass) >= rank &&
    (keepInUse || isDesignated(shelter));
  const usable = shelters.filter(({ status }) => status !== 'closed');
  const rule = profile.classes.find((one) => one.shelterClass === shelterClass);
  const place = (shelter: Shelter) => placeOf(shelter, profile, stage);
  return {
    existing: usable.filter(isInUse).map(place),
    candidates: usable.filter((shelter) => !isInUse(shelter)).map(place),
    minAreaM2: keepInUse ? null : (rule?.minAreaM2 ?? null),
  };
}

/** A place with the people it can take: as said of the shelter, else by the standard's area per person. */
function placeOf(shelter: Shelter, profile: StandardProfile, stage: Stage | null): SitingPlace {
  const { id, name, position, effectiveAreaM2 } = shelter;
  const byArea = (of: Stage) =>
    effectiveAreaM2 === null ? null : Math.floor(effectiveAreaM2 / profile.areaPerPersonM2[of]);
  const capacity = stage === null ? null : (shelter.capacity[stage] ?? byArea(stage));
  return { id, name, position, effectiveAreaM2, capacity };
}
