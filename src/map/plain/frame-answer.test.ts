import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../store/store';
import { aNearestResult, readyState } from '../../store/test-support/sample';
import type { AppState, NearestItem } from '../../store/state';
import { answerPositions, boundsOf, frameAnswer } from './frame-answer';

const dry: NearestItem = {
  id: 'dry',
  distanceM: 1,
  travelS: 1,
  readyS: 0,
  totalS: 1,
  straightM: 1,
  slowed: false,
  route: {
    coordinates: [
      [0.3, 0.3],
      [0.1, 0.35],
      [0.2, 0.2],
    ],
    steps: [],
    accessM: 0,
    egressM: 0,
  },
};
const groups = aNearestResult().groups;
const finder: AppState['finder'] = {
  origin: { position: [0.3, 0.3], label: null, from: 'map' },
  chosen: 0,
  locating: false,
  run: {
    state: 'done',
    inputVersion: 1,
    finishedMs: 0,
    tookMs: 0,
    result: aNearestResult({ groups: { ...groups, shelter: { ...groups.shelter, items: [dry] } } }),
  },
};

describe('framing the answer', () => {
  it('takes in the origin, the way and the shelter', () => {
    const state = readyState({ session: { view: 'finder' } });
    expect(answerPositions(state)).toEqual([]);
    expect(boundsOf([])).toBeNull();
    expect(boundsOf(answerPositions({ ...state, finder }))).toEqual([
      [0.1, 0.2],
      [0.3, 0.35],
    ]);
  });

  it('moves the map once for an answer and once for another choice', () => {
    const store = createAppStore(readyState({ session: { view: 'finder' } }));
    const calls: unknown[] = [];
    const stop = frameAnswer(store, (...call: unknown[]) => void calls.push(call[0]));
    store.setState({ finder });
    store.setState({ clock: { nowMs: 1, exercise: true } });
    store.setState({ finder: { ...finder, chosen: 1 } });
    stop();
    store.setState({ finder: { ...finder, chosen: 0 } });
    expect(calls).toEqual(['camera.go', 'camera.go']);
  });
});
