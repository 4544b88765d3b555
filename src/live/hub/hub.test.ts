import { describe, expect, it } from 'vitest';
import type { FeedDeclaration } from '../../domain/feed';
import type { FeedStatus } from '../../domain/live';
import { FRESHNESSES } from '../../domain/live';
import { aFeed, anEnvironment, standingClock } from '../test-support/feeds';
import type { MqttEvents } from '../transport/mqtt-door';
import type { FeedPlan } from './feed-plan';
import { createLiveHub, RESOURCE_PACE_MS } from './hub';
import type { LiveReport } from './report';

const MQTT = { kind: 'mqtt', url: 'ws://broker.test', topics: ['#'], intervalS: 10 } as const;

function aHub(fetch?: (url: string) => Promise<Response>) {
  const clock = standingClock();
  const reports: LiveReport[] = [];
  const events: MqttEvents[] = [];
  let isHeld = false;
  const env = anEnvironment(clock, {
    mqtt: (_url, _topics, one) => {
      events.push(one);
      return () => {};
    },
    ...(fetch ? { fetch: (url: string) => fetch(url) } : {}),
  });
  const hub = createLiveHub(env, (report) => {
    reports.push(report);
    if (!isHeld) hub.acknowledge();
  });
  const plan = (feed: Partial<FeedDeclaration>, change: Partial<FeedPlan> = {}): FeedPlan => ({
    feed: aFeed(feed),
    isPaused: false,
    refusal: null,
    ...change,
  });
  const send = (value: unknown, topic = 't') =>
    events.at(-1)?.message(topic, new TextEncoder().encode(JSON.stringify(value)), false);
  return {
    clock,
    hub,
    reports,
    events,
    plan,
    send,
    hold: (is: boolean) => {
      isHeld = is;
    },
    status: (id = 'crews'): FeedStatus | undefined =>
      reports.findLast(({ statuses }) => statuses !== null)?.statuses?.find((one) => one.id === id),
    units: () => reports.findLast(({ units }) => units !== null)?.units ?? null,
    statements: () => reports.findLast(({ statements }) => statements !== null)?.statements ?? null,
  };
}

const at = (id: string, lon: number) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, 0] },
  properties: {},
});

describe('createLiveHub', () => {
  it('gathers what comes between two reports: the last place of each unit', async () => {
    const { clock, hub, plan, events, send, units, reports } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    for (let n = 0; n < 1000; n++) send(at(`u${n % 10}`, n / 100));
    await clock.pass(200);
    expect(reports.filter((report) => report.units !== null).length).toBe(1);
    expect(units()?.count).toBe(10);
    expect(units()?.positions[0]).toBeCloseTo(9.9);
  });

  it('waits with the next report until the last was dealt with, and then gives the newest state', async () => {
    const { clock, hub, plan, events, send, units, reports, hold } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    await clock.pass(100);
    hold(true);
    send(at('u', 1));
    await clock.pass(200);
    const before = reports.length;
    for (let n = 2; n < 50; n++) {
      send(at('u', n));
      await clock.pass(200);
    }
    expect(reports.length).toBe(before);
    hub.acknowledge();
    await clock.pass(100);
    expect(reports.length).toBe(before + 1);
    expect(units()?.positions[0]).toBe(49);
  });

  it('shows a feed that falls silent within its interval, its units growing old, and its recovery', async () => {
    const { clock, hub, plan, events, send, status, units } = aHub();
    hub.setFeeds([plan({ ...MQTT, ageingS: 15, unknownS: 40 })]);
    await clock.pass(0);
    expect(status()?.condition).toBe('connecting');
    events[0]?.opened();
    send(at('u', 1));
    await clock.pass(1000);
    expect(status()).toMatchObject({ condition: 'live', taken: 1, features: 1, problem: null });
    await clock.pass(11_000);
    expect(status()?.condition).toBe('silent');
    await clock.pass(5000);
    expect(FRESHNESSES[units()!.freshness[0]!]).toBe('ageing');
    await clock.pass(30_000);
    expect(FRESHNESSES[units()!.freshness[0]!]).toBe('unknown');
    expect(units()?.positions[0]).toBe(1);
    send(at('u', 2));
    await clock.pass(1000);
    expect(status()?.condition).toBe('live');
    expect(FRESHNESSES[units()!.freshness[0]!]).toBe('fresh');
  });

  it('says why a feed is down, when it is tried again, and that it is back', async () => {
    const { clock, hub, plan, events, status } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.closed('WebSocket');
    await clock.pass(100);
    expect(status()).toMatchObject({
      condition: 'retrying',
      problem: { code: 'feed-unreachable', params: { reason: 'WebSocket' } },
      nextTryMs: 1_002_000,
    });
    await clock.pass(2000);
    events[1]?.opened();
    await clock.pass(1000);
    expect(status()).toMatchObject({ condition: 'connecting', problem: null, nextTryMs: null });
  });

  it('counts what cannot be understood, names the last fault, and goes on', async () => {
    const { clock, hub, plan, events, send, status } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    send(at('u', 300));
    events[0]?.message('t', new TextEncoder().encode('<html>'), false);
    await clock.pass(1000);
    expect(status()).toMatchObject({
      condition: 'live',
      refused: 2,
      lastFault: { field: 'geometry.coordinates', value: '[300,0]' },
      problem: { code: 'feed-not-data', params: { found: 'HTML' } },
    });
    send(at('u', 3));
    await clock.pass(1000);
    expect(status()).toMatchObject({ problem: null, taken: 1, features: 1 });
  });

  it('says so when a hundred times the promised messages come, and keeps the newest', async () => {
    const { clock, hub, plan, events, send, status, units } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    for (let n = 0; n < 30_000; n++) send(at('u', n / 1000));
    await clock.pass(2000);
    expect(status()?.problem).toEqual({ code: 'feed-too-fast', params: { feed: 'Crews', dropped: 10_000 } });
    expect(units()?.positions[0]).toBeCloseTo(29.999);
    for (let turn = 0; turn < 12; turn++) {
      send(at('u', 0));
      await clock.pass(1000);
    }
    expect(status()?.problem).toBeNull();
  });

  it('never takes a unit for younger than the moment it was heard', async () => {
    const { clock, hub, plan, events, send, units } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    send({ ...at('u', 1), properties: { tst: 9e9 } });
    await clock.pass(1000);
    expect(units()?.asOfMs[0]).toBe(1_000_000);
  });

  it('leaves states of resources to a steady pace, and lets them grow unknown', async () => {
    const { clock, hub, plan, events, send, statements, reports } = aHub();
    hub.setFeeds([plan({ ...MQTT, role: 'resource-status', ageingS: 30, unknownS: 60 })]);
    await clock.pass(0);
    events[0]?.opened();
    const statementCount = () => reports.filter((report) => report.statements !== null).length;
    for (let n = 1; n <= 50; n++) {
      send({ kind: 'shelter', id: 's1', status: 'open', occupancy: n });
      await clock.pass(200);
    }
    expect(statementCount()).toBeLessThanOrEqual(2);
    await clock.pass(RESOURCE_PACE_MS);
    expect(statements()?.resources).toMatchObject([{ id: 's1', occupancy: 50, freshness: 'fresh' }]);
    await clock.pass(70_000);
    expect(statements()?.resources).toMatchObject([{ id: 's1', status: 'open', freshness: 'unknown' }]);
  });

  it('pauses without forgetting, and forgets what is removed', async () => {
    const { clock, hub, plan, events, send, units, status } = aHub();
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(0);
    events[0]?.opened();
    send(at('u', 1));
    await clock.pass(1000);
    hub.setFeeds([plan(MQTT, { isPaused: true })]);
    await clock.pass(1000);
    expect(status()).toMatchObject({ condition: 'paused', taken: 1 });
    expect(units()?.count).toBe(1);
    hub.setFeeds([plan(MQTT)]);
    await clock.pass(1000);
    expect(events.length).toBe(2);
    hub.setFeeds([]);
    await clock.pass(1000);
    expect(units()?.count).toBe(0);
    expect(status()).toBeUndefined();
  });

  it('does not begin what it must not reach, and tells the reason', async () => {
    const { clock, hub, plan, events, status } = aHub();
    const refusal = {
      code: 'feed-origin-closed',
      params: { feed: 'Crews', origin: 'ws://broker.test' },
    } as const;
    hub.setFeeds([plan(MQTT, { refusal })]);
    await clock.pass(5000);
    expect(events).toEqual([]);
    expect(status()).toMatchObject({ condition: 'refused', problem: refusal });
  });

  it('runs polled and pushed feeds side by side; warnings of a whole answer replace those before', async () => {
    const bodies = [[{ id: 'a' }, { id: 'b' }], [{ id: 'b' }]];
    const { clock, hub, plan, statements, status } = aHub(async () => {
      const features = (bodies.shift() ?? []).map(({ id }) => ({
        type: 'Feature',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
        properties: {
          id,
          type: 'flood',
          level: 2,
          status: 'Actual',
          sender: 'x',
          source: 'x',
          grade: 'official',
          urgency: 'Expected',
          severity: 'Severe',
          certainty: 'Likely',
          headlineZh: 'x',
          headlineEn: 'x',
          descriptionZh: 'x',
          descriptionEn: 'x',
          instructionZh: 'x',
          instructionEn: 'x',
          areaDescZh: 'x',
          areaDescEn: 'x',
          sent: '1970-01-01T00:00:00Z',
          onset: '1970-01-01T00:00:00Z',
          expires: null,
        },
      }));
      return Response.json({ type: 'FeatureCollection', features });
    });
    hub.setFeeds([plan({ id: 'w', role: 'hazards' }), plan(MQTT)]);
    await clock.pass(1500);
    expect(statements()?.hazards.map(({ id }) => id)).toEqual(['a', 'b']);
    await clock.pass(10_000);
    expect(statements()?.hazards.map(({ id }) => id)).toEqual(['b']);
    expect(status('w')?.condition).toBe('live');
    hub.stop();
    expect(clock.waiting()).toEqual([]);
  });
});
