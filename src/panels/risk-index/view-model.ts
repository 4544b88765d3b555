import type { LonLat } from '../../domain/geo';
import {
  EQUAL_WEIGHTS,
  RISK_DIMENSIONS,
  RISK_INDICATORS,
  riskClass,
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

/** Corners of the outline of a district; none where it is not known. */
export function districtCorners(data: Datasets | null, districtId: string): readonly LonLat[] {
  const geometry = data?.districts.find(({ id }) => id === districtId)?.geometry;
  if (geometry === undefined) return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer ?? []).map(([lon = 0, lat = 0]): LonLat => [lon, lat]));
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

/** A cell explained like a district; null for one that is none. Infinite figures are ways that do not exist. */
export function cellArea(result: RiskResult, data: Datasets | null, cell: string | null): RankedArea | null {
  const at = data?.population.findIndex((one) => one.cell === cell) ?? -1;
  const people = data?.population[at]?.people;
  if (people === undefined) return null;
  const { cells, thresholds, districts } = result;
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const index = known(cells.index[at]);
  const dimensions = RISK_DIMENSIONS.map((id): RiskDimensionRow => {
    const grounds = result.indicators.filter(({ dimension }) => dimension === id);
    const total = grounds.reduce(
      (sum, ground) => (known(cells.scores[ground.id][at]) === null ? sum : sum + ground.weight),
      0,
    );
    return {
      id,
      score: known(cells.dimensions[id][at]),
      share: districts[0]?.dimensions.find((dimension) => dimension.id === id)?.share ?? 0,
      indicators: grounds.map(({ id: indicator, scoresTen, weight }) => {
        const raw = known(cells.raws[indicator][at]);
        const score = known(cells.scores[indicator][at]);
        return {
          id: indicator,
          raw: raw === Number.POSITIVE_INFINITY ? null : raw,
          score,
          share: score === null || total === 0 ? 0 : weight / total,
          unknownPeople: 0,
          unreachedPeople: raw === Number.POSITIVE_INFINITY && scoresTen > 0 ? people : 0,
        };
      }),
    };
  });
  const area: RiskArea = {
    districtId: null,
    people,
    cells: 1,
    index,
    riskClass: index === null ? null : riskClass(index, thresholds),
    dimensions,
  };
  return { area, rank: null, name: null };
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
