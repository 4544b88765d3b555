import { describe, expect, it } from 'vitest';
import { bench, readyState, settle, someDatasets } from '../commands/test-support/bench';
import { initialState } from '../store/initial-state';
import { NO_PREFERENCES } from '../store/persist/preferences';
import { applyUrl } from './apply-url';
import { firstScreen } from './first-screen';
import { parseUrl } from './url';

const around = { languages: [], prefersDark: false, online: true, nowMs: 0 };
const open = (search: string) => {
  const { state: url } = parseUrl(search);
  const made = bench({ state: readyState(firstScreen(url, NO_PREFERENCES, around)) });
  applyUrl(url, made.store, made.dispatch);
  return made;
};
const refused = ({ state }: ReturnType<typeof open>) =>
  state().notices.map(({ problem }) => `${problem.params['name']}=${problem.params['value']}`);

describe('applyUrl', () => {
  it('places the incident with its type, grade and label', () => {
    const { state } = open('?at=0.25,0.25&type=fire&grade=1&label=Here');
    expect(state().incident.current).toMatchObject({
      position: [0.25, 0.25],
      type: 'fire',
      grade: 1,
      label: 'Here',
    });
  });

  it('puts the person of the public there instead', () => {
    const { state } = open('?view=finder&at=0.25,0.25&label=Here');
    expect(state().finder.origin).toEqual({ position: [0.25, 0.25], label: 'Here', from: 'map' });
    expect(state().incident.current).toBeNull();
  });

  it('waits until the pack is open', async () => {
    const { state: url } = parseUrl('?at=0.25,0.25');
    const { dispatch, job, state, store } = bench({ state: initialState() });
    applyUrl(url, store, dispatch);
    dispatch('pack.open', 'sample');
    await job('pack/open').finish({ datasets: someDatasets(), roads: null, problems: [] });
    expect(state().incident.current).toBeNull();
    await job('network/load').finish({ nodes: 0, edges: 0, bbox: null });
    await settle();
    expect(state().incident.current?.position).toEqual([0.25, 0.25]);
  });

  it('tells of a place that is none', () => {
    expect(open('?at=0.9,0.5').codes()).toEqual(['incident-in-water']);
  });

  it('refuses a standard that the pack does not have', () => {
    const made = open('?standard=other');
    expect(refused(made)).toEqual(['standard=other']);
    expect(made.state().settings.standardId).toBeNull();
    expect(refused(open('?standard=test'))).toEqual([]);
  });

  it.each([
    'shelter:dry',
    'warehouse:depot',
    'team:crew',
    'hazard:flood',
    'district:d1',
    'cell:a',
    'gap:7',
    'proposal:x',
  ])('selects %s', (name) => {
    const made = open(`?sel=${name}`);
    expect(refused(made)).toEqual([]);
    expect(made.state().selection.selected).toEqual({ kind: name.split(':')[0], id: name.split(':')[1] });
  });

  it.each(['shelter', 'warehouse', 'team', 'hazard', 'district', 'cell'])(
    'refuses a %s that is not there',
    (kind) => {
      const made = open(`?sel=${kind}:ghost`);
      expect(refused(made)).toEqual([`sel=${kind}:ghost`]);
      expect(made.state().selection.selected).toBeNull();
    },
  );
});
