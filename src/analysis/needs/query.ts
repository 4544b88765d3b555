import type { RoadQuestion } from '../road-access';

/** What the needs analysis is asked. */
export interface NeedsQuery extends RoadQuestion {}
