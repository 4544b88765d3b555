import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aManifest } from '../store/test-support/sample';
import type { PackFile, PackManifest } from '../pack/manifest';
import { createPackCache } from './pack-cache';

const BASE = 'http://host/packs/sample/';
const INDEX = 'http://host/packs/index.json';
const sha256 = async (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const aFile = (name: string, content: string): PackFile => ({
  role: 'shelters',
  name,
  bytes: content.length,
  sha256: hash(content),
  count: null,
  audience: 'public',
  grade: 'derived',
  asOf: null,
  origin: { zh: 'test', en: 'test' },
  licence: 'test',
  method: { zh: '', en: '' },
});
const build = (files: Record<string, string>) =>
  aManifest({ files: Object.entries(files).map(([name, content]) => aFile(name, content)) });

/** A Cache in memory, as far as the pack cache uses one. */
function memoryCache() {
  const entries = new Map<string, Response>();
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  const cache = {
    match: async (request: RequestInfo | URL) => entries.get(urlOf(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => void entries.set(urlOf(request), response),
    delete: async (request: RequestInfo | URL) => entries.delete(urlOf(request)),
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
  };
  return { cache: cache as unknown as Cache, entries };
}

/** A server whose files can change, and a network that can go. */
function scene(files: Record<string, string>) {
  const { cache, entries } = memoryCache();
  const served: Record<string, string> = { ...files };
  const asked: string[] = [];
  const net = { up: true };
  const packs = createPackCache({
    open: async () => cache,
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : input;
      asked.push(init?.cache ? `${init.cache} ${url}` : url);
      if (!net.up) throw new TypeError('Failed to fetch');
      const body = served[url];
      return body === undefined
        ? new Response('no', { status: 404 })
        : new Response(body, { headers: { etag: '"1"', 'x-other': 'y' } });
    },
    sha256,
    part: async (request, whole) =>
      new Response(`${request.headers.get('range')} of ${await whole.text()}`, { status: 206 }),
  });
  const keep = (manifest: PackManifest, names = manifest.files.map(({ name }) => name)) => {
    const reports: number[] = [];
    const index = { packs: [] };
    const request = { type: 'keep-pack', indexUrl: INDEX, index, baseUrl: BASE, manifest, names } as const;
    return packs.keep(request, (done, total) => reports.push(done / total)).then(() => reports);
  };
  const text = async (name: string, init?: RequestInit) =>
    (await packs.file(new Request(BASE + name, init))).text();
  const manifest = async () => (await packs.description(new Request(`${BASE}pack.json`))).json();
  return { packs, served, net, asked, entries, keep, text, manifest };
}

describe('the pack cache', () => {
  it('keeps all files of a pack and serves them with the network gone', async () => {
    const one = build({ 'a.fgb': 'aaa', 'b.fgb': 'b' });
    const { keep, text, manifest, net, packs, entries } = scene({
      [`${BASE}a.fgb`]: 'aaa',
      [`${BASE}b.fgb`]: 'b',
    });
    expect(await keep(one)).toEqual([0, 0.75, 1]);
    net.up = false;
    expect(await manifest()).toEqual(one);
    expect(await (await packs.description(new Request(INDEX))).json()).toEqual({ packs: [] });
    expect(await text('a.fgb')).toBe('aaa');
    expect(await text('a.fgb', { headers: { range: 'bytes=0-1' } })).toBe('bytes=0-1 of aaa');
    const kept = entries.get(`${BASE}a.fgb?sha256=${hash('aaa')}`);
    expect(Object.fromEntries(kept?.headers ?? [])).toMatchObject({ etag: '"1"', 'content-length': '3' });
    expect(kept?.headers.has('x-other')).toBe(false);
  });

  it('fetches nothing twice, and only the files it is asked to keep', async () => {
    const one = build({ 'a.fgb': 'aaa', 'b.fgb': 'b' });
    const { keep, asked, text } = scene({ [`${BASE}a.fgb`]: 'aaa', [`${BASE}b.fgb`]: 'b' });
    await keep(one, ['a.fgb']);
    await keep(one, ['a.fgb']);
    expect(asked).toEqual([`default ${BASE}a.fgb`]);
    expect(await text('b.fgb')).toBe('b');
    expect(asked.at(-1)).toBe(`${BASE}b.fgb`);
  });

  it('never mixes two builds: a new manifest is answered with new files only, and old ones go when it is kept', async () => {
    const old = build({ 'a.fgb': 'old' });
    const fresh = build({ 'a.fgb': 'new' });
    const { keep, served, text, manifest, net, entries } = scene({ [`${BASE}a.fgb`]: 'old' });
    await keep(old);
    served[`${BASE}a.fgb`] = 'new';
    served[`${BASE}pack.json`] = JSON.stringify(fresh);
    expect(await text('a.fgb')).toBe('old');
    expect(await manifest()).toEqual(fresh);
    expect(await text('a.fgb')).toBe('new');
    net.up = false;
    expect(await manifest()).toEqual(old);
    expect(await text('a.fgb')).toBe('old');
    net.up = true;
    await keep(fresh);
    net.up = false;
    expect(await manifest()).toEqual(fresh);
    expect(await text('a.fgb')).toBe('new');
    expect([...entries.keys()].filter((url) => url.includes('sha256'))).toHaveLength(1);
  });

  it('asks past the HTTP cache when a file does not match, and leaves the former build when it never does', async () => {
    const old = build({ 'a.fgb': 'old' });
    const { keep, asked, net, manifest } = scene({ [`${BASE}a.fgb`]: 'old' });
    await keep(old);
    await expect(keep(build({ 'a.fgb': 'new' }))).rejects.toThrow('checksum');
    expect(asked.slice(1)).toEqual([`default ${BASE}a.fgb`, `reload ${BASE}a.fgb`]);
    await expect(keep(build({ 'gone.fgb': 'x' }))).rejects.toThrow('404');
    net.up = false;
    expect(await manifest()).toEqual(old);
  });

  it('goes past the HTTP cache for the file that the map reads by range meanwhile', async () => {
    const { keep, asked } = scene({ [`${BASE}a.pmtiles`]: 'map' });
    await keep(aManifest({ files: [{ ...aFile('a.pmtiles', 'map'), role: 'basemap' }] }));
    expect(asked).toEqual([`no-store ${BASE}a.pmtiles`]);
  });

  it('passes on what it has never kept', async () => {
    const { packs, text, net } = scene({ [INDEX]: '{"packs":[]}', [`${BASE}x.bin`]: 'x' });
    expect(await text('x.bin')).toBe('x');
    expect((await packs.description(new Request(`${BASE}pack.json`))).status).toBe(404);
    net.up = false;
    await expect(packs.description(new Request(`${BASE}pack.json`))).rejects.toThrow('Failed to fetch');
    await expect(text('x.bin')).rejects.toThrow('Failed to fetch');
  });

  it('remembers the list of packs, and uses it when the server fails', async () => {
    const { packs, served } = scene({ [INDEX]: '{"packs":[]}' });
    await packs.description(new Request(INDEX));
    delete served[INDEX];
    expect(await (await packs.description(new Request(INDEX))).json()).toEqual({ packs: [] });
  });
});
