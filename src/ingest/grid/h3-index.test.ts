import { cellToChildren, isValidCell, latLngToCell } from 'h3-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { h3Index } from './h3-index';

const cells = fc
  .tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.nat(15),
  )
  .map(([lat, lon, resolution]) => latLngToCell(lat, lon, resolution));

describe('h3Index', () => {
  it('knows every cell in hexadecimal and in decimal digits', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const decimal = BigInt(`0x${cell}`);
        for (const value of [cell, cell.toUpperCase(), ` 0${cell}`, decimal, decimal.toString()])
          expect(h3Index(value)).toBe(cell);
      }),
    );
  });

  it('takes a cell of Kontur as it is written there', () => {
    const [child] = cellToChildren('87283472bffffff', 8);
    expect(h3Index(child)).toBe(child);
    expect(isValidCell(h3Index('613196570331971583') ?? '')).toBe(true);
  });

  it.each([
    '',
    'shelter 8',
    '8928308280fffff1',
    '123456789012345678',
    '9999999999999999999',
    '7928308280fffff',
    6.13e17,
    null,
  ])('gives nothing for %j', (value) => {
    expect(h3Index(value)).toBeNull();
  });
});
