import type { RoadQuestion } from '../road-access';

/** What the exposure analysis is asked. */
export interface ExposureQuery extends RoadQuestion {}
