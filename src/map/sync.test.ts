import { describe, expect, it } from 'vitest';
import { createAppStore } from '../store/store';
import { readyState } from '../store/test-support/sample';
import type { HitTarget, LayerDescription } from './layers/layer-description';
import { startSync } from './sync';
import { aLook, aView } from './test-support/map-look';

/** A frame that comes when it is called. */
function handFrames() {
  const waiting: (() => void)[] = [];
  return {
    schedule: (task: () => void) => {
      waiting.push(task);
      return () => void waiting.splice(waiting.indexOf(task), 1);
    },
    run: () => {
      for (const task of waiting.splice(0)) task();
    },
    count: () => waiting.length,
  };
}

const target: HitTarget = { ref: { kind: 'team', id: 't' }, shape: 'point', position: [0, 0], radiusPx: 5 };

function setUp(offered: readonly ('teams' | 'incident')[] = ['teams', 'incident']) {
  const frames = handFrames();
  const store = createAppStore(readyState());
  const drawn: string[][] = [];
  const builds = { teams: 0, incident: 0 };
  let look = aLook();
  const layers: LayerDescription<unknown, string>[] = [
    {
      id: 'teams',
      zBand: 'resource',
      select: (state) => state.pack.datasets?.teams ?? null,
      build: () => [`teams ${++builds.teams}`],
      buildLabels: () => ['teams label'],
      targets: () => [target],
    },
    {
      id: 'incident',
      zBand: 'label',
      select: (state) => state.incident.current,
      build: () => [`incident ${++builds.incident}`],
    },
  ];
  const sync = startSync<string>({
    store,
    layers,
    offered: () => offered,
    view: () => aView(),
    look: () => look,
    draw: (built) => drawn.push([...built]),
    schedule: frames.schedule,
  });
  return { frames, store, drawn, builds, sync, setLook: (next: typeof look) => (look = next) };
}

describe('the sync', () => {
  it('draws once a frame, however many changes came', () => {
    const { frames, store, drawn } = setUp();
    store.setState({ clock: { nowMs: 1, exercise: true } });
    store.setState({ clock: { nowMs: 2, exercise: true } });
    expect(frames.count()).toBe(1);
    frames.run();
    expect(drawn).toEqual([['teams 1', 'teams label']]);
  });

  it('builds only what has changed, and draws nothing when nothing has', () => {
    const { frames, store, drawn, builds } = setUp();
    frames.run();
    store.setState({ clock: { nowMs: 3, exercise: true } });
    frames.run();
    expect(drawn).toHaveLength(1);
    store.setState((state) => ({
      incident: {
        ...state.incident,
        current: { position: [0, 0], type: 'fire', grade: 1, startedMs: 0, label: null },
      },
    }));
    frames.run();
    expect(drawn.at(-1)).toEqual(['teams 1', 'teams label', 'incident 1']);
    expect(builds.teams).toBe(1);
  });

  it('takes away what is switched off or not offered', () => {
    const { frames, store, drawn, sync } = setUp();
    frames.run();
    expect(sync.targets()).toEqual([target]);
    store.setState((state) => ({ layers: { ...state.layers, teams: false } }));
    frames.run();
    expect(drawn.at(-1)).toEqual([]);
    expect(sync.targets()).toEqual([]);
    const other = setUp(['incident']);
    other.frames.run();
    expect(other.drawn).toEqual([]);
  });

  it('builds all again with a new look and after a loss', () => {
    const { frames, builds, sync, setLook } = setUp();
    frames.run();
    setLook(aLook({ theme: 'light' }));
    sync.refresh();
    frames.run();
    expect(builds.teams).toBe(2);
    sync.rebuild();
    frames.run();
    expect(builds.teams).toBe(3);
  });

  it('does nothing after it is stopped', () => {
    const { frames, store, drawn, sync } = setUp();
    sync.stop();
    store.setState({ clock: { nowMs: 9, exercise: true } });
    sync.refresh();
    frames.run();
    expect(drawn).toEqual([]);
  });
});
