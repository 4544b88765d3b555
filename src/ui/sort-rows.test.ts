import { describe, expect, it } from 'vitest';
import { nextOrder, sortRows } from './sort-rows';

describe('sortRows', () => {
  const rows = [{ n: 3 }, { n: null }, { n: 1 }, { n: 2 }];

  it('sorts numbers and keeps what has none at the end, both ways', () => {
    expect(sortRows(rows, (row) => row.n, 'ascending', 'en').map((row) => row.n)).toEqual([1, 2, 3, null]);
    expect(sortRows(rows, (row) => row.n, 'descending', 'en').map((row) => row.n)).toEqual([3, 2, 1, null]);
  });

  it('sorts texts by the rules of the language, numbers inside them by value', () => {
    expect(sortRows(['Depot 10', 'Depot 9'], (text) => text, 'ascending', 'en')).toEqual([
      'Depot 9',
      'Depot 10',
    ]);
  });

  it('leaves the given rows as they were', () => {
    sortRows(rows, (row) => row.n, 'ascending', 'en');
    expect(rows[0]?.n).toBe(3);
  });
});

describe('nextOrder', () => {
  it('rises first, falls at the second press, starts again at another column', () => {
    const first = nextOrder(null, 'name');
    expect(first).toEqual({ key: 'name', direction: 'ascending' });
    const second = nextOrder(first, 'name');
    expect(second).toEqual({ key: 'name', direction: 'descending' });
    expect(nextOrder(second, 'people')).toEqual({ key: 'people', direction: 'ascending' });
  });
});
