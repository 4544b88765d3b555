import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS } from '../../limits';
import { type CsvRecord, RecordReader } from './record-reader';

/** All records of a text that is added in pieces of `step` characters. */
function read(text: string, delimiter = ',', step = text.length, lineEnd: '\n' | '\r' = '\n'): CsvRecord[] {
  const reader = new RecordReader(delimiter, lineEnd);
  const records: CsvRecord[] = [];
  const drain = () => {
    for (let record = reader.next(); record; record = reader.next()) records.push(record);
  };
  for (let at = 0; at < text.length; at += Math.max(1, step)) {
    reader.add(text.slice(at, at + Math.max(1, step)));
    drain();
  }
  reader.end();
  drain();
  return records;
}
const cells = (text: string, delimiter?: string) => read(text, delimiter).map((record) => record.cells);

describe('delimited text', () => {
  it('is taken apart by lines and delimiters, whatever ends its lines', () => {
    expect(cells('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cells('a;b\r\nc;d\r\n', ';')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(read('a,b\rc,"d\re"\r', ',', 3, '\r').map((record) => record.cells)).toEqual([
      ['a', 'b'],
      ['c', 'd\re'],
    ]);
  });

  it('tells nothing from an empty text', () => {
    expect(cells('a,,""\n,,\n\n')).toEqual([['a', null, ''], [null, null, null], [null]]);
    expect(cells('a,')).toEqual([['a', null]]);
  });

  it('keeps quotes, delimiters and line ends within quotes, and counts lines as a person does', () => {
    const records = read('"a ""b"" c","d,\r\ne"\r\nf,g\n');
    expect(records).toEqual([
      { line: 1, lines: 2, cells: ['a "b" c', 'd,\r\ne'], width: 2, damage: null },
      { line: 3, lines: 1, cells: ['f', 'g'], width: 2, damage: null },
    ]);
  });

  it('makes the best of quotes that nobody doubled', () => {
    expect(cells('5" pipe,b\n')).toEqual([['5" pipe', 'b']]);
    expect(cells('"he said "hi" there",x\n')).toEqual([['he said "hi" there', 'x']]);
    expect(cells('"abc"def,x\ny,z')).toEqual([
      ['abcdef', 'x'],
      ['y', 'z'],
    ]);
  });

  it('gives up the line alone where a quote is never closed', () => {
    const records = read('a,b\n"c,d\ne,f\n');
    expect(records.map(({ line, damage }) => [line, damage])).toEqual([
      [1, null],
      [2, 'unclosed'],
      [3, null],
    ]);
    expect(records[1]?.cells).toEqual(['"c,d']);
    expect(records[2]?.cells).toEqual(['e', 'f']);
  });

  it('holds quotes to their line once too many were not closed', () => {
    const text = `${'"a b,c\n'.repeat(40_000)}x,y\n`;
    const records = read(text, ',', 4096);
    expect(records).toHaveLength(40_001);
    expect(records.at(-1)).toMatchObject({ line: 40_001, cells: ['x', 'y'] });
  });

  it('passes over a line of more columns than are taken, and counts them', () => {
    for (const step of [1000, 65_536, 10_000_000]) {
      const wide = 'x,'.repeat(100_000);
      const [first, second] = read(`${wide}\na,b\n`, ',', step);
      expect(first).toMatchObject({ line: 1, width: 100_001, damage: 'too-wide' });
      expect(first?.cells.length).toBeLessThanOrEqual(MAX_COLUMNS);
      expect(second).toMatchObject({ line: 2, cells: ['a', 'b'], damage: null });
      const [quoted] = read(`"q",${wide}\na,b\n`, ',', step);
      expect(quoted).toMatchObject({ width: 100_002, damage: 'too-wide' });
    }
  });

  it('passes over a record that is longer than memory should hold', () => {
    const records = read(`"${'z'.repeat(40_000_000)}\nb\n`, ',', 1_000_000);
    expect(records.map(({ damage }) => damage)).toEqual(['too-long', null]);
  });

  it('says the same however the text is cut', () => {
    const piece = fc.constantFrom('a', 'Ω', ',', '"', '""', '\n', '\r\n', ' ', '"b",', '\n"c\nd"', "'");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (pieces, step) => {
        const text = pieces.join('');
        expect(read(text, ',', step)).toEqual(read(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with Papa Parse on sound files', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '七', '😀', ';'), maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/\r(?!\n)/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\n', quotes: true });
        expect(read(text).map((record) => record.cells)).toEqual(rows);
        expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
