import type { AllocationOptions } from '../../../analysis/allocation/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const allocationOptions: AllocationOptions = {};

const options = (state: AppState) => state.analyses.options['allocation'];

/** Version of the inputs of the allocation analysis. */
export const allocationVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
