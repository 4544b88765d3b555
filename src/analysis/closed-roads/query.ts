import type { RoadClosure } from '../../domain/closure';

/** Which roads do drawn closures lie on? */
export interface ClosedRoadsQuery {
  readonly closures: readonly RoadClosure[];
}
