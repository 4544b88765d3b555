import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import { type Freshness, freshnessOf } from '../../domain/live';
import { readResources, type ResourceStatement } from '../content/read-resources';
import type { FeedContent } from './feed-content';
import { later, statementMs } from './statement-time';

/** Most places of one feed that are kept. */
const LIMIT = 100_000;

interface Known {
  readonly statement: ResourceStatement;
  readonly asOfMs: number;
  freshness: Freshness;
}

/** The latest word about each place or team of the pack. */
export function resourcesContent(feed: FeedDeclaration, now: () => number): FeedContent {
  const name = localText(feed.name, 'en');
  const known = new Map<string, Known>();
  let changes = 0;
  const ageOf = (asOfMs: number, nowMs: number) =>
    freshnessOf(Number.isNaN(asOfMs) ? null : asOfMs, nowMs, feed);

  return {
    take(message) {
      const nowMs = now();
      const { taken: statements, faults } = readResources(message.text, message.topic, name);
      let taken = 0;
      let dropped = 0;
      let newest = Number.NaN;
      for (const statement of statements) {
        const key = `${statement.kind}/${statement.id}`;
        const before = known.get(key);
        const asOfMs = statementMs(statement.asOfMs, message, nowMs);
        const isOlder = before !== undefined && !Number.isNaN(before.asOfMs) && !(asOfMs >= before.asOfMs);
        if (isOlder || (before === undefined && known.size >= LIMIT)) {
          dropped += 1;
          continue;
        }
        const merged = {
          ...statement,
          status: statement.status ?? before?.statement.status ?? null,
          occupancy: statement.occupancy ?? before?.statement.occupancy ?? null,
        };
        known.set(key, { statement: merged, asOfMs, freshness: ageOf(asOfMs, nowMs) });
        changes += 1;
        taken += 1;
        newest = later(newest, asOfMs);
      }
      return { taken, dropped, faults, asOfMs: newest };
    },
    features: () => known.size,
    statements: () => ({
      hazards: [],
      lifted: [],
      unplaced: [],
      resources: [...known.values()].map(({ statement, asOfMs, freshness }) => ({
        feedId: feed.id,
        kind: statement.kind,
        id: statement.id,
        status: statement.status,
        occupancy: statement.occupancy,
        asOfMs: Number.isNaN(asOfMs) ? null : asOfMs,
        freshness,
      })),
    }),
    version(nowMs) {
      for (const one of known.values()) {
        const next = ageOf(one.asOfMs, nowMs);
        if (next === one.freshness) continue;
        one.freshness = next;
        changes += 1;
      }
      return changes;
    },
    clear: () => known.clear(),
  };
}
