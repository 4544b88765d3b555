import type { SitingOptions } from '../../../analysis/siting/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const sitingOptions: SitingOptions = {};

const options = (state: AppState) => state.analyses.options['siting'];

/** Version of the inputs of the siting analysis. */
export const sitingVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
