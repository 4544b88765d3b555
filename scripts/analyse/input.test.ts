import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';
import { InputError, readChoice, readCount, readOptions, readPosition, required } from './input';

describe('readOptions', () => {
  it('takes values that begin with a minus, as western longitudes do', () => {
    expect(readOptions(['--at', '-56.1,-34.9', '--k', '3'], ['at', 'k'])).toEqual({
      at: '-56.1,-34.9',
      k: '3',
    });
    expect(readOptions(['--at=-56.1,-34.9'], ['at', 'k'])).toEqual({ at: '-56.1,-34.9' });
    expect(readOptions([], ['at'])).toEqual({});
  });

  it.each([[['--nowhere', '1']], [['--at']], [['loose']]])('refuses %j', (args) => {
    expect(() => readOptions(args, ['at'])).toThrow(InputError);
  });
});

describe('values', () => {
  it('are read or named', () => {
    expect(readPosition('-56.1, -34.9', 'at')).toEqual([-56.1, -34.9]);
    for (const wrong of ['', ',', '1', '1,2,3', 'a,b', '181,0', '0,91', '1,']) {
      expect(() => readPosition(wrong, 'at')).toThrow(/--at/);
    }
    expect(readCount('12', 'k')).toBe(12);
    for (const wrong of ['', '-1', '1.5', '1e3', '99999999999999999999']) {
      expect(() => readCount(wrong, 'k')).toThrow(/--k/);
    }
    expect(readChoice('csv', ['json', 'csv'], 'format')).toBe('csv');
    expect(() => readChoice('xml', ['json', 'csv'], 'format')).toThrow(/json, csv/);
    expect(required('x', 'pack')).toBe('x');
    expect(() => required(undefined, 'pack')).toThrow(/--pack is missing/);
  });
});

describe('csvLine', () => {
  it('quotes what would break the line', () => {
    expect(csvLine([1, 'a', null, true, 'b,"c"\nd'])).toBe('1,a,,true,"b,""c""\nd"');
  });
});
