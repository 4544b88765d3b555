import type { IsolationOptions } from '../../../analysis/isolation/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const isolationOptions: IsolationOptions = { mode: 'car', criterion: 'all' };

const options = (state: AppState) => state.analyses.options['isolation'];

/** Version of the inputs of the isolation analysis. */
export const isolationVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
