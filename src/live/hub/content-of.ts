import type { FeedDeclaration } from '../../domain/feed';
import type { UnitTable } from '../units/unit-table';
import type { FeedContent } from './feed-content';
import { hazardsContent } from './hazards-content';
import { resourcesContent } from './resources-content';
import { unitsContent } from './units-content';

/** The reader and memory for what a feed of this role tells. */
export function contentOf(feed: FeedDeclaration, table: UnitTable, now: () => number): FeedContent {
  switch (feed.role) {
    case 'units':
      return unitsContent(feed, table, now);
    case 'resource-status':
      return resourcesContent(feed, now);
    case 'hazards':
      return hazardsContent(feed);
  }
}
