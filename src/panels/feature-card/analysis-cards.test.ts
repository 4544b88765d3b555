import { describe, expect, it } from 'vitest';
import { aShelter } from '../../analysis/test-support/builders';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import { aCommunity, aStreet } from '../../store/test-support/sample-analyses';
import type { CardView, CardWriter } from './card-view';
import { communityCard } from './community-card';
import { streetCard } from './street-card';

const writer: CardWriter = {
  t: createTranslate('en'),
  format: createFormatters('en', 'UTC'),
  language: 'en',
};
const fields = (view: CardView) => view.fields.map(({ value }) => value);

describe('the card of a community', () => {
  it('names the shelters inside and the room they have', () => {
    const shelters = [aShelter({ id: 'wet' }), aShelter({ id: 'dry' })];
    const view = communityCard(aCommunity(), shelters, writer);
    expect(view.title).toBe('Centro');
    expect(fields(view)).toEqual(['40', '8', '100 m²', '100']);
    expect(view.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['wet', '100']]);
  });

  it('says that there is none inside, and what is not known', () => {
    const view = communityCard(aCommunity({ shelterIds: [], vulnerable: null, near: [] }), [], writer);
    expect(view.title).toBe('unnamed area');
    expect(fields(view)).toEqual(['40', null, '100 m²', 'no shelter inside']);
    expect(view.tables).toEqual([]);
  });
});

describe('the card of a street', () => {
  it('says what closing it would do', () => {
    expect(fields(streetCard(aStreet(), writer))).toEqual([
      'Colón – unnamed road',
      '120 m',
      '50',
      'none',
      '0',
      '0',
      'bridge',
    ]);
  });

  it('has no line on a structure where it is none', () => {
    const view = streetCard(aStreet({ name: null, structure: null, isOnlyWay: false }), writer);
    expect(view.title).toBe('unnamed road');
    expect(fields(view)).toHaveLength(6);
  });
});
