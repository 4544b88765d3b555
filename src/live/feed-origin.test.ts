import { describe, expect, it } from 'vitest';
import { feedOriginsOf, feedRefusal } from './feed-origin';
import { aFeed } from './test-support/feeds';

const PAGE = 'https://map.example.org/anlan/?view=operator';
const POLICY =
  "default-src 'none'; connect-src 'self' https://cap.example.org wss://*.teams.example.org ws://127.0.0.1:*; worker-src 'self'";

describe('feedOriginsOf', () => {
  it('reads the origins out of a policy', () => {
    expect(feedOriginsOf(POLICY)).toEqual([
      'https://cap.example.org',
      'wss://*.teams.example.org',
      'ws://127.0.0.1:*',
    ]);
    expect(feedOriginsOf("connect-src 'self'")).toEqual([]);
    expect([feedOriginsOf(null), feedOriginsOf("default-src 'none'")]).toEqual([null, null]);
  });
});

describe('feedRefusal', () => {
  const refusal = (url: string, origins: readonly string[] | null = feedOriginsOf(POLICY)) =>
    feedRefusal(aFeed({ url }), PAGE, origins);

  it.each([
    'https://map.example.org/feeds/a.json',
    'wss://map.example.org/mqtt',
    'https://cap.example.org/alerts.xml?x=1',
    'https://cap.example.org:443/',
    'wss://a.teams.example.org/mqtt',
    'ws://127.0.0.1:9001',
  ])('lets %s be reached', (url) => expect(refusal(url)).toBeNull());

  it.each([
    ['http://cap.example.org/', 'http://cap.example.org'],
    ['https://cap.example.org:8443/', 'https://cap.example.org:8443'],
    ['https://cap.example.org.evil.net/', 'https://cap.example.org.evil.net'],
    ['wss://teams.example.org/', 'wss://teams.example.org'],
    ['wss://evilteams.example.org/', 'wss://evilteams.example.org'],
    ['http://map.example.org/a.json', 'http://map.example.org'],
  ])('refuses %s and names its origin', (url, origin) =>
    expect(refusal(url)).toEqual({ code: 'feed-origin-closed', params: { feed: 'Crews', origin } }),
  );

  it('knows no reason where there is no policy', () => {
    expect(refusal('https://anywhere.net/', null)).toBeNull();
  });
});
