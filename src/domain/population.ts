import type { LonLat } from './geo';

/** People of one H3 cell. The position is the people-weighted centre of the cell's own address points. */
export interface PopulationCell {
  /** H3 index, hexadecimal. */
  readonly cell: string;
  readonly position: LonLat;
  readonly people: number;
  /** Children, the very old, people with disabilities; null when the source does not say. */
  readonly vulnerable: number | null;
}
