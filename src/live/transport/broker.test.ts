import { describe, expect, it } from 'vitest';
import { aFeed, anEnvironment, aSink, standingClock } from '../test-support/feeds';
import { listenToBroker } from './broker';
import { createInbox, INBOX_LIMIT } from './inbox';
import type { MqttEvents } from './mqtt-door';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A broker in the test's hand. */
function aBroker() {
  const opened: { readonly url: string; readonly topics: readonly string[]; readonly events: MqttEvents }[] =
    [];
  let endCount = 0;
  const clock = standingClock();
  const told = aSink();
  const env = anEnvironment(clock, {
    mqtt: (url, topics, events) => {
      opened.push({ url, topics, events });
      return () => {
        endCount += 1;
      };
    },
  });
  const feed = aFeed({ kind: 'mqtt', url: 'ws://broker.test', topics: ['owntracks/#'] });
  const connection = listenToBroker(feed, told.sink, env);
  return { clock, connection, opened, ends: () => endCount, last: () => opened.at(-1)!.events, ...told };
}

describe('listenToBroker', () => {
  it('takes messages with their topic; what the broker kept has no time of its own', async () => {
    const { clock, opened, last, log, messages } = aBroker();
    expect(opened[0]).toMatchObject({ url: 'ws://broker.test', topics: ['owntracks/#'] });
    last().opened();
    last().message('owntracks/a/b', bytes('{"n":1}'), true);
    last().message('owntracks/a/b', bytes('{"n":2}'), false);
    await clock.pass(0);
    expect(log).toEqual(['connected', 'message', 'message']);
    expect(messages).toEqual([
      { text: '{"n":1}', topic: 'owntracks/a/b', asOfMs: null, isWhole: false },
      { text: '{"n":2}', topic: 'owntracks/a/b', asOfMs: 1_000_000, isWhole: false },
    ]);
  });

  it('comes back by itself, waiting longer each time, and at once when told', async () => {
    const { clock, connection, opened, last, ends, waits, problems } = aBroker();
    last().closed('WebSocket');
    await clock.pass(2000);
    last().closed('WebSocket');
    await clock.pass(3999);
    expect(opened.length).toBe(2);
    expect(waits.map((at) => at - 1_000_000)).toEqual([2000, 6000]);
    expect(problems[0]).toEqual({ code: 'feed-unreachable', params: { feed: 'Crews', reason: 'WebSocket' } });
    connection.retry();
    expect(opened.length).toBe(3);
    last().opened();
    last().closed('WebSocket');
    await clock.pass(2000);
    expect(opened.length).toBe(4);
    connection.stop();
    expect(ends()).toBe(1);
    last().closed('WebSocket');
    await clock.pass(100_000);
    expect(opened.length).toBe(4);
  });

  it('passes over a message too large to read and keeps the connection', async () => {
    const { clock, opened, last, log } = aBroker();
    last().message('t', new Uint8Array(1_000_001), false);
    last().message('t', bytes('{}'), false);
    await clock.pass(0);
    expect(log).toEqual(['unusable feed-too-large', 'message']);
    expect(opened.length).toBe(1);
  });
});

describe('createInbox', () => {
  it('keeps the newest of too many messages, and counts those that gave way', async () => {
    const clock = standingClock();
    const taken: number[] = [];
    const skipped: number[] = [];
    const inbox = createInbox<number>({
      ...clock,
      take: (message) => taken.push(message),
      skipped: (count) => skipped.push(count),
    });
    for (let n = 0; n < 100 * INBOX_LIMIT; n++) inbox.put(n);
    expect(inbox.waiting()).toBe(INBOX_LIMIT);
    await clock.pass(0);
    expect(skipped).toEqual([99 * INBOX_LIMIT]);
    expect(taken.length).toBe(INBOX_LIMIT);
    expect([taken[0], taken.at(-1)]).toEqual([99 * INBOX_LIMIT, 100 * INBOX_LIMIT - 1]);
  });

  it('reads in short turns', async () => {
    let nowMs = 0;
    let turns = 0;
    const tasks: (() => void)[] = [];
    const inbox = createInbox<number>({
      now: () => nowMs,
      after: (_, task) => {
        tasks.push(task);
        return () => {};
      },
      take: () => {
        nowMs += 1;
      },
      skipped: () => {},
    });
    for (let n = 0; n < 200; n++) inbox.put(n);
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      turns += 1;
      const before = nowMs;
      task();
      expect(nowMs - before).toBeLessThanOrEqual(32);
    }
    expect(turns).toBeGreaterThan(5);
    expect(inbox.waiting()).toBe(0);
  });
});
