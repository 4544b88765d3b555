/** Who travels. Every search on the road network names one. */
export const TRAVEL_MODES = ['walk', 'car', 'emergency', 'truck'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** Who walks; speeds from the standards file of the pack. */
export const WALKERS = ['healthy', 'elderly', 'wheelchair'] as const;
export type Walker = (typeof WALKERS)[number];

/** A number with the ground it stands on. `verified` false: from memory or local habit, editable, shown as such. */
export interface SourcedNumber {
  readonly value: number;
  readonly source: string;
  readonly verified: boolean;
}

/** How one mode moves over the network; data in the pack's `standards.json`, never code. */
export interface TravelProfile {
  readonly mode: TravelMode;
  /** Walking speed in m/s; null for vehicles. */
  readonly walkMps: number | null;
  /** Share of the legal or default speed that the vehicle reaches (0–2); null for walkers. */
  readonly speedFactor: number | null;
  /** Upper speed limit of the vehicle in km/h; null for walkers. */
  readonly maxKmh: number | null;
  /** Speed between a point and its road, km/h. */
  readonly offRoadKmh: number;
  /** True: may run against one-way streets and through `access=private|no` (data, not code). */
  readonly ignoresOneway: boolean;
  readonly ignoresPrivate: boolean;
  /** True: not bound by turn restrictions. Walking never is. */
  readonly ignoresTurnBans: boolean;
  readonly source: string;
  readonly verified: boolean;
}
