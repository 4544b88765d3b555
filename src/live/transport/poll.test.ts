import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { aFeed, anEnvironment, aSink, standingClock } from '../test-support/feeds';
import { LONGEST_WAIT_S, retryAfterS, retryWaitMs } from './back-off';
import { pollFeed } from './poll';

describe('retryWaitMs', () => {
  it('doubles from the interval, never beyond the longest wait and a quarter', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((failures) => retryWaitMs(failures, 5, 0.5));
    expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(retryWaitMs(9, 300, 0.5)).toBe(300_000);
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, s, r) => {
          const waitMs = retryWaitMs(n + 1, s, r);
          expect(waitMs).toBeGreaterThanOrEqual(750 * Math.min(s, LONGEST_WAIT_S));
          expect(waitMs).toBeLessThanOrEqual(1250 * Math.max(s, LONGEST_WAIT_S));
        },
      ),
    );
  });

  it('waits as long as the server asks, up to ten minutes', () => {
    expect(retryWaitMs(1, 5, 0.5, 90)).toBe(90_000);
    expect(retryWaitMs(1, 5, 0.5, 1e9)).toBe(600_000);
    expect(retryAfterS('120', 0)).toBe(120);
    expect(retryAfterS('Thu, 01 Jan 1970 00:01:00 GMT', 30_000)).toBe(30);
    expect([retryAfterS(null, 0), retryAfterS('soon', 0)]).toEqual([null, null]);
  });
});

describe('pollFeed against a clock that stands', () => {
  const answer = (body: string, init: ResponseInit = {}) => new Response(body, init);

  it('asks at its interval, names the tag at its own origin, and takes 304 for unchanged', async () => {
    const clock = standingClock();
    const asked: (string | null)[] = [];
    const { sink, log } = aSink();
    const connection = pollFeed(
      aFeed(),
      sink,
      anEnvironment(clock, {
        fetch: async (_, init) => {
          const tag = new Headers(init.headers).get('if-none-match');
          asked.push(tag);
          return tag === '"a"'
            ? new Response(null, { status: 304 })
            : answer('{}', { headers: { etag: '"a"' } });
        },
      }),
    );
    await clock.pass(25_000);
    connection.stop();
    await clock.pass(60_000);
    expect(asked).toEqual([null, '"a"', '"a"']);
    expect(log).toEqual(['message', 'unchanged', 'unchanged']);
  });

  it('asks elsewhere without headers that need leave, and knows a seen tag again', async () => {
    const clock = standingClock();
    const seen: RequestInit[] = [];
    const { sink, log } = aSink();
    pollFeed(
      aFeed(),
      sink,
      anEnvironment(clock, {
        pageOrigin: 'http://page.test',
        fetch: async (_, init) => {
          seen.push(init);
          return answer('{}', { headers: { etag: '"a"' } });
        },
      }),
    );
    await clock.pass(12_000);
    expect(
      seen.map(({ headers, cache, credentials }) => [Object.keys(headers ?? {}), cache, credentials]),
    ).toEqual([
      [[], 'no-cache', 'omit'],
      [[], 'no-cache', 'omit'],
    ]);
    expect(log).toEqual(['message', 'unchanged']);
  });

  it('backs off while it fails, asks at once when told, and is back at its pace after an answer', async () => {
    const clock = standingClock();
    let isUp = false;
    let asks = 0;
    const { sink, log, problems } = aSink();
    const connection = pollFeed(
      aFeed(),
      sink,
      anEnvironment(clock, {
        fetch: async () => {
          asks += 1;
          if (!isUp) return new Response('', { status: 503, headers: { 'retry-after': '25' } });
          return answer('{}');
        },
      }),
    );
    await clock.pass(24_000);
    expect(asks).toBe(1);
    expect(problems[0]).toEqual({ code: 'feed-unreachable', params: { feed: 'Crews', reason: 'HTTP 503' } });
    isUp = true;
    connection.retry();
    await clock.pass(0);
    expect(log).toEqual(['failed feed-unreachable', 'message']);
    await clock.pass(10_000);
    expect(asks).toBe(3);
  });

  it('gives up an answer that does not come within the interval', async () => {
    const clock = standingClock();
    const { sink, problems } = aSink();
    pollFeed(
      aFeed({ intervalS: 4 }),
      sink,
      anEnvironment(clock, {
        fetch: (_, init) =>
          new Promise((_resolve, reject) =>
            init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
          ),
      }),
    );
    await clock.pass(4000);
    expect(problems).toEqual([{ code: 'feed-unreachable', params: { feed: 'Crews', reason: '> 4 s' } }]);
  });

  it('does not keep the tag of an answer that was no data', async () => {
    const clock = standingClock();
    const tags: (string | null)[] = [];
    const { sink, problems } = aSink(() => {
      throw new AnlanError('feed-not-data', { feed: 'Crews', found: 'text/plain', wanted: 'GeoJSON' });
    });
    pollFeed(
      aFeed(),
      sink,
      anEnvironment(clock, {
        fetch: async (_, init) => {
          tags.push(new Headers(init.headers).get('if-none-match'));
          return answer('?', { headers: { etag: '"bad"' } });
        },
      }),
    );
    await clock.pass(11_000);
    expect(tags).toEqual([null, null]);
    expect(problems[0]?.code).toBe('feed-not-data');
  });
});

describe('pollFeed against a server', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(
    answer: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<string> {
    const made = createServer(answer);
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
  }

  /** Polls once for real, and gives what was said first. */
  async function firstWord(url: string, change = {}): Promise<ReturnType<typeof aSink>> {
    const clock = standingClock();
    const told = aSink();
    const connection = pollFeed(
      aFeed({ url, ...change }),
      told.sink,
      anEnvironment(clock, {
        fetch: (address, init) => fetch(address, init),
        pageOrigin: new URL(url).origin,
      }),
    );
    while (told.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    connection.stop();
    return told;
  }

  it('takes the date of the answer for that of what it says', async () => {
    const url = await serve((_, response) => {
      response.setHeader('last-modified', 'Thu, 01 Jan 1970 00:10:00 GMT');
      response.end('{"type":"FeatureCollection","features":[]}');
    });
    const { messages } = await firstWord(url);
    expect(messages).toEqual([
      { text: '{"type":"FeatureCollection","features":[]}', topic: null, asOfMs: 600_000, isWhole: true },
    ]);
  });

  it('tells a page of HTML from data', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Sign in</title>');
    });
    const { problems } = await firstWord(url);
    expect(problems).toEqual([
      { code: 'feed-not-data', params: { feed: 'Crews', found: 'HTML', wanted: 'GeoJSON' } },
    ]);
  });

  it('cuts off a body without end, and hangs up', async () => {
    let sentBytes = 0;
    let isHungUp = false;
    const url = await serve((_, response) => {
      const chunk = Buffer.alloc(1_000_000, 32);
      const pour = () => {
        while (!response.destroyed && response.write(chunk)) sentBytes += chunk.length;
        response.once('drain', pour);
      };
      response.once('close', () => {
        isHungUp = true;
      });
      pour();
    });
    const { problems } = await firstWord(url);
    expect(problems).toEqual([{ code: 'feed-too-large', params: { feed: 'Crews', limit: 32 } }]);
    expect(sentBytes).toBeLessThan(80_000_000);
    for (let turn = 0; turn < 200 && !isHungUp; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isHungUp).toBe(true);
  });

  it('says that nobody answers', async () => {
    const url = await serve((request) => request.socket.destroy());
    const { problems } = await firstWord(url);
    expect(problems).toEqual([
      { code: 'feed-unreachable', params: { feed: 'Crews', reason: new URL(url).host } },
    ]);
  });
});
