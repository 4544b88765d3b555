import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { aFeed, anEnvironment, aSink, standingClock } from '../test-support/feeds';
import { listenToEvents } from './event-source';
import { createEventStream, type StreamEvent } from './event-stream';

describe('createEventStream', () => {
  it('reads the examples of the standard', () => {
    const stream = createEventStream();
    expect(
      stream.push(
        ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\ndata: YHOO\ndata: +2\ndata: 10\n\n',
      ),
    ).toEqual([
      { data: 'first event', id: '1' },
      { data: 'second event', id: '' },
      { data: ' third event', id: '' },
      { data: 'YHOO\n+2\n10', id: '' },
    ]);
  });

  it('reads the same events however the stream is cut and whatever ends its lines', () => {
    const lines = [
      '\uFEFFdata: 风',
      'data: b',
      '',
      ': x',
      'retry: 2500',
      'id: 7',
      'data',
      '',
      'event: e',
      'data: c',
      '',
      '',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r', '\r\n'),
        fc.array(fc.nat(9), { maxLength: 30 }),
        (end, cuts) => {
          const text = lines.join(end);
          const stream = createEventStream();
          const events: StreamEvent[] = [];
          let at = 0;
          for (const cut of cuts) {
            events.push(...(stream.push(text.slice(at, at + cut)) ?? []));
            at = Math.min(text.length, at + cut);
          }
          events.push(...(stream.push(text.slice(at)) ?? []));
          // A last carriage return waits for its other half.
          events.push(...(stream.push(end) ?? []));
          expect(events).toEqual([
            { data: '风\nb', id: null },
            { data: '', id: '7' },
            { data: 'c', id: '7' },
          ]);
          expect(stream.retryMs()).toBe(2500);
        },
      ),
    );
  });

  it('refuses an event without end', () => {
    expect(createEventStream(100).push(`data: ${'x'.repeat(200)}`)).toBeNull();
    const stream = createEventStream(100);
    expect(stream.push(`data: ${'x'.repeat(60)}\n`)).toEqual([]);
    expect(stream.push(`data: ${'x'.repeat(60)}\n`)).toBeNull();
  });
});

describe('listenToEvents', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  async function serve(...answers: Parameters<typeof createServer>[1][]): Promise<string> {
    let turn = 0;
    const made = createServer((request, response) =>
      answers[Math.min(turn++, answers.length - 1)]?.(request, response),
    );
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
  }
  function listen(url: string) {
    const clock = standingClock();
    const told = aSink();
    const env = anEnvironment(clock, {
      fetch: (address, init) => fetch(address, init),
      pageOrigin: new URL(url).origin,
    });
    const connection = listenToEvents(aFeed({ kind: 'sse', url }), told.sink, env);
    const until = async (count: number) => {
      for (let turn = 0; turn < 1000 && told.log.length < count; turn++)
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    return { clock, connection, until, ...told };
  }

  it('takes events, and begins again with the last id when the stream ends', async () => {
    const ids: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      ids.push(request.headers['last-event-id'] as string | undefined);
      response.setHeader('content-type', 'text/event-stream');
      response.end('id: 41\ndata: {"a":1}\n\n');
    });
    const { clock, connection, until, log, messages, problems } = listen(url);
    await until(3);
    expect(log).toEqual(['connected', 'message', 'failed feed-unreachable']);
    expect(problems[0]?.params['reason']).toBe('EOF');
    expect(messages[0]).toEqual({ text: '{"a":1}', topic: null, asOfMs: 1_000_000, isWhole: false });
    await clock.pass(7000);
    await until(6);
    connection.stop();
    expect(ids).toEqual([undefined, '41']);
  });

  it('refuses what is no event stream', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<html>');
    });
    const { connection, until, problems } = listen(url);
    await until(1);
    connection.stop();
    expect(problems).toEqual([
      { code: 'feed-not-data', params: { feed: 'Crews', found: 'HTML', wanted: 'text/event-stream' } },
    ]);
  });

  it('takes a stream that has fallen silent for broken', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'text/event-stream');
      response.write('data: 1\n\n');
    });
    const { clock, connection, until, log, problems } = listen(url);
    await until(2);
    await clock.pass(29_000);
    expect(log).toEqual(['connected', 'message']);
    await clock.pass(2000);
    await until(3);
    connection.stop();
    expect(problems[0]?.params['reason']).toBe('0 B');
  });
});
