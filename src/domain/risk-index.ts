/**
 * The safety-risk index (安全风险指数) in the form of INFORM: three dimensions of 0–10 each, the index the cube root of
 * their product, so that no danger, nobody to be hurt or full means to cope make it 0.
 */
export const RISK_DIMENSIONS = ['hazard-exposure', 'vulnerability', 'lack-of-coping'] as const;
export type RiskDimension = (typeof RISK_DIMENSIONS)[number];

export const RISK_INDICATORS = [
  'in-zones',
  'zone-distance',
  'vulnerable-share',
  'density',
  'shelter-walk',
  'shelter-places',
  'rescue-time',
  'relief-time',
  'reserve-share',
  'hospital-time',
] as const;
export type RiskIndicatorId = (typeof RISK_INDICATORS)[number];

/** What a raw figure is counted in; texts are the interface's. */
export type RiskUnit = 'share' | 'm' | 'people-per-km2' | 'places-per-person' | 'min';

/** Datasets of a pack that indicators are found from. */
export const RISK_INPUTS = [
  'population',
  'hazards',
  'shelters',
  'teams',
  'warehouses',
  'facilities',
  'roads',
] as const;
export type RiskInput = (typeof RISK_INPUTS)[number];

export interface RiskIndicator {
  readonly id: RiskIndicatorId;
  readonly dimension: RiskDimension;
  readonly unit: RiskUnit;
  /** Raw figures that score 0 and 10, straight line between, no further outside. `scoresTen` may be the smaller one. */
  readonly scoresZero: number;
  readonly scoresTen: number;
  readonly inputs: readonly RiskInput[];
}

/**
 * The indicators and how raw figures become scores. The bounds are this project's own and verified by nobody; the forms
 * of index and means are INFORM's.
 */
export const RISK_INDICATOR_RULES: Readonly<Record<RiskIndicatorId, RiskIndicator>> = {
  'in-zones': rule('in-zones', 'hazard-exposure', 'share', 0, 1, ['hazards', 'population']),
  'zone-distance': rule('zone-distance', 'hazard-exposure', 'm', 2000, 0, ['hazards', 'population']),
  'vulnerable-share': rule('vulnerable-share', 'vulnerability', 'share', 0, 0.4, ['population']),
  density: rule('density', 'vulnerability', 'people-per-km2', 0, 20_000, ['population']),
  'shelter-walk': rule('shelter-walk', 'lack-of-coping', 'm', 0, 3000, ['shelters', 'roads', 'population']),
  'shelter-places': rule('shelter-places', 'lack-of-coping', 'places-per-person', 1, 0, [
    'shelters',
    'roads',
    'population',
  ]),
  'rescue-time': rule('rescue-time', 'lack-of-coping', 'min', 0, 30, ['teams', 'roads', 'population']),
  'relief-time': rule('relief-time', 'lack-of-coping', 'min', 0, 600, ['warehouses', 'roads', 'population']),
  'reserve-share': rule('reserve-share', 'lack-of-coping', 'share', 0.1, 0, [
    'warehouses',
    'roads',
    'population',
  ]),
  'hospital-time': rule('hospital-time', 'lack-of-coping', 'min', 0, 30, [
    'facilities',
    'roads',
    'population',
  ]),
};

function rule(
  id: RiskIndicatorId,
  dimension: RiskDimension,
  unit: RiskUnit,
  scoresZero: number,
  scoresTen: number,
  inputs: readonly RiskInput[],
): RiskIndicator {
  return { id, dimension, unit, scoresZero, scoresTen, inputs };
}

/** Weights of 0 or more; only their ratio within a dimension, and between dimensions, counts. */
export interface RiskWeights {
  readonly dimensions: Readonly<Record<RiskDimension, number>>;
  readonly indicators: Readonly<Record<RiskIndicatorId, number>>;
}

const alike = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, 1])) as Record<Key, number>;

/** INFORM weighs alike. */
export const EQUAL_WEIGHTS: RiskWeights = {
  dimensions: alike(RISK_DIMENSIONS),
  indicators: alike(RISK_INDICATORS),
};

/** How much a zone counts by its level for the share of people in zones: Ⅰ fully. Our own, verified by nobody. */
export const ZONE_WEIGHTS = { 1: 1, 2: 0.75, 3: 0.5, 4: 0.25 } as const;

/** Lower bounds of the classes above the first (INFORM's, from memory, not verified). */
export const RISK_THRESHOLDS = [2, 3.5, 5, 6.5] as const;

/** 1 = very low … 5 = very high. */
export const RISK_CLASSES = [1, 2, 3, 4, 5] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** Class of an index; a value on a threshold belongs to the class above it. */
export function riskClass(index: number, thresholds: readonly number[] = RISK_THRESHOLDS): RiskClass {
  return (1 + thresholds.filter((threshold) => index >= threshold).length) as RiskClass;
}
