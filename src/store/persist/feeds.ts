import * as v from 'valibot';
import { FEED_KINDS, FEED_ROLES } from '../../domain/feed';
import { GRADES } from '../../domain/provenance';
import type { OwnFeed } from '../live-state';
import { openShelf, type Shelf } from './shelf';
import { type Migrations, upgrade } from './versions';

const DATABASE = 'anlan-feeds';
const STORE = 'feeds';
const DATABASE_VERSION = 1;
/** Version of a feed's shape. */
const VERSION = 1;
/** From version 1 on, one step for each version that was ever shipped. */
const MIGRATIONS: Migrations = {};

const keptSchema = v.object({ version: v.number(), savedMs: v.number(), content: v.unknown() });
const seconds = v.pipe(v.number(), v.finite(), v.minValue(1));
const feedsSchema = v.array(
  v.object({
    isPaused: v.boolean(),
    feed: v.object({
      id: v.pipe(v.string(), v.regex(/^own-feed-\d+$/)),
      name: v.object({ zh: v.string(), en: v.string() }),
      kind: v.picklist(FEED_KINDS),
      role: v.picklist(FEED_ROLES),
      url: v.pipe(
        v.string(),
        v.check((url) => URL.canParse(url)),
      ),
      topics: v.array(v.string()),
      intervalS: seconds,
      ageingS: seconds,
      unknownS: seconds,
      audience: v.picklist(['public', 'internal']),
      grade: v.picklist(GRADES),
    }),
  }),
);

export interface KeptFeeds {
  readonly items: readonly OwnFeed[];
  /** Wall clock, epoch milliseconds. */
  readonly savedMs: number;
}

/** Where feeds added in the page are kept, one list a pack. Both reject with `storage-unavailable` or `storage-full`. */
export type FeedShelf = Shelf<KeptFeeds>;

/** Feeds as they lie on the shelf; null when they cannot be read by this version. */
export function parseFeeds(kept: unknown): KeptFeeds | null {
  const envelope = v.safeParse(keptSchema, kept);
  if (!envelope.success) return null;
  const items = v.safeParse(feedsSchema, upgrade(envelope.output, VERSION, MIGRATIONS));
  return items.success ? { items: items.output, savedMs: envelope.output.savedMs } : null;
}

export const formatFeeds = ({ items, savedMs }: KeptFeeds) => ({ version: VERSION, savedMs, content: items });

/** The shelf in the browser's IndexedDB; opened at first use. */
export const indexedDbFeeds = (): FeedShelf =>
  openShelf({
    database: DATABASE,
    store: STORE,
    version: DATABASE_VERSION,
    parse: parseFeeds,
    format: formatFeeds,
  });
