import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox, aHazard } from '../../analysis/test-support/builders';
import { AnlanError } from '../../domain/errors';
import { hazardTable } from '../../ingest/schema/hazard';
import { momentOf, numberOf } from './read-json';
import { readHazards } from './read-hazards';
import { readResources } from './read-resources';
import { readUnits } from './read-units';

const units = (value: unknown, topic: string | null = null) =>
  readUnits(JSON.stringify(value), topic, 'Crews');

const LOCATION = {
  _type: 'location',
  lat: -34.9,
  lon: -56.2,
  tst: 1_700_000_000,
  tid: 'e7',
  vel: 36,
  cog: 270,
  acc: 8,
  batt: 80,
};
const UNIT = {
  unitId: 'crew/e7',
  name: null,
  kind: null,
  position: [-56.2, -34.9],
  asOfMs: 1_700_000_000_000,
  headingDeg: 270,
  speedKmh: 36,
  status: null,
};

describe('readUnits', () => {
  it('reads OwnTracks by its topic, else by its two letters', () => {
    expect(units(LOCATION, 'owntracks/crew/e7')).toEqual({ taken: [UNIT], faults: [] });
    expect(units([{ ...LOCATION, topic: 'owntracks/crew/e7' }]).taken).toEqual([UNIT]);
    expect(units(LOCATION).taken[0]?.unitId).toBe('e7');
  });

  it('passes over what says nothing of a place', () => {
    for (const kind of ['lwt', 'card', 'transition', 'waypoint'])
      expect(units({ _type: kind, tst: 1 }, 'owntracks/a/b')).toEqual({ taken: [], faults: [] });
  });

  it('reads GeoJSON points, alone or together, and leaves unsaid what is not said', () => {
    const feature = {
      type: 'Feature',
      id: 12,
      geometry: { type: 'Point', coordinates: [-56.2, -34.9, 30] },
      properties: {
        name: '消防一队',
        kind: 'fire',
        status: 'en-route',
        heading: 360,
        speedKmh: '12.5',
        asOf: '2026-01-01T08:00:00+08:00',
      },
    };
    expect(units({ type: 'FeatureCollection', features: [feature] }).taken).toEqual([
      {
        unitId: '12',
        name: '消防一队',
        kind: 'fire',
        position: [-56.2, -34.9],
        asOfMs: Date.parse('2026-01-01T00:00:00Z'),
        headingDeg: 0,
        speedKmh: 12.5,
        status: 'en-route',
      },
    ]);
    const bare = { type: 'Feature', geometry: feature.geometry, properties: null };
    expect(units(bare, 'teams/7').taken[0]).toMatchObject({
      unitId: 'teams/7',
      name: null,
      asOfMs: null,
      headingDeg: null,
      speedKmh: null,
      status: null,
    });
    expect(units({ ...feature, properties: { status: 'sleeping', kind: 'wizard' } }).taken[0]).toMatchObject({
      status: null,
      kind: null,
    });
  });

  it.each([
    [{ ...LOCATION, lat: 95 }, 'lon, lat'],
    [{ ...LOCATION, lon: 'NaN' }, 'lon, lat'],
    [{ ...LOCATION, tid: '' }, 'topic'],
    [
      { type: 'Feature', id: 1, geometry: { type: 'LineString', coordinates: [] }, properties: {} },
      'geometry',
    ],
    [{ type: 'Feature', id: 1, geometry: { type: 'Point', coordinates: [181, 0] } }, 'geometry.coordinates'],
    [{ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 0] } }, 'id'],
    [{ type: 'Point', coordinates: [1, 0] }, 'type'],
    [null, 'type'],
    [7, 'type'],
  ])('names what is wrong with %j', (value, field) => {
    const { taken, faults } = units(value);
    expect(taken).toEqual([]);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
  });

  it('says what came in place of data', () => {
    for (const [text, found] of [
      ['<!DOCTYPE html><html>', 'HTML'],
      ['', '0 B'],
      ['NaN', '“NaN…”'],
    ])
      expect(() => readUnits(text!, null, 'Crews')).toThrow(
        new AnlanError('feed-not-data', { feed: 'Crews', found: found!, wanted: 'GeoJSON, OwnTracks' }),
      );
  });

  it('takes nothing from a prototype', () => {
    const text = `{"__proto__":{"_type":"location","lat":1,"lon":1,"tid":"x"},"type":"Feature","geometry":null}`;
    expect(readUnits(text, null, 'Crews').taken).toEqual([]);
    expect(({} as Record<string, unknown>)['tid']).toBeUndefined();
  });

  it('never throws anything else, and takes only places on the globe, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.json(), fc.option(fc.string()), (text, topic) => {
        for (const { position } of readUnits(text, topic, 'Crews').taken) {
          expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
        }
        readResources(text, topic, 'Crews');
        readHazards(text, 'Crews');
      }),
      { numRuns: 500 },
    );
  });
});

describe('readResources', () => {
  const read = (value: unknown, topic: string | null = null) =>
    readResources(JSON.stringify(value), topic, 'Shelters');

  it('reads states, alone, in a list or as GeoJSON, named by the topic where they do not name themselves', () => {
    const open = { kind: 'shelter', id: 's1', status: 'open', occupancy: 40, asOfMs: null };
    expect(read({ kind: 'shelter', id: 's1', status: 'open', occupancy: 40 }).taken).toEqual([open]);
    expect(read({ status: 'open', occupancy: '40' }, 'city/shelter/s1').taken).toEqual([open]);
    const out = { kind: 'warehouse', id: 'w', status: 'out-of-service', occupancy: null, asOfMs: null };
    expect(read({ status: 'out-of-service' }, 'city/warehouse/w').taken).toEqual([out]);
    expect(
      read({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: null,
            properties: { kind: 'team', id: 't', status: 'resting', tst: 60 },
          },
        ],
      }).taken,
    ).toEqual([{ kind: 'team', id: 't', status: 'resting', occupancy: null, asOfMs: 60_000 }]);
  });

  it.each([
    [{ kind: 'palace', id: 'x' }, 'kind'],
    [{ kind: 'shelter', status: 'open' }, 'id'],
    [{ kind: 'shelter', id: 'x', status: 'cosy' }, 'status'],
    [{ kind: 'team', id: 'x', status: 'full' }, 'status'],
    [{ kind: 'warehouse', id: 'x', status: 'open' }, 'status'],
    [{ kind: 'shelter', id: 'x', occupancy: -1 }, 'occupancy'],
    [{ kind: 'warehouse', id: 'x', occupancy: 3 }, 'occupancy'],
    ['open', 'type'],
  ])('names what is wrong with %j', (value, field) => {
    expect(read(value)).toMatchObject({ taken: [], faults: [{ field }] });
  });
});

const SOME = { zh: '无', en: 'x' };
const aWarning = () =>
  aHazard({
    id: 'h1',
    geometry: aBox(0, 0, 1, 1),
    description: SOME,
    instruction: SOME,
    areaDesc: SOME,
    sender: 'x',
    source: 'x',
  });

describe('readHazards', () => {
  it('reads what the table of a pack writes', () => {
    const hazard = aWarning();
    const { geometry, properties } = hazardTable.toRow(hazard);
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry, properties }, 3],
    });
    const { taken, faults } = readHazards(text, 'Warnings');
    expect(taken.map(({ id }) => id)).toEqual([hazard.id]);
    expect(faults).toEqual([{ field: 'type', value: '3' }]);
  });

  it('makes up nothing that is missing', () => {
    const { geometry, properties } = hazardTable.toRow(aWarning());
    const text = JSON.stringify({
      type: 'Feature',
      geometry,
      properties: { ...properties, status: undefined },
    });
    expect(readHazards(text, 'Warnings')).toMatchObject({ taken: [], faults: [{ field: 'status' }] });
  });
});

describe('values', () => {
  it('reads moments in seconds, milliseconds and ISO with an offset only', () => {
    expect(
      ['1700000000', 1.7e12, '2026-01-01T00:00:00Z', '2026-01-01T00:00', 'soon', 0, null].map(momentOf),
    ).toEqual([1.7e12, 1.7e12, Date.parse('2026-01-01T00:00:00Z'), null, null, null, null]);
  });

  it('takes no empty text for a number', () => {
    expect(['', ' ', '1e999', '12', true, Number.NaN].map(numberOf)).toEqual([
      null,
      null,
      null,
      12,
      null,
      null,
    ]);
  });
});
