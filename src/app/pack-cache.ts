import type { PackFile, PackManifest } from '../pack/manifest';
import type { KeepPack } from './offline-messages';

/** Name in Cache Storage. */
export const PACK_CACHE = 'anlan-packs-1';
const MANIFEST = 'pack.json';
/** A network that answers slower than this is taken as gone, if there is something kept. */
const PATIENCE_MS = 5_000;

type Manifest = Pick<PackManifest, 'files'>;

/** What the pack cache works with; a part of the service worker's globals. */
export interface PackCacheTools {
  readonly open: () => Promise<Cache>;
  readonly fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: (bytes: ArrayBuffer) => Promise<string>;
  /** The part of a whole response that a request with a `Range` header asks for, as 206. */
  readonly part: (request: Request, whole: Response) => Promise<Response>;
}

const folderOf = (url: string) => url.slice(0, url.lastIndexOf('/') + 1);
const plain = (url: string) => url.split(/[?#]/)[0] ?? url;
const json = (content: unknown) =>
  new Response(JSON.stringify(content), { headers: { 'content-type': 'application/json' } });

/** Files lie under their address and content, so that two builds of a pack are never mixed. */
const fileKey = (url: string, sha256: string) => `${url}?sha256=${sha256}`;
/** The manifest that the page was last given: it says which content the page means by an address. */
const servedKey = (baseUrl: string) => `${baseUrl}${MANIFEST}?served`;
const keptKey = (baseUrl: string) => `${baseUrl}${MANIFEST}`;

/**
 * Keeps packs for use without a network. A kept manifest is written last, when all its files are there, and only
 * then are files of the former build put away.
 */
export function createPackCache(tools: PackCacheTools) {
  const { open, fetch, sha256, part } = tools;

  /**
   * A file that the page reads by range at the same time is asked for past the HTTP cache: Chromium breaks both requests
   * off (`ERR_CONTENT_LENGTH_MISMATCH`) when they meet there.
   */
  async function fetchVerified(url: string, { role, sha256: hash }: PackFile): Promise<Response> {
    for (const cache of role === 'basemap' ? (['no-store'] as const) : (['default', 'reload'] as const)) {
      const response = await fetch(url, { cache });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const bytes = await response.arrayBuffer();
      if ((await sha256(bytes)) !== hash) continue;
      const headers = new Headers({ 'content-length': String(bytes.byteLength) });
      for (const name of ['content-type', 'etag', 'last-modified']) {
        const value = response.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      return new Response(bytes, { headers });
    }
    throw new Error(`${url}: checksum`);
  }

  /** Puts the files of a pack away, reporting bytes. Rejects when a file cannot be fetched, verified or stored. */
  async function keep(pack: KeepPack, report: (done: number, total: number) => void): Promise<void> {
    const { baseUrl, manifest, names } = pack;
    const cache = await open();
    const files = manifest.files.filter(({ name }) => names.includes(name));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    report(done, total);
    for (const file of files) {
      const url = baseUrl + file.name;
      const key = fileKey(url, file.sha256);
      if (!(await cache.match(key))) await cache.put(key, await fetchVerified(url, file));
      done += file.bytes;
      report(done, total);
    }
    await cache.put(pack.indexUrl, json(pack.index));
    await cache.put(servedKey(baseUrl), json(manifest));
    await cache.put(keptKey(baseUrl), json(manifest));
    await evict(cache, baseUrl, manifest);
  }

  async function evict(cache: Cache, baseUrl: string, manifest: Manifest): Promise<void> {
    const valid = new Set(manifest.files.map(({ name, sha256: hash }) => fileKey(baseUrl + name, hash)));
    for (const { url } of await cache.keys()) {
      if (url.startsWith(baseUrl) && url.includes('?sha256=') && !valid.has(url)) await cache.delete(url);
    }
  }

  async function fromNetwork(request: Request, isKept: boolean): Promise<Response | null> {
    try {
      const response = await fetch(request, isKept ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {});
      return response.ok ? response : isKept ? null : response;
    } catch (thrown) {
      if (isKept) return null;
      throw thrown;
    }
  }

  /** The list of packs, or a manifest: the network's if it answers, else what is kept. */
  async function description(request: Request): Promise<Response> {
    const cache = await open();
    const url = plain(request.url);
    const kept = await cache.match(url);
    const fresh = await fromNetwork(request, kept !== undefined);
    const response = fresh ?? kept ?? Response.error();
    if (response.ok && url.endsWith(`/${MANIFEST}`)) {
      await cache.put(servedKey(folderOf(url)), response.clone());
    } else if (fresh?.ok) {
      await cache.put(url, fresh.clone());
    }
    return response;
  }

  /** A file of a pack: what is kept of the very build that the page was given the manifest of, else the network's. */
  async function file(request: Request): Promise<Response> {
    const cache = await open();
    const url = plain(request.url);
    const baseUrl = folderOf(url);
    const stored = (await cache.match(servedKey(baseUrl))) ?? (await cache.match(keptKey(baseUrl)));
    const manifest = (await stored?.json()) as Manifest | undefined;
    const hash = manifest?.files.find(({ name }) => baseUrl + name === url)?.sha256;
    const whole = hash === undefined ? undefined : await cache.match(fileKey(url, hash));
    if (whole === undefined) return fetch(request);
    return request.headers.has('range') ? part(request, whole) : whole;
  }

  return { keep, description, file };
}
