import * as fc from 'fast-check';
import { cellToBoundary, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Dwelling } from './dwelling';
import { spreadPeople } from './spread-people';

const dwelling = fc.record({
  position: fc.tuple(
    fc.double({ min: -56.3, max: -56, noNaN: true }),
    fc.double({ min: -34.95, max: -34.82, noNaN: true }),
  ),
  weight: fc.integer({ min: 1, max: 9 }),
});

describe('spreadPeople', () => {
  it('conserves people and vulnerable people, whole and by cell', () => {
    const dwellings = fc.array(dwelling, { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        dwellings,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, people, share) => {
          const cells = spreadPeople(people, share, list);
          expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(people);
          expect(cells.reduce((sum, cell) => sum + (cell.vulnerable ?? 0), 0)).toBe(
            Math.round(people * share),
          );
          for (const cell of cells) expect(cell.vulnerable ?? 0).toBeLessThanOrEqual(cell.people);
        },
      ),
    );
  });

  it('puts each cell where its people are, inside the bounds of its dwellings', () => {
    const list: Dwelling[] = [
      { position: [-56.2, -34.9], weight: 3 },
      { position: [-56.2001, -34.9], weight: 1 },
    ];
    const [cell, ...others] = spreadPeople(100, null, list);
    expect(others).toEqual([]);
    expect(cell).toEqual({
      cell: latLngToCell(-34.9, -56.2, 9),
      position: [-56.200025, -34.9],
      people: 100,
      vulnerable: null,
    });
    expect(cellToBoundary(cell?.cell ?? '')).toHaveLength(6);
  });

  it('does not depend on the order of the dwellings', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            position: fc.constantFrom(
              [-56.2, -34.9] as const,
              [-56.1, -34.85] as const,
              [-56.15, -34.88] as const,
            ),
            weight: fc.constantFrom(1, 2),
          }),
          { minLength: 1 },
        ),
        (list) => {
          const counts = (cells: readonly { cell: string; people: number }[]) =>
            cells.map(({ cell, people }) => [cell, people]);
          expect(counts(spreadPeople(1001, null, list.toReversed()))).toEqual(
            counts(spreadPeople(1001, null, list)),
          );
        },
      ),
    );
  });
});
