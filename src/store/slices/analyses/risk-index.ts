import type { RiskIndexOptions } from '../../../analysis/risk-index/options';
import type { Hazard } from '../../../domain/hazard';
import { EQUAL_WEIGHTS, RISK_THRESHOLDS } from '../../../domain/risk-index';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { hazardsInForce, hazardsKnown } from '../clock/selectors';
import { sheltersVersion } from '../runs/shelters';
import { networkVersion } from '../runs/versions';

export const riskIndexOptions: RiskIndexOptions = {
  zones: 'in-force',
  weights: EQUAL_WEIGHTS,
  thresholds: RISK_THRESHOLDS,
};

const options = (state: AppState) => state.analyses.options['risk-index'];
const scope = (state: AppState) => options(state).zones;

/** Zones that expose people: those in force, or all of the scenario. */
export const exposingZones = memo(
  [scope, hazardsInForce, hazardsKnown],
  (zones, inForce, all): readonly Hazard[] => (zones === 'any' ? all : inForce),
);

/** Version of the inputs of the safety-risk index: zones that expose, weights, thresholds, shelters in use. */
export const riskIndexVersion = memo(
  [networkVersion, options, exposingZones, sheltersVersion],
  (network, { weights, thresholds }, zones, shelters) =>
    fingerprint(JSON.stringify([network, weights, thresholds, zones.map(({ id }) => id), shelters])),
);
