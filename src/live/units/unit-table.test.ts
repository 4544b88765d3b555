import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRESHNESSES } from '../../domain/live';
import type { UnitStatement } from '../content/statement';
import { UnitTable } from './unit-table';

const aStatement = (unitId: string, change: Partial<UnitStatement> = {}): UnitStatement => ({
  unitId,
  name: null,
  kind: null,
  position: [1, 2],
  asOfMs: null,
  headingDeg: null,
  speedKmh: null,
  status: null,
  ...change,
});
const LIMITS = new Map([
  ['a', { ageingS: 10, unknownS: 60 }],
  ['b', { ageingS: 10, unknownS: 60 }],
]);

describe('UnitTable', () => {
  it('holds the newest word about each unit, in whatever order words come', () => {
    const someWords = fc.array(
      fc.record({
        feed: fc.constantFrom('a', 'b'),
        unit: fc.nat(5),
        at: fc.nat(20),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(someWords, (words) => {
        const table = new UnitTable();
        const newest = new Map<string, { at: number; lon: number }>();
        for (const { feed, unit, at, lon } of words) {
          const id = `${feed}/${unit}`;
          const isNewer = at >= (newest.get(id)?.at ?? -1);
          expect(table.put(feed, aStatement(String(unit), { position: [lon, 0] }), at)).toBe(
            isNewer ? 'taken' : 'older',
          );
          if (isNewer) newest.set(id, { at, lon });
        }
        const { count, roster, positions, asOfMs } = table.snapshot();
        expect(count).toBe(newest.size);
        for (const [row, { id }] of roster.entries())
          expect({ at: asOfMs[row], lon: positions[2 * row] }).toEqual(newest.get(id));
      }),
    );
  });

  it('takes a word without a time only as long as there is none with one', () => {
    const table = new UnitTable();
    expect(table.put('a', aStatement('1'), Number.NaN)).toBe('taken');
    expect(table.put('a', aStatement('1', { position: [3, 3] }), Number.NaN)).toBe('taken');
    expect(table.put('a', aStatement('1'), 5)).toBe('taken');
    expect(table.put('a', aStatement('1'), Number.NaN)).toBe('older');
  });

  it('ages through three states and is never fresh without a time', () => {
    const table = new UnitTable();
    table.put('a', aStatement('timed'), 1000);
    table.put('a', aStatement('untimed'), Number.NaN);
    table.put('gone', aStatement('x'), 1000);
    const at = (nowMs: number) => {
      table.age(nowMs, LIMITS);
      return [...table.snapshot().freshness].map((index) => FRESHNESSES[index]);
    };
    expect(at(11_000)).toEqual(['fresh', 'unknown', 'unknown']);
    expect(at(11_001)).toEqual(['ageing', 'unknown', 'unknown']);
    expect(at(61_001)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(table.age(99_000, LIMITS)).toBe(false);
  });

  it('keeps unsaid figures as not a number, and unsaid states as unknown', () => {
    const table = new UnitTable();
    table.put('a', aStatement('1'), 1);
    table.put('a', aStatement('2', { headingDeg: 90, speedKmh: 20, status: 'on-scene' }), 1);
    const { headings, speedsKmh, statuses } = table.snapshot();
    expect([...headings, ...speedsKmh]).toEqual([Number.NaN, 90, Number.NaN, 20]);
    expect([...statuses]).toEqual([7, 3]);
  });

  it('forgets a feed and leaves the others as they are', () => {
    const table = new UnitTable();
    for (let n = 0; n < 600; n++)
      table.put(
        n % 3 === 0 ? 'a' : 'b',
        aStatement(String(n), { position: [n / 10, 0], headingDeg: n % 360 }),
        n,
      );
    table.removeFeed('a');
    const { roster, positions, headings, asOfMs } = table.snapshot();
    expect(roster.length).toBe(400);
    for (const [row, { unitId }] of roster.entries()) {
      const n = Number(unitId);
      expect([positions[2 * row], headings[row], asOfMs[row]]).toEqual([n / 10, n % 360, n]);
    }
    expect([table.countOf('a'), table.countOf('b')]).toEqual([0, 400]);
    expect(table.put('b', aStatement('1'), 0)).toBe('older');
  });

  it('gives the same roster until somebody comes, goes or changes a name', () => {
    const table = new UnitTable();
    table.put('a', aStatement('1'), 1);
    const first = table.snapshot().roster;
    table.put('a', aStatement('1', { position: [9, 9] }), 2);
    expect(table.snapshot().roster).toBe(first);
    table.put('a', aStatement('1', { name: 'Crew 1' }), 3);
    expect(table.snapshot().roster).toEqual([
      { id: 'a/1', feedId: 'a', unitId: '1', name: 'Crew 1', kind: null },
    ]);
    expect(first[0]?.name).toBe('1');
  });

  it('refuses more units than it may hold', () => {
    const table = new UnitTable(2);
    const puts = ['1', '2', '3', '1'].map((unit, at) => table.put('a', aStatement(unit), at));
    expect(puts).toEqual(['taken', 'taken', 'full', 'taken']);
  });
});
