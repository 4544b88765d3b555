import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { members, pbfBytes, pbfFile } from '../osm/pbf/test-support/pbf-writer';
import { readOsmPbf } from './osm-pbf';

const town = async (compression: 'zlib' | 'none') =>
  await pbfBytes(
    [
      {
        nodes: [1, 2, 3, 4].map((id) => ({
          id,
          lon: id / 100,
          lat: (id % 3) / 100,
          tags: { shop: `${id}` },
        })),
      },
      {
        ways: [
          { id: 1, refs: [1, 2, 3, 1], tags: { building: 'yes' } },
          { id: 2, refs: [3, 4], tags: { highway: 'primary' } },
        ],
        relations: [
          { id: 1, members: members('way 1 outer'), tags: { type: 'multipolygon', landuse: 'grass' } },
          {
            id: 2,
            members: members('way 1 from', 'node 3 via', 'way 2 to'),
            tags: { type: 'restriction', restriction: 'no_left_turn' },
          },
        ],
      },
    ],
    { bbox: [0, 0, 1, 1], timestampS: 1e9 },
    compression,
  );

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
      const bytes = await town(compression);
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
