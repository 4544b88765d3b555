import type { ExposureOptions } from '../../../analysis/exposure/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const exposureOptions: ExposureOptions = {};

const options = (state: AppState) => state.analyses.options['exposure'];

/** Version of the inputs of the exposure analysis. */
export const exposureVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
