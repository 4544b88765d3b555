import type { OsmFeature } from '../../domain/osm';
import type { TurnRestriction } from '../../domain/turn-restriction';
import type { OsmExtractReport } from './pbf/extract-report';
import type { OsmTilesReport } from './tiles-report';

/** What a source of OpenStreetMap objects gives, whatever its format. */
export interface OsmRead {
  /** In the order of type (node, way, relation), then id. */
  readonly features: readonly OsmFeature[];
  /** In the order of their ids; none where the source carries none. */
  readonly restrictions: readonly TurnRestriction[];
  readonly report: OsmTilesReport | OsmExtractReport;
}
