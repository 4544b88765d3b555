import { describe, expect, it } from 'vitest';
import { readCap } from '../../ingest/cap';
import { hazardTable } from '../../ingest/schema/hazard';
import { restoreOwn } from '../../store/slices/own/actions';
import { drawnZones } from '../../store/slices/own/drawn-zones';
import { zoneDraft } from '../../store/slices/closures/selectors';
import { bench, readyState } from '../test-support/bench';

const CORNERS = [
  [0.1, 0.1],
  [0.3, 0.1],
  [0.3, 0.3],
] as const;

async function untilDrawn(state: () => ReturnType<typeof readyState>, count: number) {
  for (let turn = 0; turn < 100 && (drawnZones(state())?.features.length ?? 0) < count; turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

const opened = (exercise = true) => {
  const state = restoreOwn('sample', [])(readyState());
  return bench({ state: { ...state, clock: { ...state.clock, exercise } } });
};

async function withZone(exercise = true) {
  const one = opened(exercise);
  one.dispatch('zone.draw', { type: 'flood', level: 2 });
  for (const corner of CORNERS) one.dispatch('closure.point', corner);
  one.dispatch('closure.finish');
  await untilDrawn(one.state, 1);
  return one;
}

describe('drawing a zone', () => {
  it('puts it among the own layers, in force at once, with texts in both languages', async () => {
    const { state, dispatch } = await withZone();
    const [zone] = drawnZones(state())!.features;
    expect(zone).toMatchObject({
      type: 'flood',
      level: 2,
      status: 'Exercise',
      grade: 'exercise',
      expires: null,
    });
    expect(zone!.geometry.coordinates).toEqual([[...CORNERS.map((corner) => [...corner]), [0.1, 0.1]]]);
    expect(zone!.headline.zh).toContain('Ⅱ');
    expect(zone!.headline.en).toMatch(/flood/i);
    expect(state().pack.datasets!.hazards.map(({ id }) => id)).toContain('zone-1');
    expect(state().selection.selected).toEqual({ kind: 'hazard', id: 'zone-1' });
    expect(zoneDraft(state())).toBeNull();
    dispatch('closure.cancel');
  });

  it('makes a draft outside an exercise, which never reaches the public', async () => {
    const { state } = await withZone(false);
    expect(drawnZones(state())!.features[0]).toMatchObject({ status: 'Draft', grade: 'estimated' });
  });

  it('makes zones that can be written into a pack and read back', async () => {
    const { state } = await withZone();
    const [zone] = drawnZones(state())!.features;
    const { geometry, properties } = hazardTable.toRow(zone!);
    const back = hazardTable.fromRow(geometry, properties);
    expect(back.ok && back.value.headline).toEqual(zone!.headline);
  });

  it('goes on while corners are missing', () => {
    const { dispatch, state, codes } = opened();
    dispatch('zone.draw', { type: 'fire', level: 1 });
    dispatch('closure.point', CORNERS[0]);
    dispatch('closure.finish');
    expect(codes()).toEqual(['closure-incomplete']);
    expect(zoneDraft(state())).toMatchObject({ zone: { type: 'fire', level: 1 } });
  });
});

describe('a drawn zone', () => {
  it('can be changed and lifted, and a strange one is left alone', async () => {
    const { dispatch, state } = await withZone();
    const [zone] = drawnZones(state())!.features;
    dispatch('zone.change', { ...zone!, level: 4 });
    dispatch('zone.change', { ...zone!, id: 'zone-9', level: 1 });
    dispatch('zone.remove', 'zone-9');
    expect(drawnZones(state())!.features.map(({ id, level }) => [id, level])).toEqual([['zone-1', 4]]);
    const { version } = state().pack;
    dispatch('zone.remove', 'zone-1');
    expect(drawnZones(state())).toBeNull();
    expect(state().pack.version).toBeGreaterThan(version);
  });

  it('has a number that no other zone has', async () => {
    const { dispatch, state } = await withZone();
    dispatch('zone.add', { type: 'fire', level: 3, corners: CORNERS });
    await untilDrawn(state, 2);
    expect(drawnZones(state())!.features.map(({ id }) => id)).toEqual(['zone-1', 'zone-2']);
  });
});

describe('the message of a zone', () => {
  async function messageOf(exercise: boolean) {
    const { dispatch, saved } = await withZone(exercise);
    dispatch('zone.message', 'zone-9');
    dispatch('zone.message', 'zone-1');
    for (let turn = 0; turn < 400 && saved.length === 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const text = await new Blob([saved[0]!.bytes]).text();
    return { file: saved[0]!, reading: readCap(text, { file: 'a' }) };
  }

  it('is a CAP alert with the zone in both languages, and reads back', async () => {
    const { file, reading } = await messageOf(true);
    expect(file.name).toMatch(/^anlan-sample-zone-1-.*\.xml$/);
    expect(reading.alerts).toHaveLength(1);
    const [alert] = reading.alerts;
    expect(alert).toMatchObject({ status: 'Exercise', msgType: 'Alert', scope: 'Public', sender: 'host' });
    expect(alert!.infos.map(({ language, event }) => [language, event])).toEqual([
      ['zh-CN', '洪水'],
      ['en-US', 'Flood'],
    ]);
    expect(alert!.infos[0]!.areas[0]!.polygons[0]).toEqual([
      ...CORNERS.map((corner) => [...corner]),
      [0.1, 0.1],
    ]);
  });

  it('of a draft is restricted', async () => {
    const { reading } = await messageOf(false);
    expect(reading.alerts[0]).toMatchObject({ status: 'Draft', scope: 'Restricted' });
  });
});
