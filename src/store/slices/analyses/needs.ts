import type { NeedsOptions } from '../../../analysis/needs/options';
import type { ReliefNorm } from '../../../domain/relief-norm';
import { fingerprint } from '../../fingerprint';
import { memo } from '../../memo';
import type { AppState } from '../../state';
import { datasets } from '../pack/selectors';
import { sheltersVersion } from '../runs/shelters';
import { networkVersion } from '../runs/versions';
import { classRuleInUse } from '../settings/selectors';

/** People inside zones of level Ⅰ or Ⅱ have to move: for three days, by the first norm. */
export const needsOptions: NeedsOptions = {
  source: 'zones',
  mildestLevel: 2,
  people: 1000,
  days: 3,
  normId: null,
  rates: {},
};

const options = (state: AppState) => state.analyses.options.needs;

/** The relief norm in use, with the rates set by hand; null before a pack is open. */
export const reliefNormInUse = memo([datasets, options], (data, { normId, rates }): ReliefNorm | null => {
  const norms = data?.standards.reliefNorms ?? [];
  const norm = norms.find(({ id }) => id === normId) ?? norms[0];
  if (norm === undefined) return null;
  const edited = rates[norm.id];
  if (edited === undefined) return norm;
  return { ...norm, items: norm.items.map((item) => ({ ...item, rate: edited[item.id] ?? item.rate })) };
});

/** Moments at which stock expires, in order, epoch milliseconds; a date lasts to its end. */
const expiries = memo([datasets], (data) =>
  (data?.warehouses ?? [])
    .flatMap(({ stock }) => stock)
    .flatMap(({ expires }) => (expires === null ? [] : [Date.parse(expires) + DAY_MS]))
    .toSorted((a, b) => a - b),
);
const DAY_MS = 86_400_000;

const expired = (state: AppState): number =>
  expiries(state).filter((moment) => moment <= state.clock.nowMs).length;

/** Where relief is wanted when the number of people is typed; null when it is not, or there is no incident. */
const typedAt = (state: AppState) =>
  options(state).source === 'typed' ? (state.incident.current?.position ?? null) : null;

/** Version of the inputs of the relief needs: people, days, norm, stock that has expired, shelters in use. */
export const needsVersion = memo(
  [networkVersion, options, reliefNormInUse, expired, typedAt, sheltersVersion, classRuleInUse],
  (network, { source, mildestLevel, people, days }, norm, past, position, shelters, rule) =>
    fingerprint(
      JSON.stringify([network, source, mildestLevel, people, days, norm, past, position, shelters, rule]),
    ),
);
