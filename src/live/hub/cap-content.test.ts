import { describe, expect, it } from 'vitest';
import { aBox } from '../../analysis/test-support/builders';
import type { District } from '../../domain/district';
import { aFeed, anEnvironment, standingClock } from '../test-support/feeds';
import { capContent } from './cap-content';
import { createLiveHub } from './hub';
import type { LiveReport } from './report';
import { PLAIN_SITUATION } from './situation';

interface Parts {
  readonly id: string;
  readonly sent: string;
  readonly msgType?: 'Alert' | 'Update' | 'Cancel';
  readonly references?: string;
  readonly expires: string;
  readonly severity?: string;
  readonly status?: string;
  readonly area?: string;
}
const DAY = '2026-06-01T';
const ms = (time: string) => Date.parse(`${DAY}${time}:00+08:00`);
const SQUARE = '<polygon>0,0 0,1 1,1 0,0</polygon>';

const anAlert = ({ id, sent, msgType = 'Alert', references, expires, ...parts }: Parts) => `
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${id}</identifier><sender>s</sender><sent>${DAY}${sent}:00+08:00</sent>
  <status>${parts.status ?? 'Actual'}</status><msgType>${msgType}</msgType><scope>Public</scope>
  ${references === undefined ? '' : `<references>${references}</references>`}
  <info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Expected</urgency>
    <severity>${parts.severity ?? 'Minor'}</severity><certainty>Likely</certainty>
    <expires>${DAY}${expires}:00+08:00</expires><headline>暴雨预警</headline>
    <area><areaDesc>样区</areaDesc>${parts.area ?? SQUARE}</area></info>
</alert>`;

/** DOMAIN.md §5.1: A minor until 18:00; B updates A at 13:00, moderate until 20:00; C cancels B at 15:00. */
const A = anAlert({ id: 'A', sent: '10:00', expires: '18:00' });
const B = anAlert({
  id: 'B',
  sent: '13:00',
  msgType: 'Update',
  references: `s,A,${DAY}10:00:00+08:00`,
  expires: '20:00',
  severity: 'Moderate',
});
const C = anAlert({
  id: 'C',
  sent: '15:00',
  msgType: 'Cancel',
  references: `s,B,${DAY}13:00:00+08:00`,
  expires: '16:00',
});

const whole = (text: string) => ({ text, topic: null, asOfMs: null, isWhole: true });
const CAP = { kind: 'cap', role: 'hazards', url: 'http://feeds.test/cap.xml', intervalS: 60 } as const;

describe('capContent', () => {
  it('lives through the worked life of a warning as its messages arrive one by one', () => {
    const content = capContent(aFeed(CAP), () => PLAIN_SITUATION);
    const at = (time: string) => {
      const statements = content.statements(ms(time));
      return {
        hazards: statements?.hazards.map(({ level, severity }) => [level, severity]),
        lifted: statements?.lifted.length,
      };
    };
    content.take(whole(A));
    expect(at('12:00')).toEqual({ hazards: [[4, 'Minor']], lifted: 0 });
    content.take(whole(B));
    expect(at('14:00')).toEqual({ hazards: [[3, 'Moderate']], lifted: 0 });
    content.take(whole(C));
    expect(at('15:30')).toEqual({ hazards: [], lifted: 1 });
    expect(at('16:30')).toEqual({ hazards: [], lifted: 0 });
  });

  it('rises its version with a new message and with the hour at which something changes, and else never', () => {
    const content = capContent(aFeed(CAP), () => PLAIN_SITUATION);
    content.take(whole(A));
    const first = content.version(ms('12:00'));
    expect(content.version(ms('12:30'))).toBe(first);
    expect(content.take(whole(A)).taken).toBe(0);
    expect(content.version(ms('17:59'))).toBe(first);
    expect(content.version(ms('18:00'))).not.toBe(first);
    expect(content.statements(ms('18:00'))?.hazards).toEqual([]);
  });

  it('lifts no warning because an answer lacks it', () => {
    const content = capContent(aFeed(CAP), () => PLAIN_SITUATION);
    content.take(whole(A));
    content.take(whole('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'));
    expect(content.statements(ms('12:00'))?.hazards.length).toBe(1);
  });

  it('joins codes of places to the districts of the pack, and keeps apart what has no place', () => {
    const districts = [{ id: '310112', name: '样区', geometry: aBox(0, 0, 2, 2) } as unknown as District];
    const coded = anAlert({
      id: 'K',
      sent: '10:00',
      expires: '18:00',
      area: '<geocode><valueName>行政区划代码</valueName><value>310112</value></geocode>',
    });
    const without = capContent(aFeed(CAP), () => PLAIN_SITUATION);
    without.take(whole(coded.replace('样区', '某地')));
    expect(without.statements(ms('12:00'))).toMatchObject({ hazards: [], unplaced: [{ severity: 'Minor' }] });
    const content = capContent(aFeed(CAP), () => ({ districts, clockAheadMs: 0 }));
    content.take(whole(coded));
    expect(content.statements(ms('12:00'))?.hazards.map(({ geometry }) => geometry)).toEqual([
      aBox(0, 0, 2, 2),
    ]);
  });

  it('reads warnings by the clock of an exercise', () => {
    const content = capContent(aFeed(CAP), () => ({ districts: [], clockAheadMs: ms('12:00') - 5000 }));
    content.take(whole(A));
    expect(content.statements(5000)?.hazards.length).toBe(1);
    expect(content.statements(5000 + 6 * 3_600_000)?.hazards.length).toBe(0);
  });

  it('says what came in place of CAP', () => {
    const content = capContent(aFeed(CAP), () => PLAIN_SITUATION);
    for (const [text, found] of [
      ['<!doctype html><html><body>', 'HTML'],
      ['<rss', 'XML (file-truncated)'],
      ['<!DOCTYPE a [<!ENTITY b "c">]><alert>&b;</alert>', 'XML (xml-entities-refused)'],
    ] as const)
      expect(() => content.take(whole(text)), text).toThrow(
        expect.objectContaining({
          problem: { code: 'feed-not-data', params: { feed: 'Crews', found, wanted: 'CAP' } },
        }),
      );
  });
});

describe('a feed of CAP that only points to its messages', () => {
  it('fetches each once, from its own origin only, and tries again what it could not have', async () => {
    const clock = standingClock(ms('12:00'));
    const asked: string[] = [];
    let isUp = false;
    const link = (href: string) =>
      `<entry><title>x</title><link rel="alternate" type="application/cap+xml" href="${href}"/></entry>`;
    const index = `<feed xmlns="http://www.w3.org/2005/Atom">${link('a.xml')}${link('/b.xml')}${link('http://elsewhere.test/c.xml')}</feed>`;
    const reports: LiveReport[] = [];
    const env = anEnvironment(clock, {
      fetch: async (url) => {
        asked.push(new URL(url).href);
        if (url.endsWith('cap.xml')) return new Response(index);
        if (url.endsWith('b.xml') && !isUp) return new Response('', { status: 500 });
        return new Response(url.endsWith('b.xml') ? A.replace('>A<', '>B2<') : A);
      },
    });
    const hub = createLiveHub(env, (report) => {
      reports.push(report);
      hub.acknowledge();
    });
    hub.setFeeds([{ feed: aFeed(CAP), isPaused: false, refusal: null }]);
    await clock.pass(2000);
    const shown = () => reports.findLast(({ statements }) => statements !== null)?.statements?.hazards.length;
    expect(shown()).toBe(1);
    isUp = true;
    await clock.pass(61_000);
    expect(shown()).toBe(2);
    hub.stop();
    expect(asked.map((url) => url.replace('http://feeds.test/', ''))).toEqual([
      'cap.xml',
      'a.xml',
      'b.xml',
      'cap.xml',
      'b.xml',
    ]);
  });
});
