import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { District } from '../../domain/district';
import type { CapAlert } from './cap-alert';
import { AREA, capAlert, capInfo, refers } from './test-support/messages';
import { warningsAt } from './warnings-at';

const at = (time: string) => Date.parse(`2026-06-01T${time}:00Z`);
const moment = (time: string) => `2026-06-01T${time}:00Z`;
const identifiers = (alerts: readonly CapAlert[], time: string) =>
  warningsAt(alerts, at(time), []).hazards.map(({ id }) => (JSON.parse(id.slice(4)) as string[])[1]);
const lifted = (alerts: readonly CapAlert[], time: string) =>
  warningsAt(alerts, at(time), []).lifted.map(({ id }) => id);

/** DOMAIN.md §5.1: A is updated by B, which C cancels. */
const A = capAlert({
  identifier: 'A',
  sent: moment('10:00'),
  infos: [capInfo({ severity: 'Minor', expires: moment('18:00') })],
});
const B = capAlert({
  identifier: 'B',
  sent: moment('13:00'),
  msgType: 'Update',
  references: refers('A'),
  infos: [capInfo({ severity: 'Moderate', expires: moment('20:00') })],
});
const C = capAlert({
  identifier: 'C',
  sent: moment('15:00'),
  msgType: 'Cancel',
  references: refers('B'),
  infos: [capInfo({ expires: moment('16:00'), headline: '解除暴雨黄色预警' })],
});
const LIFE = [A, B, C];

describe('the life of a warning', () => {
  it('says what an update takes the place of, for messages that come in files of their own', () => {
    const [hazard] = warningsAt([B], at('14:00'), []).hazards;
    const [first] = warningsAt([A], at('12:00'), []).hazards;
    expect(hazard?.reading?.replaces).toEqual([first?.id]);
    expect(first?.reading).not.toHaveProperty('replaces');
  });

  it('goes through alert, update and cancel as DOMAIN.md works it out', () => {
    expect(identifiers(LIFE, '09:59')).toEqual([]);
    expect(identifiers(LIFE, '12:00')).toEqual(['A']);
    expect(identifiers(LIFE, '14:00')).toEqual(['B']);
    expect(identifiers(LIFE, '15:30')).toEqual([]);
    expect(lifted(LIFE, '14:59')).toEqual([]);
    expect(lifted(LIFE, '15:30')).toEqual(['C']);
    expect(lifted(LIFE, '16:00')).toEqual([]);
    expect(identifiers(LIFE, '17:00')).toEqual([]);
    expect(warningsAt(LIFE, at('12:00'), []).hazards[0]).toMatchObject({ level: 4, severity: 'Minor' });
    expect(warningsAt(LIFE, at('14:00'), []).hazards[0]).toMatchObject({ level: 3 });
    expect(warningsAt(LIFE, at('15:30'), []).lifted[0]).toMatchObject({
      headline: { zh: '解除暴雨黄色预警', en: '解除暴雨黄色预警' },
      until: '2026-06-01T16:00:00.000Z',
    });
  });

  it('is the same in whatever order and however often the messages come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...LIFE, ...LIFE], { minLength: 6 }),
        fc.constantFrom(
          '09:00',
          '10:00',
          '12:00',
          '13:00',
          '14:00',
          '15:00',
          '15:30',
          '16:00',
          '19:00',
          '21:00',
        ),
        (alerts, time) => {
          expect(identifiers(alerts, time)).toEqual(identifiers(LIFE, time));
          expect(lifted(alerts, time)).toEqual(lifted(LIFE, time));
        },
      ),
    );
  });

  it('says when it will change', () => {
    const times: string[] = [];
    for (let now: number | null = at('09:00'); now !== null; now = warningsAt(LIFE, now, []).changesMs)
      times.push(new Date(now).toISOString().slice(11, 16));
    expect(times).toEqual(['09:00', '10:00', '13:00', '15:00', '16:00']);
  });

  it('ends by itself, and does not bring back what it replaced', () => {
    const short = { ...B, infos: [capInfo({ expires: moment('13:30') })] };
    expect(identifiers([A, short], '13:15')).toEqual(['B']);
    expect(identifiers([A, short], '13:30')).toEqual([]);
  });

  it('lets only messages of the same status act on each other', () => {
    for (const status of ['Exercise', 'Test', 'Draft'] as const) {
      expect(identifiers([A, { ...B, status }], '14:00')).toEqual(['A', 'B']);
      expect(identifiers([A, { ...C, status, references: refers('A') }], '15:30')).toEqual(['A']);
    }
    const drill = warningsAt([{ ...A, status: 'Exercise' }], at('12:00'), []).hazards[0];
    expect(drill).toMatchObject({ status: 'Exercise', grade: 'exercise' });
    expect(warningsAt([A], at('12:00'), [], { grade: 'derived', source: 'x' }).hazards[0]).toMatchObject({
      grade: 'derived',
      source: 'x',
    });
    expect(identifiers([{ ...A, status: 'System' }], '12:00')).toEqual([]);
  });

  it('lets acknowledgements and errors do nothing', () => {
    for (const msgType of ['Ack', 'Error'] as const)
      expect(identifiers([A, { ...C, msgType, references: refers('A') }], '15:30')).toEqual(['A']);
  });

  it('takes an update that tells only the all-clear for a notice', () => {
    const clear = {
      ...B,
      infos: [capInfo({ responseTypes: ['AllClear'], urgency: 'Past', expires: moment('14:30') })],
    };
    expect(identifiers([A, clear], '14:00')).toEqual([]);
    expect(lifted([A, clear], '14:00')).toEqual(['B']);
    expect(lifted([A, clear], '14:30')).toEqual([]);
  });

  it('shows a lifted warning for an hour where the notice does not say how long', () => {
    const cancel = { ...C, infos: [], note: null };
    expect(lifted([B, cancel], '15:59')).toEqual(['C']);
    expect(lifted([B, cancel], '16:00')).toEqual([]);
  });

  it('leaves alone what another sender called the same, and what nobody sent', () => {
    expect(identifiers([{ ...A, sender: 'other' }, B], '14:00')).toEqual(['A', 'B']);
    expect(identifiers([{ ...B, references: refers('A', 'B', 'unknown') }], '14:00')).toEqual(['B']);
  });

  it('is not ended by a reference to a message that came later', () => {
    const reissued = { ...A, sent: moment('14:00'), infos: [capInfo({ expires: moment('18:00') })] };
    expect(identifiers([reissued, B], '13:30')).toEqual(['B']);
    expect(identifiers([reissued, B], '14:30')).toEqual(['A', 'B']);
    expect(identifiers([A, reissued], '14:30')).toEqual(['A']);
  });

  it('assumes a day where no end is given, and says so', () => {
    const endless = capAlert({ infos: [capInfo({ onset: '2026-06-02T10:00:00Z' })] });
    const [hazard] = warningsAt([endless], at('12:00'), []).hazards;
    expect(hazard).toMatchObject({
      onset: '2026-06-02T10:00:00Z',
      expires: '2026-06-03T10:00:00.000Z',
      reading: { expiresAssumed: true },
    });
    expect(warningsAt([A], at('12:00'), []).hazards[0]?.reading).toMatchObject({ expiresAssumed: false });
    expect(warningsAt([endless], Date.parse('2026-06-03T10:00:00Z'), []).hazards).toEqual([]);
  });
});

describe('a warning as a hazard', () => {
  const hazardsOf = (alert: CapAlert, districts: readonly District[] = []) =>
    warningsAt([alert], at('12:00'), districts);

  it('folds languages into one, and keeps apart what tells something else', () => {
    const zh = capInfo({ headline: '暴雨橙色预警', description: '雨', areas: [AREA] });
    const en = capInfo({ language: 'en', headline: 'Rainstorm', event: 'rain', areas: [] });
    const other = capInfo({ urgency: 'Future', headline: '大风', event: '大风' });
    const { hazards } = hazardsOf(capAlert({ infos: [zh, en, other] }));
    expect(hazards).toHaveLength(2);
    expect(hazards[0]).toMatchObject({
      headline: { zh: '暴雨橙色预警', en: 'Rainstorm' },
      description: { zh: '雨', en: '雨' },
      areaDesc: { zh: '闵行区', en: '闵行区' },
      level: 2,
      type: 'storm',
      reading: { levelFrom: 'stated', event: { zh: '暴雨', en: 'rain' }, areaFrom: ['polygon'] },
    });
    expect(hazards[1]?.id).toMatch(/#2$/);
    expect(new Set(hazards.map(({ id }) => id)).size).toBe(2);
  });

  it('takes any language where neither of the two is there', () => {
    const { hazards } = hazardsOf(capAlert({ infos: [capInfo({ language: 'fr-CA', headline: 'orages' })] }));
    expect(hazards[0]?.headline).toEqual({ zh: 'orages', en: 'orages' });
    const bare = hazardsOf(capAlert({ infos: [capInfo({ event: null })] })).hazards[0];
    expect(bare).toMatchObject({ headline: { zh: 'A', en: 'A' }, type: 'other', reading: { event: null } });
  });

  it('makes up no level', () => {
    const { hazards } = hazardsOf(capAlert());
    expect(hazards[0]).toMatchObject({ level: null, reading: { levelFrom: 'not-stated' } });
  });

  it('lists what has no place that can be drawn', () => {
    const nowhere = { ...AREA, polygons: [] };
    const none = hazardsOf(capAlert({ infos: [capInfo({ areas: [nowhere] })] }));
    expect(none.hazards).toEqual([]);
    expect(none.unplaced).toHaveLength(1);
    const point = { ...nowhere, circles: [{ centre: [121, 31] as const, radiusKm: 0 }] };
    expect(hazardsOf(capAlert({ infos: [capInfo({ areas: [point] })] })).unplaced).toHaveLength(1);
    expect(hazardsOf(capAlert({ infos: [] })).unplaced).toEqual([]);
  });

  it('joins codes to districts, and says which it does not know', () => {
    const square = (x: number): GeoJSON.Polygon => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 0],
        ],
      ],
    });
    const district = (id: string, name: string, x: number): District => ({
      id,
      name,
      people: null,
      geometry: square(x),
      grade: 'official',
      source: 's',
    });
    const districts = [
      district('310112', '闵行区', 0),
      district('310104', '徐汇区', 1),
      district('320500', '苏州市', 2),
      district('osm-node-1', 'Centro', 3),
    ];
    const joined = (...codes: readonly string[]) => {
      const geocodes = codes.map((value) => ({ name: 'c', value }));
      const areas = [{ ...AREA, areaDesc: null, polygons: [], geocodes }];
      const { hazards, unplaced } = hazardsOf(capAlert({ infos: [capInfo({ areas })] }), districts);
      const [warning] = [...hazards, ...unplaced];
      const { geometry } = warning ?? {};
      const xs = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
      return {
        xs: xs.map(([ring]) => ring?.[0]?.[0]),
        from: warning?.reading?.areaFrom,
        unknown: warning?.reading?.geocodesUnknown,
      };
    };
    expect(joined('310112')).toEqual({ xs: [0], from: ['district-code'], unknown: [] });
    expect(joined('310112000000')).toMatchObject({ xs: [0] });
    expect(joined('310000')).toMatchObject({ xs: [0, 1], unknown: [] });
    expect(joined('310100')).toEqual({ xs: [0, 1], from: ['district-code'], unknown: [] });
    expect(joined('310112001000')).toEqual({ xs: [], from: [], unknown: ['310112001000'] });
    expect(joined('centro', 'AKZ204')).toEqual({ xs: [3], from: ['district-name'], unknown: ['AKZ204'] });
    expect(joined('osm-node-1')).toMatchObject({ xs: [3], from: ['district-code'] });
    const named = [{ ...AREA, polygons: [] }];
    expect(hazardsOf(capAlert({ infos: [capInfo({ areas: named })] }), districts).hazards[0]).toMatchObject({
      geometry: square(0),
      reading: { areaFrom: ['district-name'] },
    });
    const exact = [{ ...AREA, geocodes: [{ name: 'c', value: '310104' }] }];
    expect(hazardsOf(capAlert({ infos: [capInfo({ areas: exact })] }), districts).hazards[0]).toMatchObject({
      reading: { areaFrom: ['polygon'], geocodesUnknown: [] },
    });
  });

  it('puts several areas together', () => {
    const circle = {
      ...AREA,
      areaDesc: '圆',
      polygons: [],
      circles: [{ centre: [10, 50] as const, radiusKm: 5 }],
    };
    const { hazards } = hazardsOf(capAlert({ infos: [capInfo({ areas: [AREA, AREA, circle] })] }));
    expect(hazards[0]).toMatchObject({
      geometry: { type: 'MultiPolygon' },
      areaDesc: { zh: '闵行区; 圆' },
      reading: { areaFrom: ['polygon', 'circle'] },
    });
    expect(hazards[0]?.geometry.coordinates).toHaveLength(2);
  });
});
