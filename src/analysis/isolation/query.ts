import type { RoadQuestion } from '../road-access';

/** What the isolation analysis is asked. */
export interface IsolationQuery extends RoadQuestion {}
