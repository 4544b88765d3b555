import { describe, expect, it } from 'vitest';
import { packOpened } from '../store/slices/pack/actions';
import { setSettings } from '../store/slices/settings/actions';
import { initialState } from '../store/initial-state';
import { NO_PREFERENCES } from '../store/persist/preferences';
import { setFinderOrigin } from '../store/slices/finder/actions';
import { setIncident } from '../store/slices/incident/actions';
import { toggleLayer } from '../store/slices/layers/actions';
import { anIncident, readyState, someDatasets } from '../store/test-support/sample';
import { firstLanguage, firstScreen } from './first-screen';
import { urlOf } from './screen-url';
import { parseUrl } from './url';

const around = { languages: ['en-GB'], prefersDark: false, online: true, nowMs: 5 };
const from = (search: string, kept = NO_PREFERENCES, surroundings = around) =>
  initialState(firstScreen(parseUrl(search).state, kept, surroundings));

describe('firstLanguage', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['ZH'], 'zh-CN'],
    [['fr', 'zh-Hans-CN', 'en'], 'zh-CN'],
    [['fr-FR', 'en-US'], 'en'],
    [['es-UY'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (languages, language) => {
    expect(firstLanguage(languages)).toBe(language);
  });
});

describe('firstScreen', () => {
  it('takes the address before what is kept, and that before the surroundings', () => {
    const kept = { ...NO_PREFERENCES, language: 'zh-CN', theme: 'dark' } as const;
    expect(from('').session).toMatchObject({
      language: 'en',
      theme: 'light',
      view: 'operator',
      screen: 'desk',
    });
    expect(from('', kept).session).toMatchObject({ language: 'zh-CN', theme: 'dark' });
    expect(from('?lang=en&theme=light', kept).session).toMatchObject({ language: 'en', theme: 'light' });
    expect(from('', NO_PREFERENCES, { ...around, prefersDark: true }).session.theme).toBe('dark');
  });

  it('hangs the wall of the operator in the dark', () => {
    expect(from('?screen=wall').session.theme).toBe('dark');
    expect(from('?screen=wall&view=planner').session.theme).toBe('light');
    expect(from('?screen=wall&theme=light').session.theme).toBe('light');
  });

  it('lets a link that the page wrote speak for itself, but for the edited policy table', () => {
    const kept = { ...NO_PREFERENCES, settings: { walker: 'elderly', k: 3, hazardRoads: [] } } as const;
    expect(from('?view=planner', kept).settings).toMatchObject({ walker: 'elderly', k: 3, hazardRoads: [] });
    expect(from('?lang=en&k=7', kept).settings).toMatchObject({ walker: 'healthy', k: 7, hazardRoads: [] });
    expect(from('?lang=en').settings.hazardRoads).toBeNull();
  });
});

describe('the address of a screen', () => {
  it('reproduces it', () => {
    const steps = [
      packOpened(someDatasets()),
      setIncident(anIncident({ type: 'fire', grade: 1, label: 'Calle 1 & 2' })),
      setSettings({ k: 7, walker: 'wheelchair', shelterClass: 'central', coverageMethod: 'straight-line' }),
      toggleLayer('population'),
      toggleLayer('teams'),
    ];
    const start = {
      session: { view: 'planner', language: 'zh-CN', theme: 'dark' },
      packId: 'sample',
    } as const;
    const state = steps.reduce((next, step) => step(next), initialState(start));
    const url = urlOf(state);
    const again = from(url);
    expect(again.session).toMatchObject({ view: 'planner', language: 'zh-CN', theme: 'dark' });
    expect(again.settings).toEqual(state.settings);
    expect(again.layers).toEqual(state.layers);
    expect(parseUrl(url).state).toMatchObject({
      position: [0.25, 0.25],
      type: 'fire',
      grade: 1,
      label: 'Calle 1 & 2',
      pack: 'sample',
    });
  });

  it('says where a person of the public is only if they chose it themselves', () => {
    const finder = readyState({ session: { view: 'finder' } });
    const origin = { position: [0.3, 0.4], label: null, from: 'map' } as const;
    expect(urlOf(setFinderOrigin(origin)(finder))).toContain('at=0.3,0.4');
    expect(urlOf(setFinderOrigin({ ...origin, from: 'device' })(finder))).not.toContain('at=');
    expect(urlOf(setIncident(anIncident())(finder))).not.toMatch(/at=|type=/);
  });
});
