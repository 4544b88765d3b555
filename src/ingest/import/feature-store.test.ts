import { describe, expect, it } from 'vitest';
import { FeatureStore } from './feature-store';

async function storeOf(count: number): Promise<FeatureStore> {
  const store = new FeatureStore();
  for (let id = 0; id < count; id++) await store.add({ id, name: `避难所 ${id}` });
  return store;
}
const ids = async (store: FeatureStore, from: number, count: number) =>
  ((await store.read(from, count)) as { id: number }[]).map(({ id }) => id);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('FeatureStore', () => {
  it.each([0, 1, 999, 1000, 1001, 2500])(
    'gives %i features back in their order, from anywhere',
    async (count) => {
      const store = await storeOf(count);
      expect(store.count).toBe(count);
      expect(await ids(store, 0, count)).toEqual(range(0, count));
      expect(await ids(store, 0, 10_000)).toEqual(range(0, count));
      expect(await ids(store, 995, 10)).toEqual(range(995, Math.min(1005, Math.max(995, count))));
      expect(await ids(store, count, 5)).toEqual([]);
    },
  );

  it('loses nothing of what JSON holds', async () => {
    const store = new FeatureStore();
    const feature = { id: 'a"\n', values: JSON.parse('{"__proto__": 1}') as unknown, none: null, emoji: '🏚️' };
    await store.add(feature);
    for (let id = 0; id < 1000; id++) await store.add({ id });
    expect(JSON.stringify((await store.read(0, 1))[0])).toBe(JSON.stringify(feature));
  });

  it('gives large features few at a time, and all of them in the end', async () => {
    const store = new FeatureStore();
    const text = 'x'.repeat(3_000_000);
    for (let id = 0; id < 12; id++) await store.add({ id, text });
    const found: number[] = [];
    let rounds = 0;
    while (found.length < 12) {
      found.push(...(await ids(store, found.length, 12)));
      rounds++;
    }
    expect(found).toEqual(range(0, 12));
    expect(rounds).toBeGreaterThan(1);
  });
});
