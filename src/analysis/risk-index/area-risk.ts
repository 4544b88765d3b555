import type { PopulationCell } from '../../domain/population';
import {
  RISK_DIMENSIONS,
  RISK_INDICATOR_RULES,
  type RiskDimension,
  type RiskIndicatorId,
  riskClass,
  type RiskWeights,
} from '../../domain/risk-index';
import { scoreOf } from './means';
import type { AreaRisk, CellRisks, DimensionRisk, IndicatorRisk } from './result';
import { dimensionScore, INDICATORS_OF, indexOf } from './score-cells';

type Mean = Omit<IndicatorRisk, 'share'>;

/** A district from its cells: figures first, people-weighted, then scores, dimensions and index as for a cell. */
export function areaRisk(
  districtId: string | null,
  members: readonly number[],
  cells: readonly PopulationCell[],
  { raws }: CellRisks,
  weights: RiskWeights,
  thresholds: readonly number[],
): AreaRisk {
  const dimensions = RISK_DIMENSIONS.map((dimension): DimensionRisk => {
    const means = INDICATORS_OF[dimension].map((id) => meanOf(id, members, cells, raws[id]));
    const scoreBy = new Map(means.map(({ id, score }) => [id, score]));
    return {
      id: dimension,
      score: dimensionScore(dimension, (id) => scoreBy.get(id) ?? null, weights),
      share: shareOf(weights.dimensions, dimension, RISK_DIMENSIONS),
      indicators: withShares(means, weights),
    };
  });
  const scores = new Map(dimensions.map(({ id, score }) => [id, score]));
  const index = indexOf((id) => scores.get(id) ?? null, weights);
  return {
    districtId,
    people: members.reduce((sum, cell) => sum + cells[cell]!.people, 0),
    cells: members.length,
    index,
    riskClass: index === null ? null : riskClass(index, thresholds),
    dimensions,
  };
}

function meanOf(
  id: RiskIndicatorId,
  members: readonly number[],
  cells: readonly PopulationCell[],
  raws: Float64Array,
): Mean {
  const { scoresZero, scoresTen } = RISK_INDICATOR_RULES[id];
  const [least, most] = [Math.min(scoresZero, scoresTen), Math.max(scoresZero, scoresTen)];
  let [sum, knownPeople, unknownPeople, unreachedPeople] = [0, 0, 0, 0];
  for (const cell of members) {
    const { people } = cells[cell]!;
    const raw = raws[cell]!;
    if (Number.isNaN(raw)) {
      unknownPeople += people;
      continue;
    }
    if (raw === Infinity && scoresTen > scoresZero) unreachedPeople += people;
    sum += people * Math.min(most, Math.max(least, raw));
    knownPeople += people;
  }
  const raw = knownPeople === 0 ? null : sum / knownPeople;
  const score = raw === null ? null : scoreOf(raw, scoresZero, scoresTen);
  return { id, raw, score, unknownPeople, unreachedPeople };
}

function withShares(means: readonly Mean[], { indicators }: RiskWeights): readonly IndicatorRisk[] {
  const counting = means.filter(({ score }) => score !== null).map(({ id }) => id);
  return means.map((mean) => ({
    ...mean,
    share: mean.score === null ? 0 : shareOf(indicators, mean.id, counting),
  }));
}

function shareOf<Key extends RiskDimension | RiskIndicatorId>(
  weights: Readonly<Record<Key, number>>,
  key: Key,
  among: readonly Key[],
): number {
  const total = among.reduce((sum, one) => sum + weights[one], 0);
  return total === 0 ? 0 : weights[key] / total;
}
