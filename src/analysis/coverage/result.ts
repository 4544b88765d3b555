import type { Method } from '../../domain/provenance';
import type { GapArea } from '../gap-areas';

/** Each populated cell stands in exactly one class, so that the three always add up to the population. */
export type CellState = 'covered' | 'beyond' | 'cut-off';

export interface CoverageResult {
  readonly method: Method;
  /** Straight-line distances were multiplied by this: 1 for plain discs; null in network mode. */
  readonly detourFactor?: number | null;
  /** Distance used, metres. */
  readonly serviceDistanceM: number;
  readonly shelterCount: number;
  readonly people: number;
  /** Within the service distance of a shelter in use. */
  readonly coveredPeople: number;
  /** On the network, but farther than the service distance. */
  readonly beyondPeople: number;
  /** Without any way to a shelter in use: inside a zone that closes roads, behind closed roads, islands, off the network. */
  readonly cutOffPeople: number;
  /** In the order of the population cells. */
  readonly cellStates: readonly CellState[];
  /** Walking metres to the nearest shelter per cell; null when cut off. */
  readonly cellDistanceM: readonly (number | null)[];
  readonly gaps: readonly GapArea[];
  /** The same question by straight line: how much that overstates. Null where it was not asked. */
  readonly straightCoveredPeople: number | null;
  /** Straight-line reach of all shelters, unioned; null in network mode. */
  readonly reach: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
}
