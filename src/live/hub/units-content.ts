import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import { readUnits } from '../content/read-units';
import type { UnitTable } from '../units/unit-table';
import type { FeedContent } from './feed-content';
import { later, statementMs } from './statement-time';

/** Positions go into the one table of all units. */
export function unitsContent(feed: FeedDeclaration, table: UnitTable, now: () => number): FeedContent {
  const name = localText(feed.name, 'en');
  return {
    take(message) {
      const nowMs = now();
      const { taken: statements, faults } = readUnits(message.text, message.topic, name);
      let taken = 0;
      let dropped = 0;
      let asOfMs = Number.NaN;
      for (const statement of statements) {
        const ms = statementMs(statement.asOfMs, message, nowMs);
        if (table.put(feed.id, statement, ms) !== 'taken') {
          dropped += 1;
          continue;
        }
        taken += 1;
        asOfMs = later(asOfMs, ms);
      }
      return { taken, dropped, faults, asOfMs };
    },
    features: () => table.countOf(feed.id),
    statements: () => null,
    version: () => 0,
    clear: () => table.removeFeed(feed.id),
  };
}
