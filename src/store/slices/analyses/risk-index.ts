import type { RiskIndexOptions } from '../../../analysis/risk-index/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const riskIndexOptions: RiskIndexOptions = {};

const options = (state: AppState) => state.analyses.options['risk-index'];

/** Version of the inputs of the risk-index analysis. */
export const riskIndexVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
