import type { SitingPlace } from '../../../analysis/siting/query';
import { memo } from '../../memo';
import type { AppState, ProposedShelter } from '../../state';
import { analysisResult } from './selectors';

/** A place that the siting analysis proposes. */
export interface SitedPlace extends SitingPlace {
  /** 1 = the most useful. */
  readonly rank: number;
  /** People it adds to those covered, or who are assigned to it (`pmedian`, `pcenter`). */
  readonly adds: number;
}

const result = (state: AppState) => analysisResult(state, 'siting');

/** Sites of the answer shown, the most useful first; those that serve nobody are left out. */
export const sitedPlaces = memo([result], (found): readonly SitedPlace[] => {
  if (found === null) return [];
  const { answer, places } = found;
  return answer.sites.flatMap((column, at) => {
    const place = places[column];
    const adds = answer.adds[at] ?? 0;
    return place === undefined || adds <= 0 ? [] : [{ ...place, rank: at + 1, adds }];
  });
});

/** Sites that no proposal of the plan stands at yet. */
export function notInPlan(
  sites: readonly SitedPlace[],
  proposals: readonly ProposedShelter[],
): readonly SitedPlace[] {
  const taken = new Set(proposals.map(({ position }) => position.join(' ')));
  return sites.filter(({ position }) => !taken.has(position.join(' ')));
}
