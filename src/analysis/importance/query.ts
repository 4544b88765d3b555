import type { RoadQuestion } from '../road-access';

/** What the importance analysis is asked. */
export interface ImportanceQuery extends RoadQuestion {}
