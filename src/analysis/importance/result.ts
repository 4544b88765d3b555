import type { Destination } from '../../domain/destination';
import type { LonLat } from '../../domain/geo';
import type { Method } from '../../domain/provenance';
import type { TravelMode } from '../../domain/travel';

/** A stretch of one street that is passed as a whole: no other street leaves it on the way. */
export interface ImportantStreet {
  /** Lowest edge number of the stretch. */
  readonly id: number;
  /** 1 = isolates most people, then lengthens journeys most. */
  readonly rank: number;
  /** Edges of the graph, in the order of the stretch. */
  readonly edges: readonly number[];
  readonly name: string | null;
  /** Value of `highway`. */
  readonly roadClass: string;
  /** Streets at its two ends; null where they have no name, or it ends blindly. */
  readonly between: readonly [string | null, string | null];
  readonly structure: 'bridge' | 'tunnel' | null;
  readonly lengthM: number;
  /** People who lose every road to the destination when the worst edge of the stretch is closed. */
  readonly isolatedPeople: number;
  /** People whose journey grows longer then. */
  readonly delayedPeople: number;
  /** Sum over these of people × extra time, person-minutes. */
  readonly extraPersonMin: number;
  /** True where no way leads round it, not even against one-way streets. */
  readonly isOnlyWay: boolean;
  /** On the stretch, away from its ends. */
  readonly centre: LonLat;
  readonly geometry: GeoJSON.LineString;
}

export interface ImportanceResult {
  readonly method: Method;
  readonly mode: TravelMode;
  readonly destination: Destination;
  /** Which way people or help travel. */
  readonly direction: 'to-destination' | 'to-people';
  /** Places that serve as the destination; null where the data holds none of the kind, so that nothing can be said. */
  readonly destinationCount: number | null;
  /** People with a way to the destination as it is; the others can lose none. */
  readonly people: number;
  readonly withoutWay: number;
  /** Mean time to the nearest, minutes; null for nobody. */
  readonly meanMin: number | null;
  /** Edges that were closed in turn: all of the network. */
  readonly edgesClosed: number;
  /** Stretches that isolate somebody, and that lengthen a journey, whether listed or not. */
  readonly isolating: number;
  readonly lengthening: number;
  /** The most important by either measure, in the order of rank. */
  readonly streets: readonly ImportantStreet[];
}
