import {
  RISK_DIMENSIONS,
  RISK_INDICATOR_RULES,
  RISK_INDICATORS,
  type RiskDimension,
  type RiskIndicatorId,
  type RiskWeights,
} from '../../domain/risk-index';
import { dimensionProduct, scaledGeometricMean, scoreOf } from './means';
import type { RawFigures } from './raw-figures';
import type { CellRisks } from './result';

/** Indicators of each dimension, in their order. */
export const INDICATORS_OF = Object.fromEntries(
  RISK_DIMENSIONS.map((dimension) => [
    dimension,
    RISK_INDICATORS.filter((id) => RISK_INDICATOR_RULES[id].dimension === dimension),
  ]),
) as unknown as Readonly<Record<RiskDimension, readonly RiskIndicatorId[]>>;

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A dimension from the scores of its indicators; null when none that counts is known. */
export function dimensionScore(
  dimension: RiskDimension,
  scoreOfIndicator: (id: RiskIndicatorId) => number | null,
  { indicators }: RiskWeights,
): number | null {
  return scaledGeometricMean(
    INDICATORS_OF[dimension].map((id) => ({ value: scoreOfIndicator(id), weight: indicators[id] })),
  );
}

/** The index from the scores of the dimensions; null when one that counts is unknown. */
export function indexOf(
  scoreOfDimension: (id: RiskDimension) => number | null,
  { dimensions }: RiskWeights,
): number | null {
  return dimensionProduct(
    RISK_DIMENSIONS.map((id) => ({ value: scoreOfDimension(id), weight: dimensions[id] })),
  );
}

/** Scores, dimensions and index of every cell; NaN where unknown. */
export function scoreCells(raws: RawFigures, weights: RiskWeights): CellRisks {
  const { length } = raws['in-zones'];
  const scores = recordOf(RISK_INDICATORS, (id) => {
    const { scoresZero, scoresTen } = RISK_INDICATOR_RULES[id];
    return raws[id].map((raw) => scoreOf(raw, scoresZero, scoresTen));
  });
  const dimensions = recordOf(RISK_DIMENSIONS, (dimension) =>
    Float64Array.from({ length }, (_, cell) =>
      numberOf(dimensionScore(dimension, (id) => known(scores[id][cell]!), weights)),
    ),
  );
  const index = Float64Array.from({ length }, (_, cell) =>
    numberOf(indexOf((id) => known(dimensions[id][cell]!), weights)),
  );
  return { index, dimensions, raws, scores };
}

function numberOf(value: number | null): number {
  return value ?? Number.NaN;
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
