import type { ReliefItem } from '../../domain/relief-norm';
import {
  RISK_DIMENSIONS,
  RISK_INDICATOR_RULES,
  RISK_INDICATORS,
  RISK_THRESHOLDS,
} from '../../domain/risk-index';
import type { AnalysisResults } from '../state';

type NeedsResult = AnalysisResults['needs'];
type RiskIndexResult = AnalysisResults['risk-index'];
const both = (text: string) => ({ zh: text, en: text });

export const aReliefItem: ReliefItem = {
  id: 'drinking-water',
  name: both('water'),
  codes: ['10201'],
  basis: 'person-day',
  rate: 15,
  people: 1,
  unit: both('litres'),
  source: both('test'),
  verified: true,
};

export function aNeedsRow(parts: Partial<NeedsResult['items'][number]> = {}): NeedsResult['items'][number] {
  return {
    item: aReliefItem,
    need: 450,
    stock: 300,
    stockOutOfReach: 0,
    shipped: 300,
    short: 150,
    shortPersonDays: 10,
    coverDays: 2,
    firstArrivalS: 2000,
    lastArrivalS: 2000,
    targets: [{ targetId: 'relief-10h', isMet: false, onTime: 300 }],
    ...parts,
  };
}

/** Ten people at the dry shelter of the sample; the depot sends two thirds of their water for three days. */
export function aNeedsResult(parts: Partial<NeedsResult> = {}): NeedsResult {
  return {
    method: 'road',
    source: 'zones',
    normId: 'sphere',
    days: 3,
    people: 10,
    peopleStaying: 0,
    destinations: [{ kind: 'shelter', id: 'dry', position: [0.2, 0.2], people: 10, isReachable: true }],
    items: [aNeedsRow()],
    deliveries: [],
    shipments: [
      {
        itemId: 'drinking-water',
        warehouseId: 'depot',
        destination: 0,
        quantity: 300,
        leavesS: 1800,
        travelS: 200,
        arrivesS: 2000,
      },
    ],
    lines: [
      {
        warehouseId: 'depot',
        destination: 0,
        coordinates: [
          [0.3, 0.3],
          [0.2, 0.2],
        ],
      },
    ],
    stockLeftOut: [],
    warehousesLeftOut: [],
    firstArrivalS: 2000,
    ...parts,
  };
}

const recordOf = <Key extends string, Value>(keys: readonly Key[], value: Value) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;

/** The sample's district at 5.0, and the people outside it without an index. */
export function aRiskIndexResult(parts: Partial<RiskIndexResult> = {}): RiskIndexResult {
  const area = (districtId: string | null, score: number | null): RiskIndexResult['districts'][number] => ({
    districtId,
    people: 50,
    cells: 1,
    index: score,
    riskClass: score === null ? null : 4,
    dimensions: RISK_DIMENSIONS.map((dimension) => ({
      id: dimension,
      score,
      share: 1 / 3,
      indicators: RISK_INDICATORS.filter((id) => RISK_INDICATOR_RULES[id].dimension === dimension).map(
        (id) => ({
          id,
          raw: score === null ? null : RISK_INDICATOR_RULES[id].scoresTen / 2,
          score,
          share: score === null ? 0 : 0.5,
          unknownPeople: score === null ? 50 : 0,
          unreachedPeople: 0,
        }),
      ),
    })),
  });
  const cells = Float64Array.of(5, Number.NaN);
  return {
    method: 'road',
    people: 100,
    indicators: RISK_INDICATORS.map((id) => ({
      ...RISK_INDICATOR_RULES[id],
      weight: 1,
      grade: 'estimated',
      asOf: '2020',
      method: 'road',
    })),
    thresholds: RISK_THRESHOLDS,
    districts: [area('d1', 5), area(null, null)],
    cells: {
      index: cells,
      dimensions: recordOf(RISK_DIMENSIONS, cells),
      raws: recordOf(RISK_INDICATORS, cells),
      scores: recordOf(RISK_INDICATORS, cells),
    },
    ...parts,
  };
}
