import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { pbfFile } from '../osm/pbf/test-support/pbf-writer';
import { smallTown } from '../osm/pbf/test-support/small-town';
import { readOsmPbf } from './osm-pbf';

const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'remove'),
  value: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 127, 128, 255)),
});

function mutate(
  bytes: Uint8Array,
  changes: readonly { at: number; kind: string; value: number }[],
): Uint8Array {
  let list = [...bytes];
  for (const { at, kind, value } of changes) {
    const index = at % Math.max(1, list.length);
    if (kind === 'flip') list[index] = (list[index] ?? 0) ^ (1 << (value % 8));
    else if (kind === 'set') list[index] = value;
    else if (kind === 'cut') list = list.slice(0, index);
    else if (kind === 'insert') list.splice(index, 0, value);
    else list.splice(index, 1);
  }
  return Uint8Array.from(list);
}

describe('a damaged extract', () => {
  it.each(['none', 'zlib'] as const)(
    'is read or refused as unreadable, and never anything else (%s)',
    async (compression) => {
      const bytes = await smallTown(compression);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          try {
            const { features } = await readOsmPbf(pbfFile(mutate(bytes, changes)));
            for (const { geometry } of features) {
              const numbers = JSON.stringify(geometry.coordinates).match(/null/);
              expect(numbers).toBeNull();
            }
          } catch (error) {
            expect(error).toBeInstanceOf(AnlanError);
            expect((error as AnlanError).problem.code).toMatch(/^(file|osm)-/);
          }
        }),
        { numRuns: compression === 'none' ? 1500 : 200, seed: 3 },
      );
    },
  );
});
