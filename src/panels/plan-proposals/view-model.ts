import { SHELTER_CLASSES, type ShelterClass } from '../../domain/shelter';
import type { StandardProfile } from '../../domain/standards';
import type { ProposedShelter } from '../../store/state';

/** A proposal as it is listed. */
export interface ProposalRow {
  readonly proposal: ProposedShelter;
  /** People it can hold at the longest stage its class provides; null when the standard does not say. */
  readonly capacity: number | null;
  /** Area the standard asks of the class, where the proposal falls short of it; else null. */
  readonly missingAreaM2: number | null;
}

/** Checks each proposal against the standard in use. */
export function proposalRows(
  proposals: readonly ProposedShelter[],
  standard: StandardProfile | null,
): readonly ProposalRow[] {
  return proposals.map((proposal) => {
    const stage = standard?.stagesOf[proposal.shelterClass].at(-1);
    const perPersonM2 = stage && standard ? standard.areaPerPersonM2[stage] : null;
    const rule = standard?.classes.find((entry) => entry.shelterClass === proposal.shelterClass);
    const minAreaM2 = rule?.minAreaM2 ?? null;
    return {
      proposal,
      capacity: perPersonM2 === null ? null : Math.floor(proposal.effectiveAreaM2 / perPersonM2),
      missingAreaM2:
        minAreaM2 !== null && proposal.effectiveAreaM2 < minAreaM2
          ? minAreaM2 - proposal.effectiveAreaM2
          : null,
    };
  });
}

/** Classes that the standard knows, least first. */
export function classesOf(standard: StandardProfile | null): readonly ShelterClass[] {
  return standard
    ? SHELTER_CLASSES.filter((value) => standard.classes.some((rule) => rule.shelterClass === value))
    : SHELTER_CLASSES;
}
