import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinOneEdit } from './edit-distance';
import { foldSuffix, parseHouseNumber, parseHouseNumbers } from './house-number';
import { fold, wordsOf } from './words';

describe('fold', () => {
  it.each([
    ['Ñandú', 'nandu'],
    ['ÁÉÍÓÚ Ü', 'aeiou u'],
    ['Ёлка Йод', 'елка иод'],
    ['ＡＢＣ', 'abc'],
    ['中山路', '中山路'],
    ['한국', '한국'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('wordsOf', () => {
  it.each([
    ['Avenida 18 de Julio', ['avenida', '18', 'de', 'julio']],
    ["O'Higgins (norte)", ['o', 'higgins', 'norte']],
    ['中山路8号a', ['中', '山', '路', '8', '号', 'a']],
    ['東京タワー', ['東', '京', 'タ', 'ワ', 'ー']],
    [' ,; ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('house numbers', () => {
  it.each([
    ['1234', { value: 1234, suffix: '' }],
    [' 12 BIS ', { value: 12, suffix: ' BIS' }],
    ['5/1', { value: 5, suffix: '/1' }],
    ['12345678901', { value: 1_234_567_890, suffix: '1' }],
    ['9999999999', null],
    ['A1', null],
    ['', null],
  ])('%j', (text, number) => {
    expect(parseHouseNumber(text)).toEqual(number);
  });

  it('come several in one text', () => {
    expect(parseHouseNumbers('12,14 A;s/n')).toEqual([
      { value: 12, suffix: '' },
      { value: 14, suffix: ' A' },
    ]);
  });

  it('compare without case, spaces and points', () => {
    expect(foldSuffix(' B.I.S')).toBe('bis');
    expect(foldSuffix('/3 А')).toBe('/3а');
  });
});

describe('isWithinOneEdit', () => {
  /** Edits by brute force: some text one edit away from `typed` begins `word`. */
  const byForce = (typed: string, word: string): boolean => {
    const letters = [...new Set(`${typed}${word}`)];
    const near = [typed];
    for (let at = 0; at <= typed.length; at++) {
      near.push(typed.slice(0, at) + typed.slice(at + 1));
      near.push(typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2));
      for (const letter of letters) {
        near.push(typed.slice(0, at) + letter + typed.slice(at));
        near.push(typed.slice(0, at) + letter + typed.slice(at + 1));
      }
    }
    return near.some((text) => word.startsWith(text));
  };

  it('is what trying every edit gives', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, (typed, word) => {
        expect(isWithinOneEdit(typed, word)).toBe(byForce(typed, word));
      }),
      { numRuns: 3000 },
    );
  });
});
