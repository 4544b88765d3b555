import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { buildPlaces } from './build';
import { decodePlaces } from './decode';
import { encodePlaces } from './encode';
import { openPlaces } from './search';
import { town } from './test-support/town';

const file = encodePlaces(buildPlaces({ features: town() }));
const altered = (at: number, ...bytes: number[]) => {
  const copy = Uint8Array.from(file);
  copy.set(bytes, at);
  return copy;
};
const word = (value: number) => [...new Uint8Array(Uint32Array.of(value).buffer)];

/** What opening and searching the bytes gives or throws. */
function outcome(bytes: Uint8Array): unknown {
  try {
    const places = openPlaces(bytes);
    return [places.search('18 de julio 1234', 5, [-56, -34]), places.search('ho', 5, null)];
  } catch (thrown) {
    return thrown;
  }
}

describe('places.bin', () => {
  it('is the same for the same features', () => {
    expect(encodePlaces(buildPlaces({ features: town() }))).toEqual(file);
  });

  it.each([
    ['nothing', new Uint8Array(0), '0 bytes'],
    ['a page', new TextEncoder().encode(`<!doctype html>${' '.repeat(80)}`), 'ANPLACES'],
    ['another version', altered(8, ...word(7)), 'version 7'],
    ['another byte order', altered(12, 4, 3, 2, 1).fill(1, 12, 13), 'byte order'],
    ['a cut file', file.subarray(0, file.length - 4), 'announced'],
    ['a file with a tail', Uint8Array.of(...file, 0), 'announced'],
    ['other counts', altered(20, ...word(1)), 'announced'],
    ['strings that end nowhere', altered(64, ...word(0xffff_ffff)), 'strings'],
  ])('of %s is refused', (_, bytes, reason) => {
    expect(() => decodePlaces(bytes)).toThrow(AnlanError);
    expect(() => decodePlaces(bytes)).toThrow(reason);
  });

  it.each([
    ['streetName', 'names'],
    ['placeName', 'names'],
    ['placeKind', 'kinds'],
    ['numberSuffix', 'numbers'],
    ['streetFirst', 'streets'],
    ['streetPosition', 'positions'],
    ['streetBox', 'positions'],
    ['placePosition', 'positions'],
  ] as const)('with an index or position that leads outside in %s is refused', (section, reason) => {
    const { byteOffset, byteLength } = decodePlaces(file)[section];
    const copy = Uint8Array.from(file);
    copy.fill(0x7f, byteOffset, byteOffset + byteLength);
    expect(() => decodePlaces(copy)).toThrow(reason);
  });

  it('without its first street number at 0 is refused', () => {
    const { byteOffset } = decodePlaces(file).streetFirst;
    expect(() => decodePlaces(altered(byteOffset, 1))).toThrow('streets');
  });

  it('is searched or refused whatever bytes are altered', () => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(file);
        for (const [at, value] of changes) bytes[at] = value;
        expect(outcome(bytes)).toSatisfy((value) => Array.isArray(value) || value instanceof AnlanError);
      }),
      { numRuns: 400 },
    );
  });
});
