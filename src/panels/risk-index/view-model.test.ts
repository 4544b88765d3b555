import { describe, expect, it } from 'vitest';
import { EQUAL_WEIGHTS } from '../../domain/risk-index';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import { someDatasets } from '../../store/test-support/sample';
import { aRiskIndexResult } from '../../store/test-support/supplies';
import { cellArea, chosenArea, districtCorners, isWeighted, rankedAreas, rawText } from './view-model';

describe('rankedAreas', () => {
  const ranked = rankedAreas(aRiskIndexResult(), someDatasets());
  it('name and number the districts, not the people outside all of them', () => {
    expect(ranked.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'Centro'],
      [null, null],
    ]);
  });

  it('give the chosen district, or the first', () => {
    expect(chosenArea(ranked, 'd1')).toBe(ranked[0]);
    expect(chosenArea(ranked, 'elsewhere')).toBe(ranked[0]);
    expect(chosenArea(ranked, null)).toBe(ranked[0]);
    expect(chosenArea([], 'd1')).toBeNull();
  });
});

describe('districtCorners', () => {
  it('gives the outline of a district, and none of one that is not known', () => {
    const data = someDatasets();
    const corners = districtCorners(data, 'd1');
    expect(corners.length).toBeGreaterThan(3);
    expect(corners[0]).toEqual(corners.at(-1));
    expect(districtCorners(data, 'elsewhere')).toEqual([]);
    expect(districtCorners(null, 'd1')).toEqual([]);
  });
});

describe('cellArea', () => {
  const ask = (cell: string | null) => cellArea(aRiskIndexResult(), someDatasets(), cell);

  it('explains a cell like a district', () => {
    expect(ask('a')?.area).toMatchObject({ people: 60, index: 5, riskClass: 4, districtId: null });
    const indicators = ask('a')?.area.dimensions.flatMap((dimension) => dimension.indicators) ?? [];
    expect(indicators).toHaveLength(10);
    expect(indicators.find(({ id }) => id === 'rescue-time')).toMatchObject({ raw: 5, score: 5 });
    expect(indicators.find(({ id }) => id === 'rescue-time')?.share).toBeCloseTo(1 / 6, 12);
  });

  it('leaves unknown what is unknown, and has no cell where there is none', () => {
    expect(ask('b')?.area).toMatchObject({ index: null, riskClass: null });
    expect(ask('b')?.area.dimensions[0]?.indicators[0]).toMatchObject({ raw: null, score: null, share: 0 });
    expect(ask('c')).toBeNull();
    expect(ask(null)).toBeNull();
  });

  it('says that no way leads there', () => {
    const result = aRiskIndexResult();
    const raws = { ...result.cells.raws, 'rescue-time': Float64Array.of(Number.POSITIVE_INFINITY, 1) };
    const found = cellArea({ ...result, cells: { ...result.cells, raws } }, someDatasets(), 'a');
    const rescue = found?.area.dimensions
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === 'rescue-time');
    expect(rescue).toMatchObject({ raw: null, score: 5, unreachedPeople: 60 });
  });
});

describe('rawText', () => {
  it.each([
    ['share', 0.25, '25%'],
    ['m', 1500, '1.5 km'],
    ['people-per-km2', 12_345.6, '12,346 people/km²'],
    ['places-per-person', 0.5, '0.5 per person'],
    ['min', 7.26, '7.3 min'],
    ['min', 600, '600 min'],
  ] as const)('writes %s', (unit, value, text) => {
    const i18n = { t: createTranslate('en'), format: createFormatters('en') };
    expect(rawText(value, unit, i18n)).toBe(text);
  });
});

describe('isWeighted', () => {
  it('tells edited weights from equal ones', () => {
    expect(isWeighted(EQUAL_WEIGHTS)).toBe(false);
    expect(isWeighted({ ...EQUAL_WEIGHTS, indicators: { ...EQUAL_WEIGHTS.indicators, density: 2 } })).toBe(
      true,
    );
    expect(
      isWeighted({ ...EQUAL_WEIGHTS, dimensions: { ...EQUAL_WEIGHTS.dimensions, vulnerability: 0 } }),
    ).toBe(true);
  });
});
