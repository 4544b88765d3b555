import type { AccessMethod } from '../../domain/access';
import type { LonLat } from '../../domain/geo';
import type { Method } from '../../domain/provenance';
import type { Stage } from '../../domain/shelter';
import type { GapArea } from '../gap-areas';
import type { ReachLimit } from './query';

/**
 * The three steps. Each person stands in exactly one class, so that
 * `people = outOfReach + withoutPlace + notUsable + assigned` to the last 1/1024 of a person, and the steps nest:
 *
 * 1. within reach of any shelter of the class, usable or not, if no zone and no closure lay on the roads:
 *    `people − outOfReach`;
 * 2. of these, with a place if every shelter could be used and stood empty: `notUsable + assigned`;
 * 3. of these, with a place in a shelter that can be used and reached now, beside those already in it: `assigned`.
 *
 * `notUsable` is what the situation takes away: zones, closures, closed and full shelters, wrong suitability.
 */
export interface StepPeople {
  readonly people: number;
  readonly outOfReach: number;
  readonly withoutPlace: number;
  readonly notUsable: number;
  readonly assigned: number;
}

/** {@link StepPeople} of every cell, in the order of the cells. */
export interface CellSteps {
  readonly people: Float64Array;
  readonly outOfReach: Float64Array;
  readonly withoutPlace: Float64Array;
  readonly notUsable: Float64Array;
  readonly assigned: Float64Array;
}

/** Why nobody is sent to a shelter, the gravest reason first. */
export const LOAD_REASONS = [
  'inside-hazard',
  'closed',
  'full',
  'wrong-hazard-type',
  'stage-not-provided',
  'capacity-unknown',
] as const;
export type LoadReason = (typeof LOAD_REASONS)[number];

/** What a shelter takes in. */
export interface ShelterLoad {
  readonly id: string;
  readonly position: LonLat;
  readonly isProposed: boolean;
  /** Null: people are sent there. */
  readonly reason: LoadReason | null;
  /** People it holds at the stage; null = not known. */
  readonly capacity: number | null;
  /** People already in it; null = not known, counted as none. */
  readonly occupancy: number | null;
  readonly assigned: number;
  /** Places left after the assignment; null where nobody is sent. */
  readonly spare: number | null;
  /** People within reach of it now. */
  readonly inReach: number;
  /** Mean walk of those assigned, metres or seconds; null when nobody is. */
  readonly meanWalk: number | null;
  /** Nobody has said which hazards it is suitable for. */
  readonly isSuitabilityUnknown: boolean;
}

/** People assigned by how far they walk: `from` up to and including `to`, metres or seconds. */
export interface WalkBin {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** How far the assigned walk, metres or seconds; all null when nobody is assigned. */
export interface WalkFigures {
  readonly mean: number | null;
  readonly median: number | null;
  readonly percentile90: number | null;
  readonly farthest: number | null;
  readonly bins: readonly WalkBin[];
  /** Assigned people whose nearest shelter in use has no place for them, and who walk farther. */
  readonly fartherPeople: number;
}

/** The figures of one set of shelters. */
export interface AllocationFigures {
  readonly steps: StepPeople;
  readonly walk: WalkFigures;
  /** Shelters asked about, those that people are sent to, and of these the ones that end full. */
  readonly shelterCount: number;
  readonly usableCount: number;
  readonly fullCount: number;
  /** Places in usable shelters, and how many of them stay free. */
  readonly places: number;
  readonly sparePlaces: number;
  readonly unknownCapacityCount: number;
  readonly unknownSuitabilityCount: number;
}

/** What is known of how good the assignment is. */
export interface AllocationProof {
  /** Checked against its own prices: nobody more can be placed, and nobody better. */
  readonly exact: boolean;
  /** Person-metres or person-seconds walked, of whole tenths. */
  readonly objective: number;
  /** No assignment of as many people has less; equal to the objective when exact, null when not proven. */
  readonly bound: number | null;
}

export interface AllocationResult extends AllocationFigures {
  readonly method: Method;
  /** Straight lines were multiplied by this; null on roads. */
  readonly detourFactor: number | null;
  readonly stage: Stage;
  readonly reach: ReachLimit;
  readonly proof: AllocationProof;
  /** The same without the proposed shelters; null when none were proposed. */
  readonly before: AllocationFigures | null;
  readonly cells: CellSteps;
  /** In the order of the query: `shelters`, then `proposed`. */
  readonly loads: readonly ShelterLoad[];
  /** Areas of people without a place in a usable shelter. */
  readonly gaps: readonly GapArea[];
  readonly access: {
    readonly method: AccessMethod;
    /** Free places of usable shelters per person, cell by cell. */
    readonly perPerson: Float64Array;
  };
}
