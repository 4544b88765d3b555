import type { LocalText } from './language';
import type { IncidentTypeId } from './incident';
import type { DeliveryTarget, ReliefNorm } from './relief-norm';
import type { ShelterClass, Stage } from './shelter';
import type { SourcedNumber, TravelMode, TravelProfile, Walker } from './travel';
import type { WarningLevel } from './hazard';

/** Control values of one shelter class in one standard. Distances are walking distances along roads. */
export interface ShelterClassRule {
  readonly shelterClass: ShelterClass;
  readonly minAreaM2: number | null;
  readonly serviceDistanceM: number;
}

/** A named set of shelter control values; `verified` false must be shown beside every figure that uses it. */
export interface StandardProfile {
  readonly id: string;
  readonly name: LocalText;
  readonly source: LocalText;
  readonly verified: boolean;
  readonly classes: readonly ShelterClassRule[];
  /** m² per person at each stage. */
  readonly areaPerPersonM2: Readonly<Record<Stage, number>>;
  /** Classes that provide a stage. */
  readonly stagesOf: Readonly<Record<ShelterClass, readonly Stage[]>>;
}

export type RoadEffect =
  | { readonly effect: 'open' }
  | { readonly effect: 'closed' }
  | { readonly effect: 'slow'; readonly factor: number };

/** What a hazard zone of a level does to the roads it covers, for one mode. `factor` multiplies travel time (> 1). */
export interface HazardRoadRule {
  /** `*` = any type not named by another rule. */
  readonly type: IncidentTypeId | '*';
  readonly level: WarningLevel;
  readonly roads: Readonly<Record<TravelMode, RoadEffect>>;
}

/** Content of a pack's `standards.json`. */
export interface Standards {
  readonly profiles: readonly StandardProfile[];
  readonly defaultProfileId: string;
  readonly walkers: Readonly<Record<Walker, SourcedNumber>>;
  readonly travel: Readonly<Record<TravelMode, TravelProfile>>;
  readonly hazardRoads: readonly HazardRoadRule[];
  /** Straight-line distances are multiplied by this where there is no road network. */
  readonly detourFactor: SourcedNumber;
  /** Response clocks shown beside team times, seconds. */
  readonly responseTargets: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly seconds: number;
    readonly clock: 'turnout' | 'travel' | 'total';
    readonly source: string;
    readonly verified: boolean;
  }[];
  /** Rates for relief goods; the first is the one to start with. */
  readonly reliefNorms: readonly ReliefNorm[];
  readonly deliveryTargets: readonly DeliveryTarget[];
}

/** `standards.json` as a pack may bring it: one made before relief norms were part of it has none. */
export type StandardsFile = Omit<Standards, 'reliefNorms' | 'deliveryTargets'> &
  Partial<Pick<Standards, 'reliefNorms' | 'deliveryTargets'>>;
