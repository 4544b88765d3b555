import type { HazardRoadRule, ShelterClassRule, StandardProfile } from '../../../domain/standards';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { datasets } from '../pack/selectors';

const NO_RULES: readonly HazardRoadRule[] = [];

/** The standard profile in use: the chosen one, or the pack's default where none is chosen or the chosen is not in the pack. */
export const standardInUse = memo(
  [datasets, (state: AppState) => state.settings.standardId],
  (data, id): StandardProfile | null => {
    const standards = data?.standards;
    if (!standards) return null;
    return (
      standards.profiles.find((profile) => profile.id === id) ??
      standards.profiles.find((profile) => profile.id === standards.defaultProfileId) ??
      standards.profiles[0] ??
      null
    );
  },
);

/** The control values of the chosen class in the standard in use; null when the standard does not know the class. */
export const classRuleInUse = memo(
  [standardInUse, (state: AppState) => state.settings.shelterClass],
  (profile, shelterClass): ShelterClassRule | null =>
    profile?.classes.find((rule) => rule.shelterClass === shelterClass) ?? null,
);

/** What hazards do to roads: the edited table, or the pack's. */
export const hazardRoadsInUse = (state: AppState): readonly HazardRoadRule[] =>
  state.settings.hazardRoads ?? state.pack.datasets?.standards.hazardRoads ?? NO_RULES;

/** Straight lines are all there is when a pack has no roads. */
export const coverageMethodInUse = (state: AppState): 'road' | 'straight-line' =>
  state.pack.datasets?.hasRoads === false ? 'straight-line' : state.settings.coverageMethod;
