import type { HazardRoadRule } from '../../../domain/standards';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { hazardsInForce } from '../clock/selectors';
import { closuresInUse } from '../closures/selectors';
import { heldShelters } from '../planner/selectors';
import { classRuleInUse, coverageMethodInUse, hazardRoadsInUse, standardInUse } from '../settings/selectors';

/** A version is a fingerprint of everything the result depends on: equal versions mean equal inputs. */
const version = (parts: readonly unknown[]): number => fingerprint(JSON.stringify(parts));

const dataVersion = (state: AppState): number => state.pack.version;
const hasRoads = (state: AppState): boolean => state.pack.datasets?.hasRoads ?? false;
const walker = (state: AppState) => state.settings.walker;

const hazardsVersion = memo([hazardsInForce], (hazards) => version(hazards.map(({ id }) => id)));
const policyVersion = memo([hazardRoadsInUse], (rules: readonly HazardRoadRule[]) => version(rules));
const closuresVersion = memo([closuresInUse], (closures) =>
  version(closures.map(({ id, geometry, roads }) => [id, geometry, roads])),
);

/** What the roads under the drawn closures depend on. */
export const closedRoadsVersion = memo([dataVersion, hasRoads, closuresVersion], (...parts) =>
  version(parts),
);

/** What every search on the network depends on. */
export const networkVersion = memo(
  [dataVersion, hasRoads, walker, hazardsVersion, policyVersion, closuresVersion],
  (...parts) => version(parts),
);

/** Version of the inputs of the nearest resources: data, incident place and type, zones, policy, walker, count. */
export const nearestVersion = memo(
  [networkVersion, (state) => state.incident.current, (state) => state.settings.k],
  (network, incident, k) => version([network, incident?.position, incident?.type, k]),
);

const coverageInputs = memo(
  [networkVersion, standardInUse, classRuleInUse, coverageMethodInUse],
  (network, profile, rule, method) => version([network, profile?.id, rule, method]),
);

/** Version of the inputs of the coverage without the planner's proposals. */
export const baselineVersion = memo([coverageInputs], (inputs) => version([inputs, []]));

/** Version of the inputs of the coverage: data, standard, class, method, walker, zones, policy, proposals where they are held. */
export const coverageVersion = memo([coverageInputs, heldShelters], (inputs, proposals) =>
  version([inputs, proposals.map(({ position, shelterClass }) => [position, shelterClass])]),
);

/** Version of the inputs of the public finder's answer. */
export const finderVersion = memo([networkVersion, (state) => state.finder.origin], (network, origin) =>
  version([network, origin?.position]),
);
