import { describe, expect, it } from 'vitest';
import { InputError } from './input';
import { parseCsv } from './parse-csv';
import { placesOf } from './read-places';

describe('comma-separated values', () => {
  it('keep what stands in quotes', () => {
    expect(parseCsv('\ufeffa,"b ""c"", d"\r\n\n1,"two\nlines"\n,')).toEqual([
      ['a', 'b "c", d'],
      ['1', 'two\nlines'],
      ['', ''],
    ]);
    expect(parseCsv('')).toEqual([]);
  });
});

describe('a table of places', () => {
  it('is read with a header in any order, or without one', () => {
    const expected = [{ id: 'x', position: [-56.1, -34.9] }];
    expect(placesOf('Latitude,name,LON,id\n-34.9,"a, b",-56.1,x\n', 'f')).toEqual(expected);
    expect(placesOf('x,-56.1,-34.9', 'f')).toEqual(expected);
    expect(placesOf('-56.1, -34.9\n1,2', 'f').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it.each(['', 'lon,lat\n', 'lon,lat\n1,', 'lon,lat\n1,2\n181,0', '1\n', 'a,b,c', 'lon,lat\nNaN,1'])(
    'is refused when it is %j',
    (text) => {
      expect(() => placesOf(text, 'places.csv')).toThrow(InputError);
      expect(() => placesOf(text, 'places.csv')).toThrow(/places\.csv/);
    },
  );
});
