import * as v from 'valibot';
import type { RoadClosure } from '../../domain/closure';
import { roadEffectSchema } from './preferences';
import { openShelf, type Shelf } from './shelf';
import { type Migrations, upgrade } from './versions';

/** A database of its own: one more store in that of the plans would wait for every open page of an older version. */
const DATABASE = 'anlan-closures';
const STORE = 'closures';
const DATABASE_VERSION = 1;
/** Version of a closure's shape. */
const VERSION = 1;
/** From version 1 on, one step for each version that was ever shipped. */
const MIGRATIONS: Migrations = {};

const keptSchema = v.object({ version: v.number(), savedMs: v.number(), content: v.unknown() });
const position = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2));
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(v.array(position)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(v.array(position))) }),
  v.object({ type: v.literal('LineString'), coordinates: v.array(position) }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(v.array(position)) }),
  v.object({ type: v.literal('Point'), coordinates: position }),
]);
const closuresSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^closure-\d+$/)),
    name: v.string(),
    geometry,
    roads: v.object({
      walk: roadEffectSchema,
      car: roadEffectSchema,
      emergency: roadEffectSchema,
      truck: roadEffectSchema,
    }),
    since: v.nullable(v.string()),
    note: v.string(),
  }),
);

export interface KeptClosures {
  readonly items: readonly RoadClosure[];
  /** Wall clock, epoch milliseconds. */
  readonly savedMs: number;
}

/** Where drawn closures are kept, one list a pack. Both reject with `storage-unavailable` or `storage-full`. */
export type ClosureShelf = Shelf<KeptClosures>;

/** Closures as they lie on the shelf; null when they cannot be read by this version. */
export function parseClosures(kept: unknown): KeptClosures | null {
  const envelope = v.safeParse(keptSchema, kept);
  if (!envelope.success) return null;
  const items = v.safeParse(closuresSchema, upgrade(envelope.output, VERSION, MIGRATIONS));
  return items.success ? { items: items.output, savedMs: envelope.output.savedMs } : null;
}

export const formatClosures = ({ items, savedMs }: KeptClosures) => ({
  version: VERSION,
  savedMs,
  content: items,
});

/** The shelf in the browser's IndexedDB; opened at first use. */
export const indexedDbClosures = (): ClosureShelf =>
  openShelf({
    database: DATABASE,
    store: STORE,
    version: DATABASE_VERSION,
    parse: parseClosures,
    format: formatClosures,
  });
