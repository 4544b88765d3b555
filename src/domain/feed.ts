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
