import type { Problem } from '../domain/errors';
import type { FeedDeclaration } from '../domain/feed';
import { localText } from '../domain/language';

/** The sources of `connect-src` in a policy, without `'self'`; null where the policy says nothing of it. */
export function feedOriginsOf(policy: string | null): readonly string[] | null {
  const directive = policy?.split(';').find((part) => /^\s*connect-src\s/i.test(part));
  if (directive === undefined) return null;
  return directive
    .trim()
    .split(/\s+/)
    .slice(1)
    .filter((source) => source !== "'self'");
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  'http:': '80',
  'https:': '443',
  'ws:': '80',
  'wss:': '443',
};
const portOf = (url: URL): string => url.port || (DEFAULT_PORTS[url.protocol] ?? '');

/** True when a source such as `wss://*.example.org` or `ws://127.0.0.1:*` covers an address. */
function covers(source: string, url: URL): boolean {
  const parts = /^([a-z]+:)\/\/([^/:]+|\[[^\]]+\])(?::(\d+|\*))?\/?$/i.exec(source);
  if (parts === null) return false;
  const [, scheme = '', host = '', port] = parts;
  if (scheme.toLowerCase() !== url.protocol) return false;
  const isHost = host.startsWith('*.')
    ? url.hostname.endsWith(host.slice(1))
    : host.toLowerCase() === url.hostname;
  return isHost && (port === '*' || (port ?? DEFAULT_PORTS[url.protocol]) === portOf(url));
}

/** The page's own origin, over HTTP or WebSocket. */
function isOwn(url: URL, page: URL): boolean {
  const sameKind = page.protocol === 'https:' ? ['https:', 'wss:'] : ['http:', 'ws:'];
  return sameKind.includes(url.protocol) && url.host === page.host;
}

/** Why the page may not reach a feed; null = it may. @param origins see {@link feedOriginsOf}; null = no policy. */
export function feedRefusal(
  feed: FeedDeclaration,
  pageUrl: string,
  origins: readonly string[] | null,
): Problem | null {
  const url = new URL(feed.url);
  if (origins === null || isOwn(url, new URL(pageUrl)) || origins.some((source) => covers(source, url)))
    return null;
  return {
    code: 'feed-origin-closed',
    params: {
      feed: localText(feed.name, 'en'),
      origin: url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin,
    },
  };
}
