import type { RoadQuestion } from '../road-access';

/** What the allocation analysis is asked. */
export interface AllocationQuery extends RoadQuestion {}
