import { describe, expect, it } from 'vitest';
import { aBox, aHazard } from '../../analysis/test-support/builders';
import type { HazardReading } from '../../domain/hazard';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import type { CardWriter } from './card-view';
import { hazardCard } from './hazard-card';

const writer: CardWriter = {
  t: createTranslate('en'),
  format: createFormatters('en', 'UTC'),
  language: 'en',
};
const READING: HazardReading = {
  levelFrom: 'stated',
  event: { zh: '暴雨', en: 'Rainstorm' },
  expiresAssumed: false,
  scope: 'Public',
  areaFrom: ['polygon'],
  geocodesUnknown: [],
};
const card = (reading: Partial<HazardReading>, level: 1 | null = 1) => {
  const { fields, kindText } = hazardCard(
    aHazard({
      id: 'h',
      type: 'other',
      level,
      geometry: aBox(0, 0, 1, 1),
      expires: '2026-01-02T00:00:00Z',
      reading: { ...READING, ...reading },
    }),
    0,
    writer,
  );
  return { kindText, fields: Object.fromEntries(fields.map(({ label, value }) => [label, value])) };
};

describe('the card of a warning that came as a message', () => {
  it('says the event in the words of its sender, and nothing of what is plain', () => {
    const { fields, kindText } = card({});
    expect(kindText).toBe('Other event · Level I red warning');
    expect(fields['Event as the sender calls it']).toBe('Rainstorm');
    for (const label of ['How the level was found', 'Meant for', 'How the area was found', 'Area not drawn'])
      expect(fields).not.toHaveProperty(label);
    expect(card({ event: null }).fields).not.toHaveProperty('Event as the sender calls it');
  });

  it('says what was found out rather than said', () => {
    const { fields, kindText } = card(
      {
        levelFrom: 'not-stated',
        expiresAssumed: true,
        scope: 'Restricted',
        geocodesUnknown: ['AKZ204', '1'],
      },
      null,
    );
    expect(kindText).toBe('Other event · Level not stated');
    expect(fields['How the level was found']).toMatch(/strictest/);
    expect(fields['Expires']).toMatch(/24 hours assumed/);
    expect(fields['Meant for']).toBe('A restricted circle');
    expect(fields['Area not drawn']).toMatch(/AKZ204, 1/);
    expect(card({ levelFrom: 'severity' }).fields['How the level was found']).toMatch(/severity/);
    expect(card({ areaFrom: ['polygon', 'circle', 'district-code'] }).fields['How the area was found']).toBe(
      'Circle, drawn at most 0.25% wider · Districts by code',
    );
    expect(card({ scope: null }).fields['Meant for']).toBeNull();
  });
});
