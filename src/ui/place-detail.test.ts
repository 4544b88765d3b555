import { describe, expect, it } from 'vitest';
import { createTranslate } from '../i18n/translate';
import { placeDetail } from './place-detail';

const t = createTranslate('en');
const hit = { label: 'x', detail: null, kind: 'place', position: [0, 0] } as const;

describe('the second line of a hit', () => {
  it('is missing where nothing is known', () => {
    expect(placeDetail(hit, t)).toBeNull();
    expect(placeDetail({ ...hit, placeKind: 'other' }, t)).toBeNull();
  });

  it('says that a house number was not in the data', () => {
    expect(placeDetail({ ...hit, kind: 'address', askedNumber: '1234', detail: 'Centro' }, t)).toBe(
      'nearest to no. 1234 · Centro',
    );
  });

  it('says what a place is', () => {
    expect(placeDetail({ ...hit, placeKind: 'fire-station' }, t)).toBe('Fire station');
  });
});
