import type { FeedDeclaration } from '../../domain/feed';
import type { UnitTable } from '../units/unit-table';
import type { FeedContent } from './feed-content';
import { capContent } from './cap-content';
import type { Situation } from './situation';
import { hazardsContent } from './hazards-content';
import { resourcesContent } from './resources-content';
import { unitsContent } from './units-content';

/** The reader and memory for what a feed of this role tells. */
export function contentOf(
  feed: FeedDeclaration,
  table: UnitTable,
  now: () => number,
  situation: () => Situation,
): FeedContent {
  switch (feed.role) {
    case 'units':
      return unitsContent(feed, table, now);
    case 'resource-status':
      return resourcesContent(feed, now);
    case 'hazards':
      return feed.kind === 'cap' ? capContent(feed, situation) : mixedHazards(feed, situation);
  }
}

/** Warnings over a feed that may carry both: what begins with `<` is CAP, all else GeoJSON. */
function mixedHazards(feed: FeedDeclaration, situation: () => Situation): FeedContent {
  const parts = { cap: capContent(feed, situation), geojson: hazardsContent(feed) };
  const both = [parts.cap, parts.geojson];
  return {
    take: (message) => (/^\uFEFF?\s*</.test(message.text) ? parts.cap : parts.geojson).take(message),
    features: () => parts.cap.features() + parts.geojson.features(),
    statements(nowMs) {
      const [cap, geojson] = both.map((part) => part.statements(nowMs));
      return cap && geojson ? { ...cap, hazards: [...geojson.hazards, ...cap.hazards] } : null;
    },
    version: (nowMs) => parts.cap.version(nowMs) + parts.geojson.version(nowMs),
    clear: () => both.forEach((part) => part.clear()),
  };
}
