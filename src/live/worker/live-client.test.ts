import { describe, expect, it } from 'vitest';
import type { UnitsSnapshot } from '../../domain/live';
import type { LiveReport } from '../hub/report';
import { aFeed } from '../test-support/feeds';
import { createLiveClient, type LiveWorkerLike } from './live-client';
import type { ReportParcel, ToLiveWorker } from './messages';
import { createReportOpener, createReportPacker } from './pack-report';

const roster = [{ id: 'a/1', feedId: 'a', unitId: '1', name: 'One', kind: null }];
const someUnits = (change: Partial<UnitsSnapshot> = {}): UnitsSnapshot => ({
  count: 1,
  roster,
  positions: new Float64Array([1, 2]),
  freshness: new Uint8Array(1),
  headings: new Float32Array(1),
  speedsKmh: new Float32Array(1),
  asOfMs: new Float64Array(1),
  statuses: new Uint8Array(1),
  ...change,
});
const aReport = (change: Partial<LiveReport> = {}): LiveReport => ({
  nowMs: 1,
  statuses: null,
  units: null,
  statements: null,
  ...change,
});

describe('reports on their way', () => {
  it('carry the roster only when it is another, and arrive as they were', () => {
    const pack = createReportPacker();
    const open = createReportOpener();
    const first = pack(aReport({ units: someUnits() }));
    const second = pack(aReport({ units: someUnits() }));
    expect([first.parcel.units?.roster, second.parcel.units?.roster]).toEqual([roster, null]);
    expect(second.transfer.length).toBe(6);
    expect([open(first.parcel), open(second.parcel)].map((report) => report.units?.roster)).toEqual([
      roster,
      roster,
    ]);
    expect(open(pack(aReport({ statuses: [] })).parcel)).toEqual(aReport({ statuses: [] }));
  });
});

describe('createLiveClient', () => {
  function setup() {
    const sent: ToLiveWorker[] = [];
    const frames: (() => void)[] = [];
    const applied: LiveReport[] = [];
    let say: (parcel: ReportParcel) => void = () => {};
    let spawnCount = 0;
    const worker: LiveWorkerLike = {
      postMessage: (message) => sent.push(message),
      addEventListener: (type: string, listener: (event: { readonly data: ReportParcel }) => void) => {
        if (type === 'message') say = (data) => listener({ data });
      },
      terminate: () => {},
    };
    const client = createLiveClient((report) => applied.push(report), {
      pageOrigin: 'http://page.test',
      spawn: () => {
        spawnCount += 1;
        return worker;
      },
      frame: (task) => frames.push(task),
    });
    return {
      client,
      sent,
      frames,
      applied,
      say: (parcel: ReportParcel) => say(parcel),
      spawns: () => spawnCount,
    };
  }

  it('begins its thread with the first feed', () => {
    const { client, sent, spawns } = setup();
    client.setFeeds([]);
    client.retry(null);
    expect([spawns(), sent]).toEqual([0, []]);
    const plans = [{ feed: aFeed(), isPaused: false, refusal: null }];
    client.setFeeds(plans);
    client.setFeeds([]);
    expect(spawns()).toBe(1);
    expect(sent).toEqual([
      { type: 'feeds', plans, pageOrigin: 'http://page.test' },
      { type: 'feeds', plans: [], pageOrigin: 'http://page.test' },
    ]);
  });

  it('applies a report with a frame, and asks for the next only then', () => {
    const { client, sent, frames, applied, say } = setup();
    client.setFeeds([{ feed: aFeed(), isPaused: false, refusal: null }]);
    say(aReport({ statuses: [] }));
    expect([applied.length, sent.length]).toEqual([0, 1]);
    frames[0]?.();
    expect(applied).toEqual([aReport({ statuses: [] })]);
    expect(sent.at(-1)).toEqual({ type: 'acknowledge' });
  });

  it('lets nothing in once it is over', () => {
    const { client, frames, applied, say } = setup();
    client.setFeeds([{ feed: aFeed(), isPaused: false, refusal: null }]);
    say(aReport());
    client.dispose();
    frames[0]?.();
    expect(applied).toEqual([]);
  });
});
