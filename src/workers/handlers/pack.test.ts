import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../pack';
import { samplePack } from '../../pack/open/test-support/sample-pack';
import type { Progress } from '../protocol';
import { createPackHandlers } from './pack';

const context = { signal: new AbortController().signal, onProgress: () => {} };
const open = { baseUrl: '/packs/sample/', audience: 'internal' } as const;
const anything = { query: 'a', limit: 50, near: null };

/** Handlers over a sample pack, some of its files replaced. */
async function handlersOver(...replaced: Parameters<typeof samplePack>) {
  const { files } = await samplePack(...replaced);
  return createPackHandlers({ readerOf: () => memoryReader(files) });
}

describe('pack/open', () => {
  it('gives the data and the roads, and tells every stage', async () => {
    const stages: Progress['stage'][] = [];
    const handlers = await handlersOver();
    const opened = await handlers['pack/open'](open, {
      ...context,
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect(opened.datasets.shelters).toHaveLength(6);
    expect(opened.roads?.byteLength).toBeGreaterThan(0);
    expect(opened.problems).toEqual([]);
    expect(new Set(stages)).toEqual(new Set(['manifest', 'fetch', 'verify', 'decode', 'index']));
  });

  it('opens a pack without places', async () => {
    const handlers = await handlersOver({ places: null });
    expect((await handlers['pack/open'](open, context)).datasets.shelters).toHaveLength(6);
    expect(await handlers['places/search'](anything, context)).toEqual([]);
  });

  it('names a search index that cannot be read, and goes on', async () => {
    const handlers = await handlersOver({ places: new Uint8Array(8) });
    const { problems, datasets } = await handlers['pack/open'](open, context);
    expect(datasets.shelters).toHaveLength(6);
    expect(problems).toMatchObject([{ code: 'pack-file-unreadable' }]);
  });
});

describe('places/search', () => {
  it('finds nothing before a pack is open, and streets of the pack after', async () => {
    const handlers = await handlersOver();
    const hits = async () => {
      let found = 0;
      for (const query of 'abcdefghijklmnopqrstuvwxyz') {
        found += (await handlers['places/search']({ ...anything, query }, context)).length;
      }
      return found;
    };
    expect(await hits()).toBe(0);
    await handlers['pack/open'](open, context);
    expect(await hits()).toBeGreaterThan(0);
  });
});
