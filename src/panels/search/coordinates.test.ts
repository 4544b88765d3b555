import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../domain/geo';
import { parseCoordinates } from './coordinates';

const MONTEVIDEO: Bbox = [-56.43, -34.94, -56.02, -34.7];

const positionOf = (text: string, region = MONTEVIDEO) => {
  const parsed = parseCoordinates(text, region);
  if (parsed.kind !== 'position') throw new Error(`${text}: ${parsed.kind}`);
  return parsed.position.map((degrees) => Number(degrees.toFixed(5)));
};

describe('parseCoordinates', () => {
  it.each([
    '-34.9, -56.16',
    '-34.9 -56.16',
    '-56.16,-34.9',
    '34.9 S, 56.16 W',
    'S34.9 W56.16',
    'W56.16, S34.9',
    "34°54'S 56°9'36\"W",
    '34° 54′ 0″ S, 56° 9′ 36″ W',
    '南纬34.9，西经56.16',
    '南纬34度54分 西经56度9分36秒',
    '－34．9，－56．16',
    '−34.9; −56.16',
  ])('reads %s', (text) => {
    expect(positionOf(text)).toEqual([-56.16, -34.9]);
  });

  it('takes latitude first where both orders lie outside the region', () => {
    expect(parseCoordinates('10, 20', MONTEVIDEO)).toEqual({
      kind: 'position',
      position: [20, 10],
      inRegion: false,
    });
  });

  it('takes the only order that is a position on the globe', () => {
    expect(positionOf('120, 30', [0, 0, 1, 1])).toEqual([120, 30]);
  });

  it.each(['95, 95', "34°75'S 56°W", '34S, 56S', 'S34S, 56W', '1,2,3', '-34.9, -56.1.6', '34"S, 56W'])(
    'finds %s to be no position',
    (text) => {
      expect(parseCoordinates(text, MONTEVIDEO).kind).toBe('invalid');
    },
  );

  it.each(['', '18 de Julio 1234', 'Avenida Italia', '-34.9', '5 S', 'Nuevo Centro 12', '1234 5678 91'])(
    'leaves %j to the address search',
    (text) => {
      expect(parseCoordinates(text, MONTEVIDEO).kind).toBe('not-coordinates');
    },
  );

  it('reads back what it is given, in either order, with letters', () => {
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(lat, lon, fc.boolean(), (latitude, longitude, swap) => {
        const a = `${Math.abs(latitude).toFixed(6)}${latitude < 0 ? 'S' : 'N'}`;
        const b = `${Math.abs(longitude).toFixed(6)}${longitude < 0 ? 'W' : 'E'}`;
        const parsed = parseCoordinates(swap ? `${b}, ${a}` : `${a}, ${b}`, MONTEVIDEO);
        if (parsed.kind !== 'position') throw new Error(parsed.kind);
        expect(parsed.position[0]).toBeCloseTo(longitude, 5);
        expect(parsed.position[1]).toBeCloseTo(latitude, 5);
      }),
    );
  });
});
