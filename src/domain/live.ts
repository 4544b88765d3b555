import type { Problem } from './errors';
import type { CapStatus, Hazard } from './hazard';
import type { LocalText } from './language';
import type { ResourceKind } from './resource';
import type { ShelterStatus } from './shelter';
import type { TeamKind, TeamStatus } from './team';
import type { WarehouseStatus } from './warehouse';

export const FRESHNESSES = ['fresh', 'ageing', 'unknown'] as const;
/** `ageing`: older than its feed promises. `unknown`: so old that nobody can say; never turned into a state. */
export type Freshness = (typeof FRESHNESSES)[number];

/**
 * How old something is. @param asOfMs null = its source has not said: unknown from the start.
 * Thresholds in seconds, as a feed declares them.
 */
export function freshnessOf(
  asOfMs: number | null,
  nowMs: number,
  limits: { readonly ageingS: number; readonly unknownS: number },
): Freshness {
  if (asOfMs === null || !Number.isFinite(asOfMs)) return 'unknown';
  const ageS = (nowMs - asOfMs) / 1000;
  return ageS > limits.unknownS ? 'unknown' : ageS > limits.ageingS ? 'ageing' : 'fresh';
}

/** What of a unit seldom changes. */
export interface UnitIdentity {
  /** Unique over all feeds: feed and name there. */
  readonly id: string;
  readonly feedId: string;
  /** Its name in its feed; a feed names a team of the pack by the id of that team. */
  readonly unitId: string;
  readonly name: string;
  readonly kind: TeamKind | null;
}

/** All units at one moment: row `i` of every array, and of the roster, is the same unit. Never changed in place. */
export interface UnitsSnapshot {
  readonly count: number;
  readonly roster: readonly UnitIdentity[];
  /** Longitude and latitude in turn, degrees, WGS 84. */
  readonly positions: Float64Array;
  /** Index into {@link FRESHNESSES}. */
  readonly freshness: Uint8Array;
  /** Degrees clockwise from north; NaN = not said. */
  readonly headings: Float32Array;
  readonly speedsKmh: Float32Array;
  /** Epoch milliseconds; NaN = not said. */
  readonly asOfMs: Float64Array;
  /** Index into `TEAM_STATUSES`; that of `unknown` where nobody has said. */
  readonly statuses: Uint8Array;
}

/** How one place or team is now, as its feed says. Null = not said; the pack's own value then stays. */
export interface ResourceStatus {
  readonly feedId: string;
  readonly kind: ResourceKind;
  readonly id: string;
  readonly status: ShelterStatus | TeamStatus | WarehouseStatus | null;
  readonly occupancy: number | null;
  /** Epoch milliseconds; null = not said. */
  readonly asOfMs: number | null;
  readonly freshness: Freshness;
}

/** A warning was lifted (解除). */
export interface LiftedNotice {
  readonly id: string;
  readonly headline: LocalText;
  readonly sender: string;
  readonly status: CapStatus;
  /** ISO 8601 date-times with offset. */
  readonly sent: string;
  readonly until: string;
}
export type UnplacedWarning = Omit<Hazard, 'geometry'>;

/** What feeds say of warnings and of what the pack lists, as they say it; the page lays it over the datasets. */
export interface LiveStatements {
  readonly hazards: readonly Hazard[];
  readonly resources: readonly ResourceStatus[];
  /** Notices that a warning was lifted, as long as they stand. */
  readonly lifted: readonly LiftedNotice[];
  /** Warnings in force or to come whose place cannot be drawn. */
  readonly unplaced: readonly UnplacedWarning[];
}

/**
 * - `connecting`: not heard of yet. `live`: heard within its interval. `silent`: connected, and overdue.
 * - `retrying`: cannot be reached, tried again by itself. `refused`: this site may not reach it. `paused`: by a person.
 */
export type FeedCondition = 'connecting' | 'live' | 'silent' | 'retrying' | 'refused' | 'paused';

export interface FeedStatus {
  readonly id: string;
  readonly condition: FeedCondition;
  /** What is wrong now; null when nothing is. */
  readonly problem: Problem | null;
  /** When it last gave data, or said that nothing has changed; epoch milliseconds. */
  readonly heardMs: number | null;
  /** Newest as-of time in what it gave; epoch milliseconds. */
  readonly asOfMs: number | null;
  /** When it is tried again; epoch milliseconds. */
  readonly nextTryMs: number | null;
  /** Statements taken: positions, warnings, states. */
  readonly taken: number;
  /** Statements that came out of order or were skipped because too many came. */
  readonly dropped: number;
  /** Statements that could not be understood, and why the last of them. */
  readonly refused: number;
  readonly lastFault: { readonly field: string; readonly value: string } | null;
  /** Things it tells of now. */
  readonly features: number;
}
