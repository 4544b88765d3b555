import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoordinates } from './coordinates';

const montevideo = [-56.43, -34.94, -56.02, -34.7] as const;

describe('parseCoordinates', () => {
  it.each([
    ['-34.9, -56.16', [-56.16, -34.9]],
    ['-34.9 -56.16', [-56.16, -34.9]],
    ['-56.16，-34.9', [-56.16, -34.9]],
    ['34.9 S 56.16 W', [-56.16, -34.9]],
    ['56.16°W, 34.9°S', [-56.16, -34.9]],
    ['56.16W 34.9', [-56.16, 34.9]],
    ['-34.9;-56.16W', [-56.16, -34.9]],
    ['-56.16 34.9S', [-56.16, -34.9]],
    ['40, 10', [10, 40]],
  ])('reads %s', (text, position) => {
    expect(parseCoordinates(text, montevideo)).toEqual(position);
  });

  it.each(['', '18 de Julio 1234', '-34.9', '1, 2, 3', '95, 200', '-34.9, 56.16, x'])(
    'refuses %s',
    (text) => {
      expect(parseCoordinates(text, montevideo)).toBeNull();
    },
  );

  it('without a region takes latitude first', () => {
    expect(parseCoordinates('-56.16 -34.9', null)).toEqual([-34.9, -56.16]);
  });

  it('reads back what the page writes, anywhere', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const position = parseCoordinates(`${y.toFixed(5)}, ${x.toFixed(5)}`, null);
        expect(position?.[0]).toBeCloseTo(x, 5);
        expect(position?.[1]).toBeCloseTo(y, 5);
      }),
    );
  });
});
