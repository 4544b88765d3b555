import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox, aHazard } from '../../../analysis/test-support/builders';
import type { Hazard } from '../../../domain/hazard';
import type { LiveOverlay } from '../../../domain/live-overlay';
import { anOwnLayer, someShelters } from '../../test-support/own-layers';
import { someDatasets } from '../../test-support/sample';
import { datasetsWith } from './datasets-with';

const base = someDatasets();
const NO_LIVE: LiveOverlay = {
  hazards: [],
  shelters: new Map(),
  warehouses: new Map(),
  teams: new Map(),
  reference: [],
};
const sheltersOf = (...args: Parameters<typeof datasetsWith>) =>
  datasetsWith(...args).shelters.map(({ id }) => id);

describe('datasetsWith', () => {
  it('is the pack itself, list by list, where nothing lies on top', () => {
    const data = datasetsWith(base, [], null);
    expect(data).toEqual(base);
    expect(data.shelters).toBe(base.shelters);
    expect(datasetsWith(base, [], NO_LIVE, data)).toBe(data);
  });

  it('adds own features, and lets one stand in for the one of the pack with its id', () => {
    expect(sheltersOf(base, [someShelters(['new', 'wet'])], null)).toEqual(['dry', 'new', 'wet']);
    const wet = datasetsWith(base, [someShelters(['wet'])], null).shelters.find(({ id }) => id === 'wet');
    expect(wet?.position).toEqual([0.1, 0.1]);
  });

  it("puts the pack's own away where a layer replaces them, and of no other kind", () => {
    const data = datasetsWith(base, [someShelters(['new'], { mode: 'replace' })], null);
    expect(data.shelters.map(({ id }) => id)).toEqual(['new']);
    expect(data.teams).toBe(base.teams);
  });

  it('loses none of two layers that number their rows alike', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(6)), { maxLength: 4 }), (numbers) => {
        const layers = numbers.map((ids, at) => someShelters(ids.map(String), { id: `own-${at + 1}` }));
        const ids = sheltersOf(base, layers, null);
        expect(ids).toHaveLength(base.shelters.length + numbers.flat().length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('puts away a warning that an update of another file takes the place of, of the same status alone', () => {
    const reading = {
      levelFrom: 'stated',
      event: null,
      expiresAssumed: false,
      scope: 'Public',
      areaFrom: ['polygon'],
      geocodesUnknown: [],
    } as const;
    const warning = (id: string, hour: number, more: Partial<Hazard> = {}) =>
      aHazard({ id, sent: `2026-06-01T${hour}:00:00Z`, geometry: aBox(0, 0, 1, 1), ...more });
    const update = (status: Hazard['status'], hour: number) =>
      warning('cap:b', hour, { status, reading: { ...reading, replaces: ['cap:a'] } });
    const shown = (...hazards: readonly Hazard[]) => {
      const layers = hazards.map((one, at) => anOwnLayer('hazards', [one], { id: `own-${at + 1}` }));
      return datasetsWith({ ...base, hazards: [] }, layers, null).hazards.map(({ id }) => id);
    };
    const first = warning('cap:a', 10, { status: 'Actual' });
    const second = warning('cap:a#2', 10, { status: 'Actual' });
    expect(shown(first, second, update('Actual', 12))).toEqual(['cap:b']);
    expect(shown(first, update('Test', 12))).toEqual(['cap:a', 'cap:b']);
    expect(shown(first, update('Actual', 19), warning('cap:c', 11))).toEqual(['cap:b', 'cap:c']);
    expect(shown(warning('cap:a', 20, { status: 'Actual' }), update('Actual', 12))).toEqual([
      'cap:a',
      'cap:b',
    ]);
  });

  it('counts the people of a cell once', () => {
    const cell = { cell: 'a', position: [0.2, 0.2] as const, people: 7, vulnerable: null };
    const layers = ['own-1', 'own-2'].map((id) => anOwnLayer('population', [cell], { id }));
    expect(datasetsWith(base, layers, null).population.map(({ people }) => people)).toEqual([40, 7]);
  });

  it('writes over both what feeds say now, and keeps every list that is as it was', () => {
    const live: LiveOverlay = {
      ...NO_LIVE,
      hazards: [aHazard({ id: 'flood', geometry: aBox(0, 0, 1, 1) })],
      shelters: new Map([
        ['new', { status: 'full' }],
        ['nobody', { status: 'open' }],
      ]),
    };
    const own = [someShelters(['new'])];
    const data = datasetsWith(base, own, live);
    expect(data.shelters.map(({ id, status }) => [id, status])).toContainEqual(['new', 'full']);
    expect(data.hazards).toEqual(live.hazards);
    const again = datasetsWith(base, own, { ...live, teams: new Map([['crew', { people: 9 }]]) }, data);
    expect(again.shelters).toBe(data.shelters);
    expect(again.hazards).toEqual(data.hazards);
    expect(again.teams).not.toBe(data.teams);
  });
});
