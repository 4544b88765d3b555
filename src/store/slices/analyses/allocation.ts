import { incidentTypeOf } from '../../../domain/hazard';
import type { AllocationOptions } from '../../../analysis/allocation/options';
import { CATCHMENT_ZONES } from '../../../domain/access';
import type { IncidentTypeId } from '../../../domain/incident';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { hazardsInForce } from '../clock/selectors';
import { heldSheltersOfClass, sheltersOfClass } from '../runs/shelters';
import { networkVersion } from '../runs/versions';
import { classRuleInUse, standardInUse } from '../settings/selectors';

export const allocationOptions: AllocationOptions = {
  stage: 'urgent',
  reach: { by: 'class' },
  accessMethod: 'e2sfca',
  zones: CATCHMENT_ZONES.slow,
  show: 'unserved',
};

const options = (state: AppState) => state.analyses.options['allocation'];

/** What shelters must be suitable for: the incident, or without one the kinds of the zones in force. */
export const typesToShelterFrom = memo(
  [(state: AppState) => state.incident.current?.type ?? null, hazardsInForce],
  (incident, hazards): readonly IncidentTypeId[] =>
    incident === null ? [...new Set(hazards.flatMap(({ type }) => incidentTypeOf(type) ?? []))] : [incident],
);

/** How far people walk: metres of the class in use, or seconds; null when the standard does not know the class. */
export const allocationReach = memo([options, classRuleInUse], ({ reach }, rule) => {
  if (reach.by === 'time') return { by: 'time', limit: reach.minutes * 60 } as const;
  return rule === null ? null : ({ by: 'distance', limit: rule.serviceDistanceM } as const);
});

/** Version of the inputs of the allocation analysis: roads, class, stage, reach, proposals, kinds of emergency, score. */
export const allocationVersion = memo(
  [
    networkVersion,
    options,
    standardInUse,
    classRuleInUse,
    allocationReach,
    heldSheltersOfClass,
    typesToShelterFrom,
  ],
  (network, { stage, accessMethod, zones }, profile, rule, reach, proposed, types) =>
    fingerprint(
      JSON.stringify([
        network,
        stage,
        accessMethod,
        zones,
        profile?.id,
        rule,
        reach,
        proposed.map(({ id, position, capacity }) => [id, position, capacity]),
        types,
      ]),
    ),
);

/** Shelters of the answer by id, for their names. */
export const loadNames = memo(
  [sheltersOfClass, heldSheltersOfClass],
  (shelters, proposed) => new Map([...shelters, ...proposed].map((shelter) => [shelter.id, shelter])),
);
