import type { LonLat } from '../../domain/geo';

/** The roads that one closure lies on. */
export interface ClosedRoads {
  readonly closureId: string;
  /** Stretches between two junctions. */
  readonly edgeCount: number;
  /** Along the roads, each stretch once, metres. */
  readonly lengthM: number;
  /** Each stretch as it runs, whole. */
  readonly lines: readonly (readonly LonLat[])[];
}

export interface ClosedRoadsResult {
  /** In the order of the question. */
  readonly items: readonly ClosedRoads[];
}
