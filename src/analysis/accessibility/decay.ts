import type { CatchmentZone } from '../../domain/access';

/** What somebody at a cost counts, 0–1. */
export type Decay = (cost: number) => number;

/** Everybody counts alike. */
export const binaryDecay: Decay = () => 1;

/** The weight of the first zone that reaches as far; 0 beyond the last. */
export const zoneDecay =
  (zones: readonly CatchmentZone[], limit: number): Decay =>
  (cost) =>
    zones.find(({ upTo }) => cost <= upTo * limit)?.weight ?? 0;

/** exp(−d² / 2σ²). */
export const gaussianDecay =
  (sigma: number): Decay =>
  (cost) =>
    Math.exp(-(cost * cost) / (2 * sigma * sigma));
