import { describe, expect, it } from 'vitest';
import { fetchReader } from './fetch-reader';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** Gives the bytes in chunks of 100, and counts how many were taken. */
function chunked(taken: { count: number } = { count: 0 }): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        taken.count += 1;
        controller.enqueue(bytes.subarray(at, at + 100));
        at += 100;
      },
    },
    { highWaterMark: 0 },
  );
}

const reader = (answer: (url: string, init: RequestInit) => Response | Promise<Response>) =>
  fetchReader('packs/probe/', async (url, init) => answer(url, init));

const missing = (status: number) => ({
  problem: { code: 'pack-file-missing', params: { file: 'a.fgb', status } },
});

describe('read', () => {
  it('gives all bytes and counts them as they come', async () => {
    const seen: number[] = [];
    const source = reader(() => new Response(chunked()));
    expect(await source.read('a.fgb', { onBytes: (received) => seen.push(received) })).toEqual(bytes);
    expect(seen).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  it('asks under the folder, past caches as told', async () => {
    const asked: [string, RequestInit['cache']][] = [];
    const source = reader((url, { cache }) => {
      asked.push([url, cache]);
      return new Response('x');
    });
    await source.read('a b.fgb');
    await source.read('pack.json', { cache: 'check' });
    await source.read('a.fgb', { cache: 'reload' });
    expect(asked).toEqual([
      ['packs/probe/a%20b.fgb', undefined],
      ['packs/probe/pack.json', 'no-cache'],
      ['packs/probe/a.fgb', 'reload'],
    ]);
  });

  it('stops when more comes than can be right', async () => {
    const taken = { count: 0 };
    const source = reader(() => new Response(chunked(taken)));
    expect((await source.read('a.fgb', { maxBytes: 250 })).length).toBe(300);
    expect(taken.count).toBe(3);
  });

  it('takes an empty answer as an empty file', async () => {
    expect(await reader(() => new Response(null)).read('a.fgb')).toHaveLength(0);
  });

  it.each([404, 403, 500])('tells status %d as missing', async (status) => {
    await expect(reader(() => new Response('no', { status })).read('a.fgb')).rejects.toMatchObject(
      missing(status),
    );
  });

  it('tells a page in place of the file as missing', async () => {
    const page = () =>
      new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    await expect(reader(page).read('a.fgb')).rejects.toMatchObject(missing(200));
  });

  it('tells a broken connection as missing, before and within the file', async () => {
    const refuse = reader(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(refuse.read('a.fgb')).rejects.toMatchObject(missing(0));
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    await expect(reader(() => new Response(broken)).read('a.fgb')).rejects.toMatchObject(missing(0));
  });

  it('passes on why it was cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const source = reader((_, { signal }) => {
      expect(signal).toBe(controller.signal);
      return new Response(chunked());
    });
    const work = source.read('a.fgb', {
      signal: controller.signal,
      onBytes: (received) => {
        if (received >= 300) controller.abort(reason);
      },
    });
    await expect(work).rejects.toBe(reason);
    const late = reader(() => Promise.reject(new TypeError('aborted')));
    await expect(late.read('a.fgb', { signal: controller.signal })).rejects.toBe(reason);
  });
});

describe('probe', () => {
  it('reads the size from the range that the server gives', async () => {
    const source = reader((_, { headers }) => {
      expect(headers).toEqual({ Range: 'bytes=0-126' });
      return new Response(bytes.slice(0, 127), {
        status: 206,
        headers: { 'Content-Range': 'bytes 0-126/1000' },
      });
    });
    expect(await source.probe('a.pmtiles', 127)).toEqual({ head: bytes.slice(0, 127), bytes: 1000 });
  });

  it('takes no more than the head from a server that ignores ranges', async () => {
    const taken = { count: 0 };
    const source = reader(() => new Response(chunked(taken), { headers: { 'Content-Length': '1000' } }));
    const { head, bytes: size } = await source.probe('a.pmtiles', 127, new AbortController().signal);
    expect(head).toEqual(bytes.slice(0, 127));
    expect(size).toBe(1000);
    expect(taken.count).toBeLessThan(4);
  });

  it('does not know the size of a compressed answer or of none', async () => {
    const zipped = reader(
      () => new Response(bytes, { headers: { 'Content-Length': '90', 'Content-Encoding': 'gzip' } }),
    );
    expect((await zipped.probe('a.pmtiles', 10)).bytes).toBeNull();
    expect((await reader(() => new Response(chunked())).probe('a.pmtiles', 10)).bytes).toBeNull();
  });
});
