import { AnlanError } from '../../domain/errors';
import { GRADES, type Method } from '../../domain/provenance';
import {
  RISK_DIMENSIONS,
  RISK_INDICATOR_RULES,
  RISK_INDICATORS,
  type RiskIndicatorId,
} from '../../domain/risk-index';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import { checkCells } from '../cells';
import { areaRisk } from './area-risk';
import { districtOfCells } from './district-of';
import type { RiskIndexQuery } from './query';
import { type RawFigures, rawFigures } from './raw-figures';
import type { AreaRisk, IndicatorGround, RiskIndexResult } from './result';
import { scoreCells } from './score-cells';

/**
 * The safety-risk index of every cell and district, 0–10, with everything it is made of.
 *
 * Within a dimension indicators are joined by INFORM's scaled geometric mean, dimensions by the cube root of their
 * product. An unknown figure leaves its weight to the others of its dimension; an unknown dimension leaves the index
 * unknown. A district is made of the people-weighted figures of its cells; every cell is in one district or outside all.
 *
 * `network` null where the pack has no roads: then by straight line, and said so.
 * Throws `input-invalid` for weights, thresholds or cells that cannot be counted with; what the task throws when it is
 * cancelled.
 */
export async function riskIndex(
  query: RiskIndexQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<RiskIndexResult> {
  check(query);
  await task.breathe();
  const { cells, districts, weights, thresholds } = query;
  const raws = await keptFigures(query, network, task);
  const risks = scoreCells(raws, weights);
  await task.breathe();
  const of = await districtOfCells(cells, districts, task);
  const membersOf = new Map<number, number[]>();
  for (const [cell, district] of of.entries()) {
    const members = membersOf.get(district);
    if (members === undefined) membersOf.set(district, [cell]);
    else members.push(cell);
  }
  const areas = [...membersOf]
    .map(([district, members]) =>
      areaRisk(districts[district]?.id ?? null, members, cells, risks, weights, thresholds),
    )
    .filter(({ people }) => people > 0)
    .toSorted(byRisk);
  const method: Method = network === null ? 'straight-line' : 'road';
  return {
    method,
    people: cells.reduce((sum, { people }) => sum + people, 0),
    indicators: RISK_INDICATORS.map((id) => groundOf(id, query, method)),
    thresholds,
    districts: areas,
    cells: risks,
  };
}

function check({ weights, thresholds, cells }: RiskIndexQuery): void {
  const all = [
    ...RISK_DIMENSIONS.map((id) => [id, weights.dimensions[id]] as const),
    ...RISK_INDICATORS.map((id) => [id, weights.indicators[id]] as const),
  ];
  for (const [id, value] of all) {
    if (!(value >= 0 && value < Infinity)) {
      throw new AnlanError('input-invalid', { field: `weight of ${id}`, value });
    }
  }
  for (const [at, value] of thresholds.entries()) {
    if (!(value > (thresholds[at - 1] ?? 0) && value < 10)) {
      throw new AnlanError('input-invalid', { field: `threshold ${at + 1}`, value });
    }
  }
  if (thresholds.length !== 4) {
    throw new AnlanError('input-invalid', { field: 'thresholds', value: thresholds.length });
  }
  checkCells(cells);
}

/** Greatest index first, then unknown ones, then the people outside every district; alike ones by people. */
function byRisk(a: AreaRisk, b: AreaRisk): number {
  const rank = ({ districtId, index }: AreaRisk) => (districtId === null ? -2 : (index ?? -1));
  return rank(b) - rank(a) || b.people - a.people;
}

function groundOf(
  id: RiskIndicatorId,
  { weights, grounds }: RiskIndexQuery,
  method: Method,
): IndicatorGround {
  const { dimension, unit, scoresZero, scoresTen, inputs } = RISK_INDICATOR_RULES[id];
  const known = inputs.flatMap((input) => grounds[input] ?? []);
  const dates = known.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  return {
    id,
    dimension,
    unit,
    scoresZero,
    scoresTen,
    weight: weights.indicators[id],
    inputs,
    grade:
      known.map(({ grade }) => grade).toSorted((a, b) => GRADES.indexOf(b) - GRADES.indexOf(a))[0] ?? null,
    asOf: dates.toSorted()[0] ?? null,
    method: inputs.includes('roads') ? method : 'unknown',
  };
}

/** What the figures, not the weights, depend on. */
const FIGURE_INPUTS = [
  'cells',
  'shelters',
  'warehouses',
  'teams',
  'facilities',
  'exposing',
  'hazards',
  'hazardRoads',
  'closures',
  'standards',
  'walker',
] as const satisfies readonly (keyof RiskIndexQuery)[];

let lastFigures: {
  readonly query: RiskIndexQuery;
  readonly network: RoadNetwork | null;
  readonly raws: RawFigures;
} | null = null;

/** The figures last found, while only weights and thresholds change. */
async function keptFigures(
  query: RiskIndexQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<RawFigures> {
  const last = lastFigures;
  const isSame =
    last !== null && last.network === network && FIGURE_INPUTS.every((key) => last.query[key] === query[key]);
  if (isSame) return last.raws;
  const raws = await rawFigures(query, network, task);
  lastFigures = { query, network, raws };
  return raws;
}
