import { type Hazard, type HazardPhase, hazardPhase } from '../../../domain/hazard';
import { memo } from '../../memo';
import type { AppState, Datasets } from '../../state';
import { datasets } from '../pack/selectors';

const NO_HAZARDS: readonly Hazard[] = [];

/** What is for the public: never a Test or Draft, nor a message of others that is not addressed to the public. */
const isPublic = ({ status, reading }: Hazard): boolean =>
  status !== 'Test' && status !== 'Draft' && (reading === undefined || reading.scope === 'Public');

/** Zones a view may know of. */
export const hazardsKnown = memo(
  [datasets, (state: AppState) => state.session.view],
  (data: Datasets | null, view): readonly Hazard[] => {
    if (data === null) return NO_HAZARDS;
    return view === 'finder' ? data.hazards.filter(isPublic) : data.hazards;
  },
);

/** Moments at which a zone comes into force or expires, in order, epoch milliseconds. */
const changes = memo([hazardsKnown], (hazards) =>
  hazards
    .flatMap(({ onset, expires }) => (expires === null ? [onset] : [onset, expires]))
    .map((iso) => Date.parse(iso))
    .sort((a, b) => a - b),
);

/** How many of those moments have passed: the phases are a function of this number. */
const changesPassed = (state: AppState): number =>
  changes(state).filter((moment) => moment <= state.clock.nowMs).length;

/** The last moment at which a phase changed, or the start of time. */
const phaseMoment = memo([changes, changesPassed], (moments, passed) =>
  passed === 0 ? Number.NEGATIVE_INFINITY : (moments[passed - 1] ?? Number.NEGATIVE_INFINITY),
);

/** Zones in force at the time of the situation; the same array as long as the set does not change. */
export const hazardsInForce = memo([hazardsKnown, phaseMoment], (hazards, moment): readonly Hazard[] =>
  hazards.filter((hazard) => hazardPhase(hazard, moment) === 'in-force'),
);

/** Phase of every zone by id at the time of the situation; the same map as long as no phase changes. */
export const hazardPhases = memo(
  [hazardsKnown, phaseMoment],
  (hazards, moment): ReadonlyMap<string, HazardPhase> =>
    new Map(hazards.map((hazard) => [hazard.id, hazardPhase(hazard, moment)])),
);
