import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { initialState } from '../../store/initial-state';
import { aManifest } from '../../store/test-support/sample';
import { setPackIndex } from '../../store/slices/pack/actions';
import type { CommandId, CommandInputs } from '../catalogue';
import { bench, someDatasets } from '../test-support/bench';

/** The code of a command is fetched first. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
};
beforeAll(async () => {
  await Promise.all([import('./offer'), import('./build'), import('./export'), import('./remove')]);
});

/** The bench with commands that are over, as far as they go at once, when they have been called. */
function asking(options: Parameters<typeof bench>[0] = {}) {
  const one = bench(options);
  async function ask<Id extends CommandId>(
    id: Id,
    ...input: undefined extends CommandInputs[Id] ? [] : [CommandInputs[Id]]
  ) {
    one.dispatch(id, ...input);
    await settle();
  }
  return { ...one, ask };
}

const file = new Blob(['x']);
const glance = { kind: 'extract', bbox: null, asOf: '2024-03-01' } as const;
const form = { id: 'porto', nameZh: '', nameEn: 'Porto', people: null, isReplacing: false };
const built = (id = 'porto') => ({
  manifest: { ...aManifest(), id, name: { zh: 'Porto', en: 'Porto' } },
  files: [{ name: 'pack.json', blob: new Blob(['{}']) }],
});

async function offered(options: Parameters<typeof bench>[0] = {}) {
  const one = asking(options);
  await one.ask('city.list');
  await one.ask('city.offer', { name: 'porto.osm.pbf', file });
  await settle();
  await one.job('city/inspect').finish(glance);
  return one;
}

async function ready() {
  const one = await offered();
  await one.ask('city.build', form);
  await one.job('city/build').finish(built());
  await settle();
  return one;
}

describe('a file on offer', () => {
  it('is looked at, and what is wrong with it is told', async () => {
    const one = await offered();
    expect(one.state().cities).toMatchObject({ isShown: true, offer: { glance, problem: null } });
    await one.ask('city.offer', { name: 'x.osm.pbf', file: new Blob(['y']) });
    await one.job('city/inspect').fail(new AnlanError('osm-not-pbf', { file: 'x.osm.pbf' }));
    expect(one.state().cities.offer).toMatchObject({ glance: null, problem: { code: 'osm-not-pbf' } });
  });

  it('does not take the answer for another file', async () => {
    const one = asking();
    await one.ask('city.offer', { name: 'a.osm.pbf', file });
    const first = one.job('city/inspect');
    await one.ask('city.offer', { name: 'b.osm.pbf', file: new Blob(['b']) });
    await first.finish(glance);
    expect(one.state().cities.offer).toMatchObject({ name: 'b.osm.pbf', glance: null });
  });
});

describe('city.build', () => {
  it('makes the pack, keeps it, and lists it', async () => {
    const one = await offered();
    await one.ask('city.build', form);
    const job = one.job('city/build');
    expect(job.request).toEqual({
      name: 'porto.osm.pbf',
      file,
      id: 'porto',
      nameZh: undefined,
      nameEn: 'Porto',
      people: null,
    });
    job.options.onProgress?.({ stage: 'build', step: 'basemap', done: 3, total: 9 });
    expect(one.state().cities.work).toMatchObject({ state: 'running', step: 'basemap', done: 3, total: 9 });
    await job.finish(built());
    await settle();
    expect(one.state().cities.work).toMatchObject({ state: 'done', cityId: 'porto', problem: null });
    expect(one.state().cities.list).toMatchObject([{ id: 'porto', isKept: true }]);
    expect(one.state().cities.offer).toBeNull();
  });

  it('tells of a store that is full, and holds the city all the same', async () => {
    const one = await offered();
    one.cities.refuse('storage-full');
    await one.ask('city.build', form);
    await one.job('city/build').finish(built());
    await settle();
    expect(one.state().cities.work).toMatchObject({ state: 'done', problem: { code: 'storage-full' } });
    expect(one.state().cities.list).toMatchObject([{ id: 'porto', isKept: false }]);
  });

  it('lists what is held in memory where the browser keeps nothing at all', async () => {
    const one = await offered();
    one.cities.refuse('storage-unavailable');
    await one.ask('city.build', form);
    await one.job('city/build').finish(built());
    await settle();
    expect(one.state().cities).toMatchObject({
      list: [{ id: 'porto', isKept: false }],
      listProblem: { code: 'storage-unavailable' },
    });
  });

  it('takes no id of the server, and one of the browser only to replace it', async () => {
    const one = await offered();
    one.store.setState(setPackIndex({ packs: [{ id: 'porto', name: { zh: '', en: '' }, bytes: 1 }] }));
    await one.ask('city.build', form);
    await settle();
    expect(one.codes()).toEqual(['city-id-taken']);
    await one.ask('city.build', { ...form, id: '../x' });
    await settle();
    expect(one.codes()).toContain('input-invalid');
    expect(one.jobs.filter(({ name }) => name === 'city/build')).toHaveLength(0);

    const other = await ready();
    await other.ask('city.offer', { name: 'porto.osm.pbf', file });
    await other.job('city/inspect').finish(glance);
    await other.ask('city.build', form);
    await settle();
    expect(other.codes()).toEqual(['city-id-taken']);
    await other.ask('city.build', { ...form, isReplacing: true });
    await other.job('city/build').finish(built());
    await settle();
    expect(other.state().cities.work).toMatchObject({ state: 'done' });
  });

  it('makes one city at a time: another file shows the work that goes on', async () => {
    const one = await offered();
    await one.ask('city.build', form);
    await one.ask('city.show', false);
    await one.ask('city.offer', { name: 'other.osm.pbf', file: new Blob(['o']) });
    await one.ask('city.build', form);
    await one.ask('city.export', { id: 'porto', as: 'archive' });
    await settle();
    expect(one.jobs.map(({ name }) => name)).toEqual(['city/inspect', 'city/build']);
    expect(one.state().cities).toMatchObject({ isShown: true, offer: { name: 'porto.osm.pbf' } });
  });

  it('stops when told to and keeps nothing; the file stays on offer', async () => {
    const one = await offered();
    await one.ask('city.build', form);
    const job = one.job('city/build');
    await one.ask('city.cancel');
    await settle();
    expect(job.options.signal?.aborted).toBe(true);
    expect(one.state().cities).toMatchObject({ work: { state: 'idle' }, offer: { glance } });
    expect(await one.cities.list()).toEqual([]);
  });

  it('says why no city came of it', async () => {
    const one = await offered();
    await one.ask('city.build', form);
    await one.job('city/build').fail(new AnlanError('file-damaged', { file: 'porto.osm.pbf' }));
    expect(one.state().cities.work).toMatchObject({ state: 'failed', problem: { code: 'file-damaged' } });
    await one.ask('city.show', false);
    expect(one.state().cities).toMatchObject({ work: { state: 'idle' }, offer: null });
  });

  it('takes a pack out of its archive under the name that is asked for', async () => {
    const one = asking();
    await one.ask('city.offer', { name: 'porto.zip', file });
    const pack = { kind: 'pack', id: 'porto', name: { zh: '', en: '' }, asOf: null, bytes: 1 } as const;
    await one.job('city/inspect').finish({ ...pack, bbox: [0, 0, 1, 1] });
    await one.ask('city.build', { ...form, id: 'oporto' });
    expect(one.job('city/unpack').request).toMatchObject({ id: 'oporto', nameEn: 'Porto' });
  });
});

describe('a city of the browser', () => {
  it('is opened from its own files, and after a reload without a server', async () => {
    const one = await ready();
    await one.ask('pack.open', 'own:porto');
    await settle();
    expect(one.job('pack/open').request).toEqual({
      baseUrl: 'own:porto/',
      audience: 'internal',
      files: built().files,
    });

    const later = asking({ state: initialState({ packId: 'own:porto' }) });
    await later.cities.put({ ...one.state().cities.list![0]! }, built().files);
    await later.ask('pack.retry');
    await settle();
    expect(later.job('pack/open').request.baseUrl).toBe('own:porto/');
    expect(later.codes()).toEqual(['pack-index-missing']);
  });

  it('that is not here is told of, and the first of the server is opened', async () => {
    const packs = [{ id: 'one', name: { zh: '一', en: 'One' }, bytes: 1 }];
    const one = asking({
      state: initialState({ packId: 'own:gone' }),
      fetch: () => Promise.resolve(new Response(JSON.stringify({ packs }))),
    });
    await one.ask('pack.retry');
    await vi.waitFor(() => expect(one.codes()).toEqual(['city-missing']));
    expect(one.job('pack/open').request.baseUrl).toBe('http://host/packs/one/');
    await one.ask('pack.open', 'own:gone');
    await settle();
    expect(one.state().pack.status).toMatchObject({ state: 'failed', problem: { code: 'city-missing' } });
  });

  it('is removed for good, and another opened where it was on show', async () => {
    const one = await ready();
    one.store.setState(setPackIndex({ packs: [{ id: 'sample', name: { zh: '', en: '' }, bytes: 1 }] }));
    await one.ask('pack.open', 'own:porto');
    await settle();
    await one.job('pack/open').finish({ datasets: someDatasets(), roads: null, problems: [] });
    await one.ask('city.remove', 'porto');
    await settle();
    expect(await one.cities.list()).toEqual([]);
    expect(one.job('pack/open').request.baseUrl).toBe('http://host/packs/sample/');
  });

  it('leaves as one archive', async () => {
    const one = await ready();
    await one.ask('city.export', { id: 'porto', as: 'archive' });
    await settle();
    const job = one.job('city/archive');
    expect(job.request).toEqual({ id: 'porto', files: built().files });
    const archive = new Blob(['zip']);
    await job.finish({ archive });
    expect(one.saved).toEqual([{ name: 'porto.zip', bytes: archive, mediaType: 'application/zip' }]);
    expect(one.state().cities.work).toMatchObject({ state: 'done', task: 'archive' });
  });

  it('leaves into a folder, unless the person thinks better of it', async () => {
    const written: string[] = [];
    let isWilling = false;
    const one = await offered({
      pickFolder: async () =>
        isWilling ? { write: async (path) => void written.push(path.join('/')) } : null,
    });
    await one.ask('city.build', form);
    await one.job('city/build').finish(built());
    await settle();
    await one.ask('city.export', { id: 'porto', as: 'folder' });
    await settle();
    expect(one.state().cities.work).toMatchObject({ state: 'done', task: 'build' });
    isWilling = true;
    await one.ask('city.export', { id: 'porto', as: 'folder' });
    await settle();
    expect(written).toEqual(['porto/pack.json']);
    await one.ask('city.export', { id: 'nowhere', as: 'folder' });
    await settle();
    expect(one.state().cities.work).toMatchObject({ state: 'failed', problem: { code: 'city-missing' } });
  });
});
