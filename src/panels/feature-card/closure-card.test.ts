import { describe, expect, it } from 'vitest';
import { CLOSED_TO_ALL, type RoadClosure } from '../../domain/closure';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import { closedToText } from '../../ui';
import { closureCard } from './closure-card';

const t = createTranslate('en');
const writer = { t, format: createFormatters('en', 'UTC'), language: 'en' } as const;
const closure: RoadClosure = {
  id: 'closure-1',
  name: 'Bridge',
  geometry: { type: 'Point', coordinates: [0, 0] },
  roads: { ...CLOSED_TO_ALL, emergency: { effect: 'slow', factor: 3 }, walk: { effect: 'open' } },
  since: '2026-06-15T14:00:00Z',
  note: '',
};
const valueOf = (label: string, roads: Parameters<typeof closureCard>[1] = null) =>
  closureCard(closure, roads, writer).fields.find((field) => field.label === label)?.value;

describe('the card of a closure', () => {
  it('says that it was entered by hand, and when', () => {
    expect(valueOf('Entered')).toMatch(/^Entered by hand here, Jun 15, 2026/);
    const undated = closureCard({ ...closure, since: null }, null, writer).fields[0];
    expect(undated?.value).toBe('Entered by hand here');
  });

  it('says what it does to each mode and which roads it lies on', () => {
    expect(valueOf('Emergency vehicle')).toBe('Slowed × 3');
    expect(valueOf('Car')).toBe('Closed');
    expect(valueOf('Roads closed')).toBeNull();
    expect(valueOf('Roads closed', { edgeCount: 2, lengthM: 120 })).toBe('2 stretches of road · 120 m');
    expect(valueOf('Roads closed', { edgeCount: 0, lengthM: 0 })).toMatch(/closes nothing/);
  });

  it('shows a note where there is one', () => {
    expect(closureCard(closure, null, writer).texts).toEqual([]);
    expect(closureCard({ ...closure, note: 'until noon' }, null, writer).texts[0]?.value).toBe('until noon');
  });
});

describe('whom a closure keeps out', () => {
  it('is said in one line', () => {
    expect(closedToText(closure, t)).toBe('Closed to: Car, Heavy truck');
    expect(closedToText({ roads: CLOSED_TO_ALL }, t)).toBe('Closed to everyone');
    const open = { effect: 'open' } as const;
    expect(closedToText({ roads: { walk: open, car: open, emergency: open, truck: open } }, t)).toBe(
      'Closed to nobody',
    );
  });
});
