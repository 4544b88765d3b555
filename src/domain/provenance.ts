/**
 * How far a figure or feature can be trusted.
 * - `official`: published by the responsible authority
 * - `derived`: made by rule from another source (a park from OpenStreetMap taken as a shelter candidate)
 * - `estimated`: computed by a model from aggregates (people spread over address points)
 * - `exercise`: invented for drills; must be marked wherever it is shown
 */
export const GRADES = ['official', 'derived', 'estimated', 'exercise'] as const;
export type Grade = (typeof GRADES)[number];

/** How a shown distance or time was found. Methods are never mixed without saying so. */
export type Method = 'road' | 'straight-line' | 'unknown';

/** What every shown figure carries with it. */
export interface Ground {
  readonly method: Method;
  readonly grade: Grade;
  /** ISO 8601 date or date-time of the data below the figure; null when the source does not say. */
  readonly asOf: string | null;
  /** Id of the standard profile the figure depends on, if any. */
  readonly standardId?: string;
}
