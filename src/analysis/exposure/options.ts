/**
 * What of a cell that lies partly in a zone counts.
 * - `point`: all of its people where its population point lies in the zone, else none; as in every other analysis.
 * - `area-share`: the share of its area, people taken to be spread evenly over it.
 */
export const CELL_METHODS = ['point', 'area-share'] as const;
export type CellMethod = (typeof CELL_METHODS)[number];

/** What a person can set for the exposure analysis. */
export interface ExposureOptions {
  readonly cellMethod: CellMethod;
}
