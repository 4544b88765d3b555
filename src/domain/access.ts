/** A part of a catchment area and how much it counts. */
export interface CatchmentZone {
  /** Outer end as a share of the limit, 0–1; a cost equal to it still belongs to the zone. */
  readonly upTo: number;
  readonly weight: number;
}

export type DecayId = 'slow' | 'fast';

/**
 * Weights of the enhanced two-step floating catchment area by thirds of the limit: 0–10, 10–20 and 20–30 minutes of
 * 30 in Luo & Qi 2009. The paper's existence was checked, its weights are from memory: editable, not verified.
 */
export const CATCHMENT_ZONES: Readonly<Record<DecayId, readonly CatchmentZone[]>> = {
  slow: [
    { upTo: 1 / 3, weight: 1 },
    { upTo: 2 / 3, weight: 0.68 },
    { upTo: 1, weight: 0.22 },
  ],
  fast: [
    { upTo: 1 / 3, weight: 1 },
    { upTo: 2 / 3, weight: 0.42 },
    { upTo: 1, weight: 0.09 },
  ],
};

/** Floating catchment areas: two-step (Luo & Wang 2003), enhanced (Luo & Qi 2009), three-step (Wan et al. 2012). */
export const ACCESS_METHODS = ['2sfca', 'e2sfca', '3sfca'] as const;
export type AccessMethod = (typeof ACCESS_METHODS)[number];
