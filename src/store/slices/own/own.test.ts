import { describe, expect, it } from 'vitest';

import { aClosure, anOwnLayer, someShelters } from '../../test-support/own-layers';
import { readyState } from '../../test-support/sample';
import { setSession } from '../session/actions';
import { closuresInUse } from '../closures/selectors';
import { networkVersion } from '../runs/versions';
import { editOwn, redoOwn, restoreOwn, takeFromOtherTab, undoOwn } from './actions';
import { refreshDatasets, setLiveOverlay } from './refresh';
import { isOwnEditLatest, ownLayerOf, ownLayers, referenceFeatures } from './selectors';

const start = () => restoreOwn('sample', [])(readyState());
const add = (...layers: ReturnType<typeof someShelters>[]) =>
  editOwn({ note: 'add', put: layers, remove: [] })(start());
const ids = (state: ReturnType<typeof start>) => state.pack.datasets?.shelters.map(({ id }) => id);

describe('own layers', () => {
  it('come in whole and go out whole by undo', () => {
    const before = start();
    const after = add(someShelters(['new']));
    expect(ids(after)).toEqual(['dry', 'wet', 'new']);
    expect(networkVersion(after)).not.toBe(networkVersion(before));
    expect(isOwnEditLatest(after)).toBe(true);
    const undone = undoOwn()(after);
    expect(undone.pack.datasets).toEqual(before.pack.datasets);
    expect(ids(redoOwn()(undone))).toEqual(['dry', 'wet', 'new']);
    expect(undoOwn()(before)).toBe(before);
  });

  it('rise in version with every change, also by undo', () => {
    const layer = someShelters(['new']);
    const off = editOwn({ note: 'change', put: [{ ...layer, inUse: false }], remove: [] })(add(layer));
    expect(off.own.layers[0]?.version).toBe(2);
    expect(ids(off)).toEqual(['dry', 'wet']);
    expect(undoOwn()(off).own.layers[0]).toMatchObject({ version: 3, inUse: true });
  });

  it('are unknown to the public and to another pack', () => {
    const state = add(someShelters(['new']), anOwnLayer('closures', [aClosure], { id: 'own-2' }));
    expect(closuresInUse(state)).toHaveLength(1);
    const finder = refreshDatasets(setSession({ view: 'finder' })(state));
    expect(ids(finder)).toEqual(['dry', 'wet']);
    expect(closuresInUse(finder)).toEqual([]);
    expect(ownLayers(finder)).toEqual([]);
    expect(ids(restoreOwn('elsewhere', state.own.layers)(state))).toEqual(['dry', 'wet']);
  });

  it('know which feature is theirs, also under another id', () => {
    const state = add(someShelters(['a']), someShelters(['a', 'b'], { id: 'own-2', name: 'second' }));
    expect(ownLayerOf(state, 'shelters', 'a')?.name).toBe('list.csv');
    expect(ownLayerOf(state, 'shelters', 'own-2:a')?.name).toBe('second');
    expect(ownLayerOf(state, 'shelters', 'dry')).toBeNull();
  });

  it('take what another tab has kept, and forget how to undo what it touched', () => {
    const state = add(someShelters(['a']));
    const mine = editOwn({ note: 'add', put: [someShelters(['b'], { id: 'own-2' })], remove: [] })(state);
    const after = takeFromOtherTab([], ['own-1'])(mine);
    expect(ids(after)).toEqual(['dry', 'wet', 'b']);
    expect(after.own.undo).toHaveLength(1);
  });

  it('leave the version alone where feeds say nothing new', () => {
    const state = add(someShelters(['a']));
    const quiet = setLiveOverlay({
      hazards: [],
      shelters: new Map([['nobody', { status: 'open' }]]),
      warehouses: new Map(),
      teams: new Map(),
      reference: [{ id: 'r', name: null, geometry: { type: 'Point', coordinates: [0, 0] }, values: {} }],
    })(state);
    expect(quiet.pack.version).toBe(state.pack.version);
    expect(referenceFeatures(quiet)).toHaveLength(1);
  });
});
