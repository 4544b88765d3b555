import type { LonLat } from '../../domain/geo';
import type { Method } from '../../domain/provenance';
import type { PassOverReason, ResourceKind } from '../../domain/resource';
import type { TravelMode } from '../../domain/travel';

/** A stretch of one street on a route; words are made from it in the interface. */
export interface RouteStep {
  /** Street name as in the data; null for an unnamed way. */
  readonly street: string | null;
  readonly turn:
    | 'depart'
    | 'straight'
    | 'slight-left'
    | 'left'
    | 'sharp-left'
    | 'slight-right'
    | 'right'
    | 'sharp-right'
    | 'u-turn'
    | 'roundabout'
    | 'arrive';
  /** Compass octant of the first metres, 0 = north, clockwise, 0–7. */
  readonly heading: number;
  readonly distanceM: number;
  readonly travelS: number;
  readonly structure: 'bridge' | 'tunnel' | null;
}

export interface Route {
  readonly coordinates: readonly LonLat[];
  readonly steps: readonly RouteStep[];
  /** Legs between the points and the road, metres, straight line; part of `distanceM`. */
  readonly accessM: number;
  readonly egressM: number;
}

export interface NearestItem {
  readonly id: string;
  readonly distanceM: number;
  /** Seconds on the way, hazards included. */
  readonly travelS: number;
  /** Turnout or loading before leaving, seconds; null when unknown, 0 for people on foot. */
  readonly readyS: number | null;
  /** `readyS + travelS`; null when `readyS` is unknown. */
  readonly totalS: number | null;
  readonly straightM: number;
  /** Null in straight-line mode. */
  readonly route: Route | null;
  /** True when the way runs through a zone that slows it. */
  readonly slowed: boolean;
  /** Closures drawn by hand that the way would lead through if they were not there; absent where there are none. */
  readonly avoidsClosureIds?: readonly string[];
}

export interface PassedOver {
  readonly id: string;
  readonly straightM: number;
  readonly reason: PassOverReason;
  /** Closures drawn by hand without which it would not be cut off; absent where they are not the cause. */
  readonly closureIds?: readonly string[];
}

export interface NearestGroup {
  readonly kind: ResourceKind;
  readonly mode: TravelMode;
  readonly method: Method;
  readonly items: readonly NearestItem[];
  /** Candidates nearer in a straight line than the last item offered, with the reason. */
  readonly passedOver: readonly PassedOver[];
  /**
   * Zones closed on foot that the incident stands in: the ways to shelters lead out of them, slowed instead of closed.
   * Absent where there is nothing to leave, and without a road network.
   */
  readonly leavingHazardIds?: readonly string[];
  /** Areas closed by hand that the incident stands in and the ways to shelters lead out of; absent where there are none. */
  readonly leavingClosureIds?: readonly string[];
}

export interface NearestResult {
  readonly origin: LonLat;
  /** Where the incident meets the network, and how far off the road it lies. */
  readonly snapped: LonLat | null;
  readonly offRoadM: number | null;
  /** Zones in force that the incident stands in; responders then enter under their own rule. */
  readonly insideHazardIds: readonly string[];
  /** Areas closed by hand that the incident stands in; absent where there are none. */
  readonly insideClosureIds?: readonly string[];
  readonly groups: Readonly<Record<ResourceKind, NearestGroup>>;
}
