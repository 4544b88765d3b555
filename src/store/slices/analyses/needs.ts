import type { NeedsOptions } from '../../../analysis/needs/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const needsOptions: NeedsOptions = {};

const options = (state: AppState) => state.analyses.options['needs'];

/** Version of the inputs of the needs analysis. */
export const needsVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
