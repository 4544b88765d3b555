import { AnlanError } from '../../domain/errors';

/**
 * People are counted in whole 1/1024ths: a power of two, so that sums and differences of up to 8 × 10¹² people are
 * exact in floating point and classes add up to the last unit.
 */
export const UNITS_PER_PERSON = 1024;

export const toPeople = (units: number): number => units / UNITS_PER_PERSON;

/**
 * Whole units of each count: rounded down, and what is lost by that given to the counts with the largest remainders, so
 * that all together are the sum of the counts rounded to a unit. Whole people stay whole.
 * Throws `input-invalid` that names the first count that is negative or no number.
 */
export function unitsOf(people: readonly number[]): Float64Array {
  const units = new Float64Array(people.length);
  const remainders: { readonly index: number; readonly rest: number }[] = [];
  let sum = 0;
  for (const [index, count] of people.entries()) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new AnlanError('input-invalid', { field: `people ${index}`, value: count });
    }
    const exact = count * UNITS_PER_PERSON;
    const whole = Math.floor(exact);
    units[index] = whole;
    if (exact > whole) remainders.push({ index, rest: exact - whole });
    sum += exact - whole;
  }
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of remainders.slice(0, Math.round(sum))) units[index]!++;
  return units;
}

/** Whole units that fit into so many places. */
export const unitsWithin = (places: number): number => Math.floor(places * UNITS_PER_PERSON);
