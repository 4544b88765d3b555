import type { TileIssue } from '../formats/osm-qa-tiles';
import type { JoinReport } from './join-pieces';

/** What was read from a set of OSM QA tiles and what was left out. */
export interface OsmTilesReport extends JoinReport {
  readonly kind: 'tiles';
  readonly tiles: number;
  readonly features: number;
  readonly issues: readonly TileIssue[];
}
