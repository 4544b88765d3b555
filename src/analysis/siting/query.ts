import type { RoadQuestion } from '../road-access';

/** What the siting analysis is asked. */
export interface SitingQuery extends RoadQuestion {}
