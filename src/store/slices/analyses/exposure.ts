import type { ExposureOptions } from '../../../analysis/exposure/options';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { hazardsKnown } from '../clock/selectors';

export const exposureOptions: ExposureOptions = { cellMethod: 'point' };

const options = (state: AppState) => state.analyses.options['exposure'];
const dataVersion = (state: AppState): number => state.pack.version;

/** Version of the inputs of the exposure analysis: it holds for all time, so that the clock plays no part. */
export const exposureVersion = memo([dataVersion, hazardsKnown, options], (version, hazards, chosen) =>
  fingerprint(
    JSON.stringify([version, hazards.map(({ id, onset, expires }) => [id, onset, expires]), chosen]),
  ),
);
