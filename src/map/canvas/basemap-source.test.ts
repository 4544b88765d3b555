import { describe, expect, it } from 'vitest';
import { BasemapSource } from './basemap-source';

const FILE = Uint8Array.from({ length: 100 }, (_, index) => index);

/** A host that knows ranges, or one that does not. */
function host(knowsRanges: boolean) {
  const asked: (string | null)[] = [];
  const answer = (_: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('range');
    asked.push(range);
    const match = /bytes=(\d+)-(\d+)/.exec(range ?? '');
    return Promise.resolve(
      knowsRanges && match
        ? new Response(FILE.slice(Number(match[1]), Number(match[2]) + 1), { status: 206 })
        : new Response(FILE.slice(), { status: 200 }),
    );
  };
  return { asked, answer };
}

describe('the source of the basemap', () => {
  it('asks for the range it needs', async () => {
    const { asked, answer } = host(true);
    const { data } = await new BasemapSource('x', answer).getBytes(10, 5);
    expect([...new Uint8Array(data)]).toEqual([10, 11, 12, 13, 14]);
    expect(asked).toEqual(['bytes=10-14']);
  });

  it('takes the whole file once from a host without ranges', async () => {
    const { asked, answer } = host(false);
    const source = new BasemapSource('x', answer);
    const first = await source.getBytes(10, 2);
    const second = await source.getBytes(50, 3);
    expect([...new Uint8Array(first.data)]).toEqual([10, 11]);
    expect([...new Uint8Array(second.data)]).toEqual([50, 51, 52]);
    expect(asked).toHaveLength(1);
  });

  it('says what a missing file answered', async () => {
    const source = new BasemapSource('basemap.pmtiles', () =>
      Promise.resolve(new Response(null, { status: 404 })),
    );
    await expect(source.getBytes(0, 1)).rejects.toThrow('basemap.pmtiles answered 404');
    expect(source.getKey()).toBe('basemap.pmtiles');
  });
});
