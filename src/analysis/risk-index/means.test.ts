import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskClass } from '../../domain/risk-index';
import { dimensionProduct, scaledGeometricMean, scoreOf, type Weighted } from './means';

const equal = (...values: (number | null)[]): Weighted[] => values.map((value) => ({ value, weight: 1 }));
const value = fc.double({ min: 0, max: 10, noNaN: true });
const parts = fc.array(fc.record({ value, weight: fc.double({ min: 0.1, max: 5, noNaN: true }) }), {
  minLength: 1,
  maxLength: 6,
});

describe('dimensionProduct', () => {
  it.each([
    [[5, 5, 5], 5],
    [[8, 4, 2], 4],
    [[0, 9, 9], 0],
  ])('of %j is %d: the worked examples of INFORM', (values, index) => {
    expect(dimensionProduct(equal(...values))).toBeCloseTo(index, 12);
  });

  it('needs every dimension that counts', () => {
    expect(dimensionProduct(equal(5, null, 5))).toBeNull();
    expect(dimensionProduct([...equal(5, 5), { value: null, weight: 0 }])).toBeCloseTo(5, 12);
    expect(dimensionProduct([{ value: 5, weight: 0 }])).toBeNull();
  });
});

describe('scaledGeometricMean', () => {
  it.each([
    [[10, 0], 7.597],
    [[8, 2], 5.787],
    [[4], 4],
  ])('of %j is %d', (values, mean) => {
    expect(scaledGeometricMean(equal(...values))).toBeCloseTo(mean, 3);
  });

  it('leaves out what is unknown: its weight goes to the others', () => {
    expect(scaledGeometricMean(equal(8, null, 2))).toBe(scaledGeometricMean(equal(8, 2)));
    expect(scaledGeometricMean(equal(null))).toBeNull();
    expect(scaledGeometricMean([])).toBeNull();
  });

  it('lies between the least and the greatest, and only the ratio of weights counts', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const mean = scaledGeometricMean(drawn) ?? Number.NaN;
        const values = drawn.map((one) => one.value);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const heavier = drawn.map((one) => ({ ...one, weight: 7 * one.weight }));
        expect(scaledGeometricMean(heavier)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('rises with each of its values, and weighs two alike ones like one of both weights', () => {
    fc.assert(
      fc.property(parts, value, (drawn, other) => {
        const [first, ...rest] = drawn;
        if (first === undefined) return;
        const raised = [{ ...first, value: Math.max(first.value, other) }, ...rest];
        expect(scaledGeometricMean(raised)).toBeGreaterThanOrEqual((scaledGeometricMean(drawn) ?? 0) - 1e-9);
        const halves = [first, first].map((one) => ({ ...one, weight: one.weight / 2 }));
        expect(scaledGeometricMean([...halves, ...rest])).toBeCloseTo(scaledGeometricMean(drawn) ?? 0, 9);
      }),
    );
  });
});

describe('scoreOf', () => {
  it('is a straight line between its bounds, either way round', () => {
    expect([-1, 0, 0.1, 0.4, 9].map((raw) => scoreOf(raw, 0, 0.4))).toEqual([0, 0, 2.5, 10, 10]);
    expect([0, 500, 2000, 9999].map((raw) => scoreOf(raw, 2000, 0))).toEqual([10, 7.5, 0, 0]);
  });
});

describe('riskClass', () => {
  it('has five classes; a value on a threshold is in the higher', () => {
    expect([0, 1.99, 2, 3.5, 5, 6.49, 6.5, 10].map((index) => riskClass(index))).toEqual([
      1, 1, 2, 3, 4, 4, 5, 5,
    ]);
  });
});
