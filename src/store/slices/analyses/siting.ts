import type { SitingOptions } from '../../../analysis/siting/options';
import type { ProposedShelter } from '../../state';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { datasets } from '../pack/selectors';
import { networkVersion } from '../runs/versions';
import { classRuleInUse, standardInUse } from '../settings/selectors';

/** Three more sites beside those in use, each for everybody in reach: what the figures of the plan compare with. */
export const sitingOptions: SitingOptions = {
  objective: 'mclp',
  newSites: 3,
  stage: null,
  keepInUse: true,
};

const options = (state: AppState) => state.analyses.options.siting;

const placeKey = ([lon, lat]: readonly [number, number]) => `${lon} ${lat}`;

/** Where the shelters of the pack stand. */
const packPlaces = memo(
  [datasets],
  (data) => new Set(data?.shelters.map(({ position }) => placeKey(position))),
);

/**
 * Proposals of the plan that siting counts with: all of them where those in use stay; planned anew, those that stand
 * at no place of the pack, which is a candidate already.
 */
export const sitingProposals = memo(
  [(state: AppState) => state.planner.proposals, packPlaces, (state: AppState) => options(state).keepInUse],
  (proposals, places, keepInUse): readonly ProposedShelter[] =>
    keepInUse ? proposals : proposals.filter(({ position }) => !places.has(placeKey(position))),
);

/** Version of the inputs of the siting analysis: network, options, yardstick, proposals. */
export const sitingVersion = memo(
  [networkVersion, options, standardInUse, classRuleInUse, sitingProposals],
  (network, chosen, standard, rule, proposals) =>
    fingerprint(
      JSON.stringify([
        network,
        chosen,
        standard?.id,
        rule,
        proposals.map(({ position, shelterClass, effectiveAreaM2 }) => [
          position,
          shelterClass,
          effectiveAreaM2,
        ]),
      ]),
    ),
);
