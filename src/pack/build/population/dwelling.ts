import type { LonLat } from '../../../domain/geo';

/** A spot where people live, and how much of the population it draws. */
export interface Dwelling {
  readonly position: LonLat;
  /** Any unit, the same for all: front doors, or m² of floor. */
  readonly weight: number;
}
