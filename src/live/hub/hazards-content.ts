import type { FeedDeclaration } from '../../domain/feed';
import type { Hazard } from '../../domain/hazard';
import { localText } from '../../domain/language';
import { readHazards } from '../content/read-hazards';
import type { FeedContent } from './feed-content';
import { later } from './statement-time';

/** Most warnings of one feed that are kept. */
const LIMIT = 5_000;

/** Warnings as GeoJSON: a whole answer replaces what was known, a single message adds to it. */
export function hazardsContent(feed: FeedDeclaration): FeedContent {
  const name = localText(feed.name, 'en');
  let known = new Map<string, Hazard>();
  let changes = 0;
  return {
    take(message) {
      const { taken: hazards, faults } = readHazards(message.text, name);
      if (message.isWhole) known = new Map();
      let dropped = 0;
      let asOfMs = Number.NaN;
      for (const hazard of hazards) {
        const before = known.get(hazard.id);
        const isOlder = before !== undefined && Date.parse(before.sent) > Date.parse(hazard.sent);
        if (isOlder || (before === undefined && known.size >= LIMIT)) {
          dropped += 1;
          continue;
        }
        known.set(hazard.id, { ...hazard, grade: hazard.grade === 'official' ? feed.grade : hazard.grade });
        asOfMs = later(asOfMs, Date.parse(hazard.sent));
      }
      changes += 1;
      return { taken: hazards.length - dropped, dropped, faults, asOfMs };
    },
    features: () => known.size,
    statements: () => ({ hazards: [...known.values()], resources: [], lifted: [], unplaced: [] }),
    version: () => changes,
    clear: () => known.clear(),
  };
}
