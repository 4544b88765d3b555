import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { fileOfBytes } from '../source-file';
import { readCap, readCapFile } from './read-cap';
import { readMoment } from './read-moment';

const HEAD = '<identifier>A</identifier><sender>s</sender><sent>2026-06-01T10:00:00+08:00</sent>';
const STATE = '<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>';
const INFO =
  '<category>Met</category><event>暴雨</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>';
const alertXml = (body: string) => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${body}</alert>`;
const withArea = (area: string) =>
  alertXml(`${HEAD}${STATE}<info>${INFO}<area><areaDesc>x</areaDesc>${area}</area></info>`);
const read = (xml: string, strict = false) => readCap(xml, { file: 'x.xml', strict });
const faults = (xml: string, strict = false) =>
  read(xml, strict).issues.map(({ code, column, value }) => [code, column, value]);

describe('CAP', () => {
  it('reads a message with all its parts', () => {
    const { alerts, issues, found } = read(
      alertXml(`${HEAD}${STATE}<source>q</source><note>n</note><code>c</code><incidents>i1 i2</incidents>
        <references>s,B,2026-06-01T09:00:00+08:00 t,C,D,2026-06-01T08:00:00+08:00</references>
        <info><language>zh-CN</language>${INFO}<responseType>Shelter</responseType><audience>all</audience>
          <eventCode><valueName>n</valueName><value>11B03</value></eventCode>
          <effective>2026-06-01T10:00:00+08:00</effective><onset>2026-06-01T11:00:00-00:00</onset>
          <expires>2026-06-01T18:00:00+08:00</expires><senderName>台</senderName><headline>h</headline>
          <description> d </description><instruction>i</instruction><web>w</web><contact>k</contact>
          <parameter><valueName>p</valueName><value>1</value></parameter>
          <area><areaDesc>闵行</areaDesc><polygon>31,121 31,122 32,122 31,121</polygon><circle>31.5,121.5 2.5</circle>
            <geocode><valueName>g</valueName><value>310112</value></geocode><altitude>0</altitude><ceiling>9.5</ceiling>
          </area></info>`),
    );
    expect(issues).toEqual([]);
    expect(found).toBe(1);
    expect(alerts[0]).toMatchObject({
      identifier: 'A',
      sent: '2026-06-01T10:00:00+08:00',
      status: 'Actual',
      msgType: 'Alert',
      scope: 'Public',
      source: 'q',
      note: 'n',
      codes: ['c'],
      incidents: ['i1', 'i2'],
      references: [
        { sender: 's', identifier: 'B', sent: '2026-06-01T09:00:00+08:00' },
        { sender: 't', identifier: 'C,D', sent: '2026-06-01T08:00:00+08:00' },
      ],
    });
    expect(alerts[0]?.infos[0]).toMatchObject({
      language: 'zh-CN',
      categories: ['Met'],
      event: '暴雨',
      responseTypes: ['Shelter'],
      severity: 'Severe',
      onset: '2026-06-01T11:00:00Z',
      description: 'd',
      eventCodes: [{ name: 'n', value: '11B03' }],
      parameters: [{ name: 'p', value: '1' }],
    });
    expect(alerts[0]?.infos[0]?.areas).toEqual([
      {
        areaDesc: '闵行',
        polygons: [
          [
            [121, 31],
            [122, 31],
            [122, 32],
            [121, 31],
          ],
        ],
        circles: [{ centre: [121.5, 31.5], radiusKm: 2.5 }],
        geocodes: [{ name: 'g', value: '310112' }],
        altitudeFt: 0,
        ceilingFt: 9.5,
      },
    ]);
  });

  it('refuses what might be taken for what it is not', () => {
    for (const missing of ['identifier', 'sender', 'sent', 'status', 'msgType']) {
      const xml = alertXml(`${HEAD}${STATE}`).replace(new RegExp(`<${missing}>.*?</${missing}>`), '');
      expect(read(xml).alerts).toEqual([]);
      expect(faults(xml)).toContainEqual(['value-missing', missing, '']);
    }
    const odd = alertXml(`${HEAD}${STATE}`.replace('Actual', 'Genuine'));
    expect(read(odd).alerts).toEqual([]);
    expect(faults(odd)).toEqual([['value-missing', 'status', 'Genuine']]);
    const when = alertXml(`${HEAD}${STATE}`.replace('2026-06-01T10:00:00+08:00', 'today'));
    expect(read(when).issues).toEqual([
      { message: 1, identifier: 'A', code: 'value-missing', column: 'sent', value: 'today' },
    ]);
  });

  it('keeps the rest unknown and says so', () => {
    const xml = alertXml(
      `${HEAD}${STATE}<info><severity>Huge</severity><expires>soon</expires><area/></info>`,
    )
      .replace('<scope>Public</scope>', '')
      .replace('</info>', '</info><references>B</references>');
    const { alerts } = read(xml);
    expect(alerts[0]).toMatchObject({
      scope: null,
      references: [{ sender: 's', identifier: 'B', sent: null }],
      infos: [{ language: 'en-US', event: null, severity: 'Unknown', urgency: 'Unknown', expires: null }],
    });
    expect(faults(xml)).toEqual([
      ['value-absent', 'scope', ''],
      ['value-unreadable', 'references', 'B'],
      ['value-absent', 'info.category', ''],
      ['value-absent', 'info.event', ''],
      ['value-absent', 'info.urgency', ''],
      ['class-unknown', 'info.severity', 'Huge'],
      ['value-absent', 'info.certainty', ''],
      ['value-unreadable', 'info.expires', 'soon'],
      ['value-absent', 'area.areaDesc', ''],
    ]);
    expect(read(xml, true).alerts).toEqual([]);
  });

  it('reads words in other case, and the certainty of CAP 1.0, unless it is strict', () => {
    const xml = alertXml(`${HEAD}${STATE}<info>${INFO}</info>`)
      .replace('Severe', 'SEVERE')
      .replace('Likely', 'Very Likely');
    expect(read(xml).alerts[0]?.infos[0]).toMatchObject({ severity: 'Severe', certainty: 'Likely' });
    expect(faults(xml)).toEqual([]);
    expect(faults(xml, true)).toEqual([['class-unknown', 'info.severity', 'SEVERE']]);
  });

  it.each([
    ['31,121 31,122 32,122', [['ring-closed', 'area.polygon']], 4],
    ['121,31 122,31 122,32 121,31', [['position-swapped', 'area.polygon']], 4],
    ['31,121 31,122 31,121', [['geometry-part-left-out', 'area.polygon']], 0],
    ['31,121 31;122 32,122 31,121', [['geometry-part-left-out', 'area.polygon']], 0],
    ['31,121 31,222 132,122 31,121', [['geometry-part-left-out', 'area.polygon']], 0],
    ['31,121 31,NaN 32,122 31,121', [['geometry-part-left-out', 'area.polygon']], 0],
    ['  ', [], 0],
  ])('reads the polygon %s', (text, expected, corners) => {
    const { alerts, issues } = read(withArea(`<polygon>${text}</polygon>`));
    expect(issues.map(({ code, column }) => [code, column])).toEqual(expected);
    expect(alerts[0]?.infos[0]?.areas[0]?.polygons[0]?.length ?? 0).toBe(corners);
    if (corners > 0) expect(alerts[0]?.infos[0]?.areas[0]?.polygons[0]?.[0]).toEqual([121, 31]);
  });

  it('lets a ring go on beyond the antimeridian', () => {
    const { alerts } = read(withArea('<polygon>0,179 0,-179 1,-179 0,179</polygon>'));
    expect(alerts[0]?.infos[0]?.areas[0]?.polygons[0]?.map(([lon]) => lon)).toEqual([179, 181, 181, 179]);
  });

  it.each(['31,121', '31,121 x', '31,121 -1', '95,121 3'])('leaves out the circle %s', (text) => {
    const { alerts, issues } = read(withArea(`<circle>${text}</circle>`));
    expect(alerts[0]?.infos[0]?.areas[0]?.circles).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['geometry-part-left-out']);
  });

  it('notes heights that are none', () => {
    expect(faults(withArea('<altitude>high</altitude>'))).toEqual([
      ['value-unreadable', 'area.altitude', 'high'],
    ]);
  });

  it('reads feeds: whole messages, parts of them, and links', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
      <author><name>台</name></author>
      <entry><id>e1</id><content type="text/xml">${alertXml(`${HEAD}${STATE}`)}</content></entry>
      <entry><id>e2</id><updated>2026-06-01T10:00:00Z</updated><title>暴雨橙色预警</title><summary>雨</summary>
        <cap:status>Actual</cap:status><cap:msgType>Alert</cap:msgType><cap:event>暴雨</cap:event>
        <cap:category>Met</cap:category><cap:urgency>Expected</cap:urgency><cap:severity>Severe</cap:severity>
        <cap:certainty>Likely</cap:certainty><cap:areaDesc>闵行</cap:areaDesc>
        <cap:polygon>31,121 31,122 32,122 31,121</cap:polygon>
        <cap:geocode><valueName>FIPS6</valueName><value>1</value><valueName>UGC</valueName><value>2</value></cap:geocode></entry>
      <entry><id>e3</id><link href="a.html" type="text/html"/><link href=" b.cap " type="application/cap+xml"/><link href="c"/></entry>
      <entry><id>e4</id><link href="d"/><link rel="related" href="e"/></entry>
    </feed>`;
    const { alerts, links, found, issues } = read(feed);
    expect(issues).toEqual([]);
    expect(found).toBe(4);
    expect(links).toEqual(['b.cap', 'd']);
    expect(alerts.map(({ identifier }) => identifier)).toEqual(['A', 'e2']);
    expect(alerts[1]).toMatchObject({ sender: '台', sent: '2026-06-01T10:00:00Z' });
    expect(alerts[1]?.infos[0]).toMatchObject({
      headline: '暴雨橙色预警',
      description: '雨',
      areas: [{ areaDesc: '闵行', geocodes: [{ name: 'FIPS6' }, { name: 'UGC', value: '2' }] }],
    });
    const rss = `<rss><channel><item><guid>g</guid><link>http://x.test/1.cap</link></item></channel></rss>`;
    expect(read(rss).links).toEqual(['http://x.test/1.cap']);
  });

  it('tells other files from it', () => {
    const code = (text: string) => {
      try {
        read(text);
      } catch (thrown) {
        return problemOf(thrown);
      }
      return null;
    };
    expect(code('<kml><alert/></kml>')).toEqual({
      code: 'file-format-other',
      params: { file: 'x.xml', named: 'CAP', reason: '<kml>' },
    });
    expect(code('<html><body><br></body></html>')).toMatchObject({ code: 'file-format-other' });
    expect(code('<alert>')).toMatchObject({ code: 'file-truncated' });
    expect(code('{"type":"FeatureCollection"}')).toMatchObject({ code: 'file-damaged' });
  });

  it('reads a file as a stream to the same', async () => {
    const xml = withArea('<polygon>31,121 31,122 32,122 31,121</polygon>');
    const file = fileOfBytes('x.xml', new TextEncoder().encode(xml));
    expect(await readCapFile(file, createTask())).toEqual(read(xml));
  });

  it('survives whatever stands in its elements', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '2', ' ', ',', '-', '.', 'e', 'N', '9', '\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const { alerts } = read(
          withArea(`<polygon>${a}</polygon><circle>${b}</circle><altitude>${c}</altitude>`),
        );
        for (const [lon, lat] of alerts[0]?.infos[0]?.areas[0]?.polygons.flat() ?? [])
          expect(Math.abs(lon) <= 540 && Math.abs(lat) <= 90).toBe(true);
      }),
    );
  });
});

describe('the moment of a message', () => {
  it.each([
    ['2026-06-01T10:00:00+08:00', '2026-06-01T10:00:00+08:00'],
    ['2026-06-01T10:00:00-00:00', '2026-06-01T10:00:00Z'],
    ['2026-06-01 10:00:00.5+0800', '2026-06-01T10:00:00+08:00'],
    ['2026-06-01T10:00Z', '2026-06-01T10:00:00Z'],
    ['2026-06-01T10:00:00', null],
    ['Mon, 01 Jun 2026 10:00:00 +0800', '2026-06-01T02:00:00Z'],
    ['1 Jun 2026 10:00 GMT', '2026-06-01T10:00:00Z'],
    ['1 Jun 2026 10:00', null],
    ['1 Jux 2026 10:00 GMT', null],
    ['2026-06-31T10:00:00Z', null],
    ['2026-13-01T10:00:00Z', null],
    ['2026-06-01T25:00:00Z', null],
    ['', null],
  ])('%s is %s', (text, iso) => {
    expect(readMoment(text, false)).toBe(iso);
  });

  it('is held to the standard where that is asked', () => {
    expect(readMoment('2026-06-01T10:00:00Z', true)).toBeNull();
    expect(readMoment('2026-06-01T10:00:00+08:00', true)).toBe('2026-06-01T10:00:00+08:00');
  });
});
