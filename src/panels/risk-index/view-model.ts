import {
  EQUAL_WEIGHTS,
  RISK_DIMENSIONS,
  RISK_INDICATORS,
  type RiskUnit,
  type RiskWeights,
} from '../../domain/risk-index';
import type { Formatters } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { AnalysisResults, Datasets } from '../../store/state';

export type RiskResult = AnalysisResults['risk-index'];
export type RiskArea = RiskResult['districts'][number];
export type RiskDimensionRow = RiskArea['dimensions'][number];
export type RiskIndicatorRow = RiskDimensionRow['indicators'][number];

/** Districts shown before one asks for more. */
export const DISTRICTS_AT_FIRST = 10;

export interface RankedArea {
  readonly area: RiskArea;
  /** From 1; null for the people outside every district. */
  readonly rank: number | null;
  /** Null for the people outside every district. */
  readonly name: string | null;
}

/** The districts in their order, with names. */
export function rankedAreas({ districts }: RiskResult, data: Datasets | null): readonly RankedArea[] {
  const names = new Map(data?.districts.map(({ id, name }) => [id, name]));
  return districts.map((area, index) => ({
    area,
    rank: area.districtId === null ? null : index + 1,
    name: area.districtId === null ? null : (names.get(area.districtId) ?? area.districtId),
  }));
}

/** The chosen district; the one of greatest risk when none is chosen. Null when nobody lives anywhere. */
export function chosenArea(ranked: readonly RankedArea[], selected: string | null): RankedArea | null {
  return ranked.find(({ area }) => area.districtId === selected && selected !== null) ?? ranked[0] ?? null;
}

/** A raw figure in its unit. */
export function rawText(
  value: number,
  unit: RiskUnit,
  { t, format }: { t: Translate; format: Formatters },
): string {
  switch (unit) {
    case 'share':
      return t('riskUnit.share', { value: format.percent(value) });
    case 'm':
      return t('riskUnit.m', { value: format.distance(value) });
    case 'people-per-km2':
      return t('riskUnit.people-per-km2', { value: format.count(value) });
    case 'places-per-person':
      return t('riskUnit.places-per-person', { value: short(value, format) });
    case 'min':
      return t('riskUnit.min', { value: short(value, format) });
  }
}

/** One decimal, none for a whole number. */
function short(value: number, format: Formatters): string {
  return Number.isInteger(value) ? format.count(value) : format.tenths(value);
}

/** True when some weight is not 1. */
export function isWeighted({ dimensions, indicators }: RiskWeights): boolean {
  return (
    RISK_DIMENSIONS.some((id) => dimensions[id] !== EQUAL_WEIGHTS.dimensions[id]) ||
    RISK_INDICATORS.some((id) => indicators[id] !== EQUAL_WEIGHTS.indicators[id])
  );
}
