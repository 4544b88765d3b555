import mqtt, { type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { type Broker, findMosquitto, freePort, startBroker } from '../../scripts/lib/mosquitto';
import { FRESHNESSES, type FeedStatus, type UnitsSnapshot } from '../../src/domain/live';
import { after, type LiveEnvironment } from '../../src/live/environment';
import { createLiveHub, type LiveHub } from '../../src/live/hub/hub';
import { aFeed } from '../../src/live/test-support/feeds';
import { connectMqtt } from '../../src/live/transport/connect-mqtt';

const mosquitto = findMosquitto();
if (mosquitto === null) console.log('skipped: mosquitto not present (MQTT over a real broker)');

const until = async (isSo: () => boolean, what: string) => {
  for (let turn = 0; turn < 400; turn++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never so: ${what}`);
};

const location = (lon: number, tst: number) =>
  JSON.stringify({ _type: 'location', lat: -34.9, lon, tst, tid: 'e1', vel: 30, cog: 90 });

describe.skipIf(mosquitto === null)('units over a real broker', () => {
  let port = 0;
  let broker: Broker;
  let publisher: MqttClient;
  let hub: LiveHub | null = null;
  let statuses: readonly FeedStatus[] = [];
  let units: UnitsSnapshot | null = null;
  const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');

  const nowS = () => Math.floor(Date.now() / 1000);
  const publish = (topic: string, text: string, retain = false) =>
    publisher.publishAsync(topic, text, { retain });
  const begin = async () => {
    broker = await startBroker(mosquitto!, port);
    publisher = await mqtt.connectAsync(broker.url, { reconnectPeriod: 0 });
  };

  beforeAll(async () => {
    Object.defineProperty(globalThis, 'WebSocket', {
      value: NodeWebSocket,
      configurable: true,
      writable: true,
    });
    port = await freePort();
    await begin();
    await publish('owntracks/crew/kept', location(-56.1, nowS() - 3600), true);
    const env: LiveEnvironment = {
      fetch: (url, init) => fetch(url, init),
      mqtt: connectMqtt,
      now: Date.now,
      after,
      random: Math.random,
      pageOrigin: 'http://page.test',
    };
    const made = createLiveHub(env, (report) => {
      statuses = report.statuses ?? statuses;
      units = report.units ?? units;
      made.acknowledge();
    });
    hub = made;
    const feed = aFeed({
      kind: 'mqtt',
      url: broker.url,
      topics: ['owntracks/#', 'fleet/+/position'],
      intervalS: 5,
    });
    made.setFeeds([{ feed, isPaused: false, refusal: null }]);
    await until(() => units !== null && units.count > 0, 'the kept message arrives');
  });
  afterAll(async () => {
    hub?.stop();
    await publisher.endAsync(true);
    await broker.stop();
    if (before) Object.defineProperty(globalThis, 'WebSocket', before);
    else Reflect.deleteProperty(globalThis, 'WebSocket');
  });

  const rowOf = (unitId: string) => units?.roster.findIndex((unit) => unit.unitId === unitId) ?? -1;
  const freshnessAt = (unitId: string) => FRESHNESSES[units!.freshness[rowOf(unitId)]!];

  it('takes what the broker kept as old as it says it is', () => {
    expect(freshnessAt('crew/kept')).toBe('unknown');
  });

  it('takes OwnTracks and GeoJSON as they come', async () => {
    await publish('owntracks/crew/e1', location(-56.2, nowS()));
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-56, -34] },
      properties: { name: '车 7' },
    };
    await publish('fleet/7/position', JSON.stringify(feature));
    await until(() => rowOf('crew/e1') >= 0 && rowOf('fleet/7/position') >= 0, 'both units are known');
    expect(freshnessAt('crew/e1')).toBe('fresh');
    expect(units?.positions[2 * rowOf('crew/e1')]).toBe(-56.2);
    expect(units?.roster[rowOf('fleet/7/position')]?.name).toBe('车 7');
    await until(() => statuses[0]?.condition === 'live', 'the feed is live');
  });

  it('shows at once that the broker is gone, and comes back by itself', async () => {
    await publisher.endAsync(true);
    await broker.stop();
    await until(() => statuses[0]?.condition === 'retrying', 'the feed is told to be down');
    expect(statuses[0]?.problem?.code).toBe('feed-unreachable');
    expect(rowOf('crew/e1')).toBeGreaterThanOrEqual(0);
    await begin();
    await until(() => statuses[0]?.condition !== 'retrying', 'the connection is back');
    await publish('owntracks/crew/e1', location(-56.3, nowS()));
    await until(() => units?.positions[2 * rowOf('crew/e1')] === -56.3, 'the unit moves again');
  });

  it('keeps the newest of far more messages than were promised', async () => {
    for (let n = 0; n < 30_000; n++)
      publisher.publish('owntracks/crew/fast', location(-56 - n / 1e6, nowS()));
    await publish('owntracks/crew/fast', location(-55, nowS() + 1));
    await until(() => units?.positions[2 * rowOf('crew/fast')] === -55, 'the last message is shown');
    expect(units?.count).toBe(4);
  });
});
