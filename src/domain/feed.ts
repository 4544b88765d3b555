import type { LocalText } from './language';
import type { Grade } from './provenance';

export const FEED_KINDS = ['geojson', 'cap', 'mqtt', 'sse'] as const;
/** `geojson` and `cap`: asked at an interval over HTTP. `mqtt`: over WebSocket. `sse`: Server-Sent Events. */
export type FeedKind = (typeof FEED_KINDS)[number];

export const FEED_ROLES = ['units', 'hazards', 'resource-status'] as const;
/**
 * `units`: where teams and vehicles are. `hazards`: warnings with their zones. `resource-status`: how full, open or ready
 * what the pack lists is now.
 */
export type FeedRole = (typeof FEED_ROLES)[number];

/** True for the addresses of this machine. */
const isLocalHost = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || /^(127(\.\d+){3}|\[::1\])$/.test(host);

const SCHEMES: Readonly<Record<FeedKind, readonly string[]>> = {
  geojson: ['https:', 'http:'],
  cap: ['https:', 'http:'],
  sse: ['https:', 'http:'],
  mqtt: ['wss:', 'ws:'],
};

/**
 * The first field of a feed that cannot be right; null when all can. Without encryption only this machine and the page's
 * own host may be asked.
 * @param baseUrl what the address is relative to: the pack, or the page.
 */
export function feedFault(feed: FeedDeclaration, baseUrl: string): keyof FeedDeclaration | null {
  if (!URL.canParse(feed.url, baseUrl)) return 'url';
  const url = new URL(feed.url, baseUrl);
  const isSafe =
    ['https:', 'wss:'].includes(url.protocol) ||
    isLocalHost(url.hostname) ||
    url.host === new URL(baseUrl).host;
  if (!SCHEMES[feed.kind].includes(url.protocol) || !isSafe || url.username !== '') return 'url';
  if (feed.kind === 'cap' && feed.role !== 'hazards') return 'role';
  if (feed.kind === 'mqtt' && !(feed.topics.length > 0 && feed.topics.every(isTopicFilter))) return 'topics';
  if (!(feed.intervalS >= 1 && feed.intervalS <= 86_400)) return 'intervalS';
  if (!(feed.ageingS >= 1)) return 'ageingS';
  return feed.unknownS >= feed.ageingS && Number.isFinite(feed.unknownS) ? null : 'unknownS';
}

/** A topic filter of MQTT: `+` fills a level, `#` all that follow (MQTT 3.1.1 §4.7). */
function isTopicFilter(filter: string): boolean {
  if (filter === '' || filter.length > 65_535 || filter.includes('\0')) return false;
  const levels = filter.split('/');
  return levels.every((level, at) => {
    if (level === '+') return true;
    return level === '#' ? at === levels.length - 1 : !/[+#]/.test(level);
  });
}

/** A source of data that change while one watches; declared in `pack.json`, or added in the page. */
export interface FeedDeclaration {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: FeedKind;
  readonly role: FeedRole;
  /** `https:` for geojson, cap and sse, `wss:` for mqtt; also `http:` and `ws:` on this machine. Relative to the pack. */
  readonly url: string;
  /** Topic filters of MQTT; empty for the others. */
  readonly topics: readonly string[];
  /** How often it is asked, or promises to send; seconds. */
  readonly intervalS: number;
  /** Older than this, a feature is drawn as ageing; seconds. */
  readonly ageingS: number;
  /** Older than this, its state is unknown; seconds. */
  readonly unknownS: number;
  readonly audience: 'public' | 'internal';
  readonly grade: Grade;
}
