import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS_PER_PERSON, unitsOf } from './people-units';

describe('people in units', () => {
  it('stay whole where they are whole', () => {
    expect(unitsOf([0, 7, 1_300_000])).toEqual(Float64Array.of(0, 7 * 1024, 1_300_000 * 1024));
  });

  it('give the largest remainders what rounding down lost', () => {
    const third = 1 / 3 / UNITS_PER_PERSON;
    expect(unitsOf([third, 2 * third, third])).toEqual(Float64Array.of(0, 1, 0));
  });

  it('add up to the sum rounded to a unit, and each is less than a unit off', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 40 }), (people) => {
        const units = unitsOf(people);
        const whole = people.reduce((sum, count) => sum + count, 0) * UNITS_PER_PERSON;
        expect(Math.abs(units.reduce((sum, count) => sum + count, 0) - whole)).toBeLessThanOrEqual(0.501);
        for (const [index, count] of people.entries()) {
          expect(Math.abs(units[index]! - count * UNITS_PER_PERSON)).toBeLessThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('name the first that cannot be counted', () => {
    expect(() => unitsOf([1, -1])).toThrow('people 1');
    expect(() => unitsOf([Number.NaN])).toThrow('people 0');
  });
});
