import { STAGES, type ShelterClass, type Stage, type StageCapacity } from '../../../domain/shelter';
import type { StandardProfile } from '../../../domain/standards';

/** No figure for any stage. */
export const UNKNOWN_CAPACITY: StageCapacity = {
  urgent: null,
  temporary: null,
  short: null,
  medium: null,
  long: null,
};

/** Number of the standard that opens the profile's name, e.g. `GB 51143-2015`; the whole English name where there is none. */
export function schemeOf({ name }: Pick<StandardProfile, 'name'>): string {
  return /^[A-Z]+(?:\/T)? [\d.]+-\d{4}/.exec(name.en)?.[0] ?? name.en;
}

/** The most demanding class whose minimum area the site reaches; null when it reaches none. */
export function classByArea(effectiveAreaM2: number, profile: StandardProfile): ShelterClass | null {
  const reached = profile.classes.filter(({ minAreaM2 }) => effectiveAreaM2 >= (minAreaM2 ?? 0));
  const best = reached.reduce<(typeof reached)[number] | null>(
    (a, b) => (a && (a.minAreaM2 ?? 0) > (b.minAreaM2 ?? 0) ? a : b),
    null,
  );
  return best?.shelterClass ?? null;
}

/** People by stage: effective area over the area a person needs, whole people, only for stages that the class provides. */
export function capacityOf(
  effectiveAreaM2: number,
  shelterClass: ShelterClass,
  profile: StandardProfile,
): StageCapacity {
  const provided: ReadonlySet<Stage> = new Set(profile.stagesOf[shelterClass]);
  const people = (stage: Stage) =>
    provided.has(stage) ? Math.floor(effectiveAreaM2 / profile.areaPerPersonM2[stage]) : null;
  const entries = STAGES.map((stage) => [stage, people(stage)] as const);
  return { ...UNKNOWN_CAPACITY, ...Object.fromEntries(entries) };
}
