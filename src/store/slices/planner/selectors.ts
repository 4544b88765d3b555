import { type Shelter, STAGES, type StageCapacity } from '../../../domain/shelter';
import type { StandardProfile } from '../../../domain/standards';
import { memo } from '../../memo';
import type { AppState, ProposedShelter } from '../../state';
import { standardInUse } from '../settings/selectors';

export const canUndoPlan = (state: AppState): boolean => state.planner.undo.length > 0;
export const canRedoPlan = (state: AppState): boolean => state.planner.redo.length > 0;

/** People per stage by the profile's area per person; null where the class does not provide the stage. */
function capacityOf(proposal: ProposedShelter, profile: StandardProfile | null): StageCapacity {
  const people = (stage: (typeof STAGES)[number]) =>
    profile?.stagesOf[proposal.shelterClass].includes(stage)
      ? Math.floor(proposal.effectiveAreaM2 / profile.areaPerPersonM2[stage])
      : null;
  return Object.fromEntries(STAGES.map((stage) => [stage, people(stage)])) as unknown as StageCapacity;
}

function shelterOf(proposal: ProposedShelter, profile: StandardProfile | null): Shelter {
  return {
    id: proposal.id,
    name: proposal.name,
    position: proposal.position,
    kind: 'other',
    scheme: profile?.id ?? '',
    shelterClass: proposal.shelterClass,
    space: null,
    suitableFor: null,
    areaM2: null,
    effectiveAreaM2: proposal.effectiveAreaM2,
    capacity: capacityOf(proposal, profile),
    accessible: null,
    status: 'candidate',
    occupancy: null,
    address: null,
    grade: 'estimated',
    source: 'plan',
    asOf: null,
  };
}

const proposals = (state: AppState) => state.planner.proposals;

/** The planner's proposals as shelters, for computing with; what a proposal does not say stays unknown. */
export const proposedShelters = memo([proposals, standardInUse], (all, profile): readonly Shelter[] =>
  all.map((proposal) => shelterOf(proposal, profile)),
);

/** {@link proposedShelters} with the one that is dragged where it is held now. */
export const heldShelters = memo(
  [proposedShelters, (state: AppState) => state.planner.dragging],
  (shelters, dragging): readonly Shelter[] =>
    dragging === null
      ? shelters
      : shelters.map((shelter) =>
          shelter.id === dragging.id ? { ...shelter, position: dragging.position } : shelter,
        ),
);
