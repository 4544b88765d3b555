import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTimeZone } from './in-time-zone';

describe('inTimeZone', () => {
  it('adds the offset of the place at that time', () => {
    expect(inTimeZone('2024-05-01T08:00', 'Asia/Shanghai')).toBe('2024-05-01T08:00:00+08:00');
    expect(inTimeZone('2024-05-01T08:00:30.5', 'Asia/Kathmandu')).toBe('2024-05-01T08:00:30.5+05:45');
    expect(inTimeZone('2024-01-01T00:00:00', 'America/Montevideo')).toBe('2024-01-01T00:00:00-03:00');
    expect(inTimeZone('2024-07-01T12:00', 'Europe/Berlin')).toBe('2024-07-01T12:00:00+02:00');
    expect(inTimeZone('2024-12-01T12:00', 'Europe/Berlin')).toBe('2024-12-01T12:00:00+01:00');
  });

  it('takes the first of an hour that comes twice, and none that the clocks leave out', () => {
    expect(inTimeZone('2024-10-27T02:30', 'Europe/Berlin')).toBe('2024-10-27T02:30:00+02:00');
    expect(inTimeZone('2024-03-31T02:30', 'Europe/Berlin')).toBeNull();
  });

  it('takes nothing but a date-time without offset', () => {
    for (const text of ['2024-05-01', '2024-05-01T08:00Z', '2024-05-01T08:00+08:00', 'x', '2024-13-01T08:00'])
      expect(inTimeZone(text, 'Asia/Shanghai')).toBeNull();
  });

  it('gives a moment at which the clocks of the place show that time', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), zones, (second, timeZone) => {
        const local = new Date(second * 1000).toISOString().slice(0, 19);
        const moment = inTimeZone(local, timeZone);
        if (moment === null) return;
        const shown = new Date(moment).toLocaleString('sv-SE', { timeZone });
        expect(shown).toBe(local.replace('T', ' '));
      }),
    );
  });
});
