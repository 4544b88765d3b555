import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeStore } from './node-store';

describe('NodeStore', () => {
  it('keeps the wanted nodes only, whatever the order of the file', () => {
    const ids = fc.array(fc.integer({ min: -50, max: 2 ** 40 }));
    const small = fc.array(fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.oneof(ids, small), fc.oneof(ids, small), (wanted, inFile) => {
        const store = new NodeStore(Float64Array.from(wanted));
        const first = new Map<number, number>();
        for (const [at, id] of inFile.entries()) {
          store.add(id, at, -at);
          if (!first.has(id)) first.set(id, at);
        }
        for (const id of wanted.toReversed()) {
          const at = first.get(id);
          expect(store.position(id)).toEqual(at === undefined ? null : [at / 1e7, (0 - at) / 1e7]);
        }
        for (const id of inFile) if (!wanted.includes(id)) expect(store.position(id)).toBeNull();
      }),
    );
  });

  it('takes no place off the earth', () => {
    const store = new NodeStore(new Float64Array([1]));
    expect(store.add(1, 1_800_000_001, 0)).toBe(false);
    expect(store.add(1, 0, NaN)).toBe(false);
    expect(store.add(1, 1_800_000_000, -900_000_000)).toBe(true);
    expect(store.position(1)).toEqual([180, -90]);
  });
});
