import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setClock } from '../store/slices/clock/actions';
import { anAllocationResult, SAMPLE_MS } from '../store/test-support/sample';
import { startAutomation } from './automation';
import { aCoverageResult, aNearestResult, bench, type Bench, readyState, settle } from './test-support/bench';

let stop = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function quiet() {
  vi.advanceTimersByTime(1_000);
  await settle();
}
function begin(state = readyState()): Bench {
  const made = bench({ state });
  stop = startAutomation(made.store, made.dispatch);
  return made;
}
const asked = ({ jobs }: Bench, name: string) => jobs.filter((job) => job.name === name).length;

describe('startAutomation', () => {
  it('finds the coverage at once, and the nearest when an incident is placed', async () => {
    const made = begin();
    await quiet();
    expect(made.jobs.map(({ name }) => name)).toEqual(['coverage/run']);
    made.dispatch('incident.place', { position: [0.25, 0.25] });
    await quiet();
    expect(made.jobs.map(({ name }) => name)).toEqual(['coverage/run', 'nearest/run']);
  });

  it.each([
    ['moving', (b: Bench) => b.dispatch('incident.place', { position: [0.3, 0.3] }), [2, 1]],
    ['the type', (b: Bench) => b.dispatch('incident.type', 'fire'), [2, 1]],
    ['the grade', (b: Bench) => b.dispatch('incident.grade', 1), [1, 1]],
    ['the count', (b: Bench) => b.dispatch('settings.count', 9), [2, 1]],
    ['who walks', (b: Bench) => b.dispatch('settings.walker', 'elderly'), [2, 2]],
    ['the class', (b: Bench) => b.dispatch('settings.class', 'short-term'), [1, 2]],
    ['the method', (b: Bench) => b.dispatch('settings.method', 'straight-line'), [1, 2]],
    ['the policy', (b: Bench) => b.dispatch('settings.hazard-roads', []), [2, 2]],
    ['a proposal', (b: Bench) => b.dispatch('plan.add', [0.7, 0.7]), [1, 2]],
    ['the zones', (b: Bench) => b.store.setState(setClock({ nowMs: 0, exercise: true })), [2, 2]],
    [
      'time without new zones',
      (b: Bench) => b.store.setState(setClock({ nowMs: SAMPLE_MS + 1, exercise: true })),
      [1, 1],
    ],
    ['dragging', (b: Bench) => b.dispatch('incident.drag', [0.3, 0.3]), [1, 1]],
    [
      'the camera',
      (b: Bench) => b.dispatch('camera.moved', { centre: [0, 0], zoom: 1, bearing: 0, pitch: 0 }),
      [1, 1],
    ],
  ] as const)('after %s runs again only what depends on it', async (_, change, [nearest, coverage]) => {
    const made = begin();
    made.dispatch('incident.place', { position: [0.25, 0.25] });
    await quiet();
    await made.job('nearest/run').finish(aNearestResult());
    await made.job('coverage/run').finish(aCoverageResult());
    change(made);
    await quiet();
    expect([asked(made, 'nearest/run'), asked(made, 'coverage/run')]).toEqual([nearest, coverage]);
  });

  it('makes one run of a burst of changes', async () => {
    const made = begin();
    for (const count of [1, 2, 3, 4]) made.dispatch('settings.class', count % 2 ? 'emergency' : 'short-term');
    await quiet();
    expect(asked(made, 'coverage/run')).toBe(1);
  });

  it('puts the answer away when the incident is cleared, and finds it again on undo', async () => {
    const made = begin();
    made.dispatch('incident.place', { position: [0.25, 0.25] });
    await quiet();
    await made.job('nearest/run').finish(aNearestResult());
    made.dispatch('incident.clear');
    await quiet();
    expect(made.state().runs.nearest.state).toBe('idle');
    made.dispatch('incident.undo');
    await quiet();
    expect(asked(made, 'nearest/run')).toBe(2);
  });

  it('does not repeat a failed or cancelled run until something changes', async () => {
    const made = begin();
    await quiet();
    await made.job('coverage/run').fail(new Error('broken'));
    made.store.setState(setClock({ nowMs: SAMPLE_MS + 2, exercise: true }));
    await quiet();
    expect(asked(made, 'coverage/run')).toBe(1);
    made.dispatch('settings.class', 'short-term');
    await quiet();
    made.dispatch('coverage.cancel');
    await quiet();
    expect(asked(made, 'coverage/run')).toBe(2);
  });

  it('answers the public, and only the public, in the public view', async () => {
    const made = begin(readyState({ session: { view: 'finder' } }));
    await quiet();
    expect(made.jobs).toEqual([]);
    made.dispatch('finder.origin', { position: [0.25, 0.25], label: null, from: 'map' });
    await quiet();
    expect(made.jobs.map(({ name }) => name)).toEqual(['nearest/run']);
  });

  it('follows a dragged proposal at a steady pace, each run to its end, and the last place at last', async () => {
    const made = begin(readyState({ session: { view: 'planner' } }));
    made.dispatch('plan.add', [0.7, 0.7]);
    made.dispatch('analysis.open', { place: 'rail', id: 'allocation' });
    await quiet();
    await made.job('allocation/run').finish(anAllocationResult());
    expect(asked(made, 'allocation/run')).toBe(1);
    const drag = (step: number) =>
      made.dispatch('plan.drag', { id: 'proposal-1', position: [0.7 - step / 100, 0.7] });
    for (let step = 0; step < 10; step++) {
      drag(step);
      vi.advanceTimersByTime(30);
      await settle();
    }
    expect(asked(made, 'allocation/run')).toBe(2);
    expect(made.job('allocation/run').options.signal?.aborted).toBe(false);
    await made.job('allocation/run').finish(anAllocationResult());
    await quiet();
    expect(asked(made, 'allocation/run')).toBe(3);
    expect(made.job('allocation/run').request.proposed).toMatchObject([{ position: [0.61, 0.7] }]);
    drag(12);
    made.dispatch('plan.move', { id: 'proposal-1', position: [0.6, 0.7] });
    await quiet();
    expect(made.job('allocation/run').request.proposed).toMatchObject([{ position: [0.6, 0.7] }]);
  });

  it('lets the coverage gap follow a dragged proposal along roads, and along straight lines when it rests', async () => {
    const made = begin(readyState({ session: { view: 'planner' } }));
    made.dispatch('plan.add', [0.7, 0.7]);
    await quiet();
    await made.job('coverage/run').finish(aCoverageResult());
    const drag = async (step: number) => {
      made.dispatch('plan.drag', { id: 'proposal-1', position: [0.7 - step / 100, 0.7] });
      vi.advanceTimersByTime(100);
      await settle();
    };
    const before = asked(made, 'coverage/run');
    for (let step = 1; step < 5; step++) {
      await drag(step);
      await made.job('coverage/run').finish(aCoverageResult());
    }
    expect(asked(made, 'coverage/run')).toBeGreaterThan(before + 2);
    made.dispatch('settings.method', 'straight-line');
    await quiet();
    const straight = asked(made, 'coverage/run');
    for (let step = 5; step < 9; step++) await drag(step);
    expect(asked(made, 'coverage/run')).toBe(straight);
    await quiet();
    expect(asked(made, 'coverage/run')).toBe(straight + 1);
  });

  it('stops when it is told to', async () => {
    const made = begin();
    stop();
    await quiet();
    expect(made.jobs).toEqual([]);
  });
});
