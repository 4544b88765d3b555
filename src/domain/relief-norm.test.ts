import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import standards from '../../data/standards/standards.json';
import { type ReliefItem, reliefNeed } from './relief-norm';

const sphere = standards.reliefNorms[0]?.items as readonly ReliefItem[];
const itemOf = (id: string): ReliefItem => {
  const item = sphere.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  return item;
};

describe('reliefNeed', () => {
  it.each([
    ['drinking-water', 1000, 3, 45_000],
    ['drinking-water', 1, 1, 15],
    ['rations', 1000, 3, 3000],
    ['tents', 1000, 3, 334],
    ['tents', 3, 30, 1],
    ['toilets', 1000, 3, 50],
    ['toilets', 1001, 1, 51],
    ['family-kits', 1001, 1, 201],
    ['blankets', 0, 7, 0],
  ])('%s for %i people over %i days: %i', (id, people, days, units) => {
    expect(reliefNeed(itemOf(id), people, days)).toBe(units);
  });

  it('is not put up by the rounding of the machine', () => {
    expect(reliefNeed({ ...itemOf('drinking-water'), rate: 0.1 }, 30, 3)).toBe(9);
  });

  it('is enough, and less than one unit too much', () => {
    const item = fc.record({
      basis: fc.constantFrom('person-day', 'person', 'household'),
      rate: fc.double({ min: 0.01, max: 100, noNaN: true }),
      people: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(
        item,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (parts, people, days) => {
          const exact = (people * parts.rate * (parts.basis === 'person-day' ? days : 1)) / parts.people;
          const need = reliefNeed({ ...itemOf('tents'), ...parts }, people, days);
          expect(Number.isInteger(need)).toBe(true);
          expect(need).toBeGreaterThanOrEqual(exact - 1e-6 * Math.max(1, exact));
          expect(need).toBeLessThan(exact + 1);
        },
      ),
    );
  });
});
