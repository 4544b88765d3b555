import type { ServiceAreaOptions } from '../../../analysis/service-area/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

/** Fire teams 3 and 5 minutes after the order to set out: what the fire service of China asks of itself. */
export const serviceAreaOptions: ServiceAreaOptions = { clock: 'call', teams: 'fire', minutes: [3, 5] };

const options = (state: AppState) => state.analyses.options['service-area'];

/** Version of the inputs of the arrival areas. */
export const serviceAreaVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
