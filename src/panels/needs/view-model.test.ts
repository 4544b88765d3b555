import { describe, expect, it } from 'vitest';
import { someDatasets } from '../../store/test-support/sample';
import { aNeedsResult, aNeedsRow } from '../../store/test-support/supplies';
import { destinationShelters, needsView, shippedShare } from './view-model';

describe('needsView', () => {
  it('names the item of which the greatest share is short, and of equals the graver', () => {
    const small = aNeedsRow({ need: 10, shipped: 2, short: 8, shortPersonDays: 1 });
    const equal = aNeedsRow({ need: 100, shipped: 20, short: 80, shortPersonDays: 9 });
    const { worst } = needsView(aNeedsResult({ items: [aNeedsRow(), small, equal] }));
    expect(worst).toEqual({ row: equal, share: 0.8 });
  });

  it('names none when everything is there', () => {
    expect(needsView(aNeedsResult({ items: [aNeedsRow({ short: 0, shipped: 450 })] })).worst).toBeNull();
  });

  it('counts places without a truck, and what was left out', () => {
    const [place] = aNeedsResult().destinations;
    const view = needsView(
      aNeedsResult({
        destinations: [{ ...place!, isReachable: false, people: 7 }, place!],
        warehousesLeftOut: [{ warehouseId: 'depot', reason: 'cut-off' }],
      }),
    );
    expect(view).toMatchObject({ unreachable: { places: 1, people: 7 }, leftOut: 1 });
  });
});

describe('parts', () => {
  it('of the need are whole when nothing is needed', () => {
    expect(shippedShare(aNeedsRow())).toBeCloseTo(2 / 3, 12);
    expect(shippedShare(aNeedsRow({ need: 0, shipped: 0 }))).toBe(1);
  });

  it('of the answer know their shelters', () => {
    const [place] = aNeedsResult().destinations;
    const destinations = [place!, { ...place!, kind: 'cell' as const, id: 'a' }, { ...place!, id: 'gone' }];
    const found = destinationShelters(aNeedsResult({ destinations }), someDatasets());
    expect(found.map((shelter) => shelter?.id ?? null)).toEqual(['dry', null, null]);
  });
});
