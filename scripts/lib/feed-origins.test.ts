import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedOriginsOf } from '../../src/live/feed-origin';
import { parseFeedOrigins, policyOf, withFeedOrigins } from './feed-origins';
import { ROOT } from './step';

const page = readFileSync(join(ROOT, 'index.html'), 'utf8');

describe('parseFeedOrigins', () => {
  it('takes origins, each once', () => {
    expect(
      parseFeedOrigins(' https://a.example.org  wss://*.b.org:8084/, https://a.example.org ws://127.0.0.1:*'),
    ).toEqual(['https://a.example.org', 'wss://*.b.org:8084', 'ws://127.0.0.1:*']);
    expect([parseFeedOrigins(undefined), parseFeedOrigins('')]).toEqual([[], []]);
  });

  it.each([
    ['*', 'no origin'],
    ['https:', 'no origin'],
    ["'unsafe-inline'", 'no origin'],
    ['https://a.org/path', 'no origin'],
    ['https://a.org;script-src', 'no origin'],
    ['https://*', 'no origin'],
    ['http://a.org', 'not encrypted'],
    ['ws://10.0.0.7:9001', 'not encrypted'],
    ['wss://a.org:*', 'every port'],
    ['data:text/plain,x', 'no origin'],
  ])('refuses %s', (text, why) => expect(() => parseFeedOrigins(text)).toThrow(why));
});

describe('withFeedOrigins', () => {
  it('adds to connect-src and to nothing else, and the page reads them back', () => {
    const origins = ['https://a.example.org', 'wss://b.org'];
    const opened = policyOf(withFeedOrigins(page, origins));
    expect(feedOriginsOf(opened)).toEqual(origins);
    expect(opened?.replace(' https://a.example.org wss://b.org', '')).toBe(policyOf(page));
  });

  it('leaves the page as it is without any', () => {
    expect(withFeedOrigins(page, [])).toBe(page);
    expect(feedOriginsOf(policyOf(page))).toEqual([]);
  });

  it('does not pass over a page that it cannot change', () => {
    expect(() => withFeedOrigins('<html>', ['https://a.org'])).toThrow('connect-src');
  });
});
