import fc from 'fast-check';

/** One change of bytes. Places are shares of the length, so that they fit every sample. */
export type Mutation =
  | { readonly do: 'flip'; readonly at: number; readonly bit: number }
  | { readonly do: 'set'; readonly at: number; readonly value: number }
  | { readonly do: 'cut'; readonly at: number }
  | { readonly do: 'remove'; readonly at: number; readonly count: number }
  | { readonly do: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly do: 'repeat'; readonly at: number; readonly count: number; readonly times: number }
  /** A number of four bytes, as counts, sizes and offsets are. */
  | { readonly do: 'number'; readonly at: number; readonly value: number; readonly littleEndian: boolean };

export interface Mutant {
  /** Which of the samples, from any number. */
  readonly sample: number;
  readonly mutations: readonly Mutation[];
}

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Fragments that mean something to one parser or another. */
const FRAGMENTS = [
  '"',
  "'",
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '{',
  '}',
  '[[[[',
  ']',
  '<',
  '>',
  '&a;',
  '<!DOCTYPE a [<!ENTITY a "b">]>',
  '<![CDATA[',
  '"__proto__":',
  'NaN',
  '1e999',
  '-0',
  'null',
  '\u0000',
  '\uFEFF',
  '=1+1',
  '../',
  'POLYGON((',
].map((text) => [...new TextEncoder().encode(text)]);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({ do: fc.constant('set' as const), at, value: fc.constantFrom(0, 1, 127, 128, 254, 255) }),
  fc.record({ do: fc.constant('cut' as const), at }),
  fc.record({ do: fc.constant('remove' as const), at, count: fc.integer({ min: 1, max: 64 }) }),
  fc.record({
    do: fc.constant('insert' as const),
    at,
    bytes: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.array(fc.nat(255), { minLength: 1, maxLength: 8 })),
  }),
  fc.record({
    do: fc.constant('repeat' as const),
    at,
    count: fc.integer({ min: 1, max: 40 }),
    times: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({
    do: fc.constant('number' as const),
    at,
    value: fc.constantFrom(0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 1_000_000),
    littleEndian: fc.boolean(),
  }),
);

export const mutant: fc.Arbitrary<Mutant> = fc.record({
  sample: fc.nat(1_000),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
});

function apply(bytes: Uint8Array, one: Mutation): Uint8Array {
  const place = Math.floor(one.at * bytes.length);
  const head = bytes.subarray(0, place);
  const joined = (...parts: readonly ArrayLike<number>[]) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let end = 0;
    for (const part of parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole;
  };
  switch (one.do) {
    case 'flip': {
      const copy = bytes.slice();
      copy[place] = (copy[place] ?? 0) ^ (1 << one.bit);
      return copy;
    }
    case 'set': {
      const copy = bytes.slice();
      copy[place] = one.value;
      return copy;
    }
    case 'cut':
      return head;
    case 'remove':
      return joined(head, bytes.subarray(place + one.count));
    case 'insert':
      return joined(head, one.bytes, bytes.subarray(place));
    case 'repeat': {
      const part = bytes.subarray(place, place + one.count);
      return joined(head, ...Array.from({ length: one.times }, () => part), bytes.subarray(place));
    }
    case 'number': {
      if (bytes.length < 4) return bytes;
      const copy = bytes.slice();
      const from = Math.min(place, copy.length - 4);
      new DataView(copy.buffer, copy.byteOffset).setUint32(from, one.value, one.littleEndian);
      return copy;
    }
  }
}

/** The bytes of a mutant of these samples. */
export function bytesOf(
  samples: readonly Uint8Array[],
  { sample, mutations }: Mutant,
): Uint8Array<ArrayBuffer> {
  const start = samples[sample % samples.length] ?? new Uint8Array();
  return new Uint8Array(mutations.reduce<Uint8Array>(apply, start));
}
