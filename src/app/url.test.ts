import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_GRADES, INCIDENT_TYPE_IDS } from '../domain/incident';
import { LANGUAGES } from '../domain/language';
import { SHELTER_CLASSES } from '../domain/shelter';
import { WALKERS } from '../domain/travel';
import { ANALYSIS_IDS, LAYER_IDS } from '../store/state';
import { formatUrl, parseUrl, type UrlState } from './url';

const NOTHING = parseUrl('').state;
/** A number that has at most so many decimals, as an address writes it. */
const decimal = (max: number, digits: number) =>
  fc
    .integer({ min: -max * 10 ** digits, max: max * 10 ** digits })
    .map((n) => Number((n / 10 ** digits).toFixed(digits)));
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const position = fc.tuple(decimal(180, 5), decimal(90, 5));
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

const anyState: fc.Arbitrary<UrlState> = fc.record({
  view: maybe(fc.constantFrom('operator', 'planner', 'finder')),
  screen: maybe(fc.constantFrom('desk', 'wall')),
  language: maybe(fc.constantFrom(...LANGUAGES)),
  theme: maybe(fc.constantFrom('dark', 'light')),
  pack: maybe(fc.stringMatching(/^[\w-]{1,20}$/)),
  position: maybe(position),
  label: maybe(text),
  type: maybe(fc.constantFrom(...INCIDENT_TYPE_IDS)),
  grade: maybe(fc.constantFrom(...INCIDENT_GRADES)),
  camera: maybe(
    fc.record({
      centre: position,
      zoom: decimal(24, 2).map(Math.abs),
      bearing: decimal(180, 1),
      pitch: decimal(85, 1).map(Math.abs),
    }),
  ),
  layers: fc.dictionary(fc.constantFrom(...LAYER_IDS), fc.boolean()),
  standardId: maybe(text),
  shelterClass: maybe(fc.constantFrom(...SHELTER_CLASSES)),
  walker: maybe(fc.constantFrom(...WALKERS)),
  method: maybe(fc.constantFrom('road', 'straight-line')),
  count: maybe(fc.integer({ min: 1, max: 20 })),
  selected: maybe(fc.record({ kind: fc.constantFrom('shelter', 'hazard', 'gap'), id: text })),
  rail: maybe(fc.constantFrom(...ANALYSIS_IDS)),
  table: maybe(fc.constantFrom(...ANALYSIS_IDS)),
});

/** JSON makes no difference between 0 and -0, nor between an object with and without a prototype. */
const flat = (state: UrlState): unknown => JSON.parse(JSON.stringify(state));

describe('an address', () => {
  it('reads back what it was written from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: read, problems } = parseUrl(formatUrl(state));
        expect(problems).toEqual([]);
        expect(flat(read)).toEqual(flat(state));
      }),
    );
  });

  it('never throws, and names each value that makes no sense while using the rest', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (view, camera) => {
        const search = new URLSearchParams({ view, c: camera, type: 'fire' }).toString();
        const { state, problems } = parseUrl(`?${search}`);
        expect(state.type).toBe('fire');
        expect(problems.length).toBe(Number(state.view === null) + Number(state.camera === null));
      }),
    );
  });

  it.each([
    ['view', 'admin'],
    ['screen', ''],
    ['lang', 'fr'],
    ['theme', 'blue'],
    ['pack', '../etc'],
    ['at', '-56.1'],
    ['at', '-56.1,-34.9,1'],
    ['at', '-56.1,-94.9'],
    ['at', 'NaN,NaN'],
    ['at', '1e1,2'],
    ['type', 'meteor'],
    ['grade', '9'],
    ['c', 'somewhere'],
    ['c', '-56,-34'],
    ['c', '-56,-34,99'],
    ['c', '-56,-34,12,0,120'],
    ['on', 'teams,ghosts'],
    ['off', ''],
    ['standard', ''],
    ['class', 'best'],
    ['walker', 'jogger'],
    ['method', 'crow'],
    ['k', '0'],
    ['k', '2.5'],
    ['sel', 'shelter'],
    ['sel', 'shelter:'],
    ['sel', 'ghost:1'],
  ])('refuses %s=%s', (name, value) => {
    const { state, problems } = parseUrl(`?${name}=${encodeURIComponent(value)}`);
    expect(problems).toEqual([{ code: 'url-value-invalid', params: { name, value } }]);
    expect(state).toEqual(NOTHING);
  });

  it('can be read by people', () => {
    const url = formatUrl({
      ...NOTHING,
      view: 'planner',
      position: [-56.16449, -34.90123],
      camera: { centre: [-56.2, -34.9], zoom: 12.345, bearing: 0, pitch: 0 },
      layers: { population: true, teams: false },
      selected: { kind: 'shelter', id: 'osm/way:1' },
    });
    expect(url).toBe(
      '?view=planner&at=-56.16449,-34.90123&c=-56.2,-34.9,12.35&on=population&off=teams&sel=shelter:osm/way:1',
    );
    expect(formatUrl(NOTHING)).toBe('');
  });
});
