import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../domain/hazard';
import { hazard } from '../schema/test-support/arbitraries';
import { isXmlText } from '../xml';
import { readCap } from './read-cap';
import { warningsAt } from './warnings-at';
import { writeCap, type WriteCapChoices } from './write-cap';

const CHOICES: WriteCapChoices = {
  identifier: 'zone-1',
  sender: 'a@x.test',
  sent: '2026-01-01T00:00:00Z',
  msgType: 'Alert',
  references: [],
  scope: 'Public',
  event: { zh: '暴雨', en: 'Rainstorm' },
};

/** Texts that a message can carry: nothing at the ends that reading trims. */
const isPlain = (text: string) => isXmlText(text) && text === text.trim() && !text.includes('\r');
const zone: fc.Arbitrary<Hazard> = hazard
  .filter(
    ({ headline, sender }) =>
      [headline.zh, headline.en, sender].every(isPlain) && headline.zh !== headline.en,
  )
  .map((one) => ({
    ...one,
    status: one.status === 'System' ? 'Exercise' : one.status,
    description: one.headline,
    instruction: { zh: '', en: '' },
    areaDesc: one.headline,
    sent: '2026-01-01T00:00:00Z',
    onset: '2026-02-01T08:00:00+08:00',
    expires: one.expires === null ? null : '2026-02-02T08:00:00+08:00',
    reading: undefined,
  }));

describe('a zone as a message', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(zone, (one) => {
        const { xml } = writeCap(one, CHOICES);
        const { alerts, issues } = readCap(xml, { file: 'x', strict: true });
        expect(issues).toEqual([]);
        const { hazards } = warningsAt(alerts, Date.parse('2026-01-15T00:00:00Z'), []);
        const [read] = hazards;
        const { id, grade, source, geometry, reading, expires, ...told } = read as Hazard;
        expect(hazards).toHaveLength(1);
        expect(told).toEqual({
          type: one.type,
          level: one.level ?? told.level,
          status: one.status,
          headline: one.headline,
          description: one.description,
          instruction: one.instruction,
          areaDesc: one.areaDesc,
          sender: one.sender,
          urgency: one.urgency,
          severity: one.severity,
          certainty: one.certainty,
          sent: one.sent,
          onset: one.onset,
        });
        if (one.level === null) expect(reading?.levelFrom).toBe('severity');
        expect(expires).toBe(one.expires ?? '2026-02-02T00:00:00.000Z');
        expect(reading?.expiresAssumed).toBe(one.expires === null);
        expect(reading?.scope).toBe('Public');
        const outer = (shape: Hazard['geometry']) =>
          (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map(([ring]) => ring);
        const distinct = new Map(outer(one.geometry).map((ring) => [JSON.stringify(ring), ring]));
        expect(outer(geometry)).toEqual([...distinct.values()]);
        expect([id, grade, source]).not.toContain(undefined);
      }),
      { numRuns: 150 },
    );
  });

  const plain: Hazard = {
    id: 'z',
    type: 'flood',
    level: 2,
    status: 'Actual',
    headline: { zh: '洪水', en: '洪水' },
    description: { zh: '', en: '' },
    instruction: { zh: '', en: '' },
    areaDesc: { zh: '', en: '' },
    sender: '指挥部',
    urgency: 'Immediate',
    severity: 'Severe',
    certainty: 'Observed',
    sent: '2026-01-01T08:00:00+08:00',
    onset: '2026-01-01T08:00+08:00',
    expires: '2026-01-02T08:00:00.5Z',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [179, 1],
          [181, 1],
          [181, 2],
          [179, 1],
        ],
        [
          [179.5, 1],
          [179.6, 1],
          [179.6, 1.1],
          [179.5, 1],
        ],
      ],
    },
    grade: 'exercise',
    source: 's',
  };
  const same = { ...CHOICES, event: { zh: '洪水', en: '洪水' } };

  it('is written as CAP 1.2 has it', () => {
    const { xml, holesCovered } = writeCap(plain, { ...same, responseTypes: ['Evacuate', 'Shelter'] });
    expect(holesCovered).toBe(1);
    expect(xml.match(/<info>/g)).toHaveLength(1);
    for (const part of [
      '<sent>2026-01-01T00:00:00-00:00</sent>',
      '<language>zh-CN</language>',
      '<category>Met</category>',
      '<responseType>Evacuate</responseType>\n<responseType>Shelter</responseType>',
      '<onset>2026-01-01T08:00:00+08:00</onset>',
      '<expires>2026-01-02T08:00:00-00:00</expires>',
      '<areaDesc>洪水</areaDesc>',
      '<polygon>1,179 1,-179 2,-179 1,179</polygon>',
      '<value>Ⅱ级(橙色)</value>',
    ])
      expect(xml).toContain(part);
    expect(xml).not.toMatch(/<(description|instruction|references|restriction|addresses)>/);
    const order = [...xml.matchAll(/<(\w+)>/g)].map(([, name = '']) => name);
    expect(order.indexOf('eventCode')).toBeLessThan(order.indexOf('effective'));
    expect(order.indexOf('instruction')).toBeLessThan(order.indexOf('parameter'));
    const { alerts } = readCap(xml, { file: 'x' });
    expect(warningsAt(alerts, Date.parse('2026-01-01T12:00:00Z'), []).hazards[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [plain.geometry.coordinates[0]],
    });
  });

  it('says one language where there is one, and names whom it is for', () => {
    const english = writeCap(
      { ...plain, headline: { zh: 'Flood', en: 'Flood' }, level: null },
      {
        ...same,
        event: { zh: 'Flood', en: 'Flood' },
        scope: 'Private',
        addresses: ['a@x.test', 'b "c"'],
      },
    ).xml;
    expect(english).toContain('<language>en-US</language>');
    expect(english).toContain('<addresses>a@x.test "b c"</addresses>');
    expect(english).not.toContain('warning-level');
    expect(writeCap(plain, { ...same, scope: 'Restricted', restriction: '指挥部' }).xml).toContain(
      '<restriction>指挥部</restriction>',
    );
  });

  it('updates and cancels what it refers to', () => {
    const before = writeCap(plain, same);
    const cancel = writeCap(plain, {
      ...same,
      identifier: 'zone-2',
      sent: '2026-01-01T01:00:00Z',
      msgType: 'Cancel',
      references: [{ sender: same.sender, identifier: same.identifier, sent: same.sent }],
    });
    const alerts = [before, cancel].flatMap(({ xml }) => readCap(xml, { file: 'x', strict: true }).alerts);
    const at = (time: string) => warningsAt(alerts, Date.parse(time), []);
    expect(at('2026-01-01T00:30:00Z').hazards).toHaveLength(1);
    expect(at('2026-01-01T01:30:00Z')).toMatchObject({ hazards: [], lifted: [{ id: 'zone-2' }] });
    const bare = {
      ...same,
      msgType: 'Cancel' as const,
      references: [{ sender: 'a', identifier: 'b', sent: null }],
    };
    expect(writeCap(plain, bare).xml).toContain('<references>a,b</references>');
  });

  it.each([
    ['identifier', { identifier: 'a b' }],
    ['sender', { sender: 'a,b' }],
    ['sender', { sender: '' }],
    ['sent', { sent: 'now' }],
    ['sent', { sent: '2026-13-01T00:00:00Z' }],
    ['references', { msgType: 'Update' as const }],
    ['references', { references: [{ sender: '<', identifier: 'b', sent: null }] }],
  ])('is refused for its %s', (field, parts) => {
    expect(() => writeCap(plain, { ...same, ...parts })).toThrow(`"field":"${field}"`);
  });
});
