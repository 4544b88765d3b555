import type { ImportanceOptions } from '../../../analysis/importance/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { networkVersion } from '../runs/versions';

export const importanceOptions: ImportanceOptions = { mode: 'emergency', destination: 'hospital' };

const options = (state: AppState) => state.analyses.options['importance'];

/** Version of the inputs of the importance analysis. */
export const importanceVersion = memo([networkVersion, options], (network, chosen) =>
  fingerprint(JSON.stringify([network, chosen])),
);
