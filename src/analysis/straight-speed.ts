import type { Standards } from '../domain/standards';
import type { TravelMode, Walker } from '../domain/travel';

/** Legal speed in a town, km/h, taken for a vehicle where no road says otherwise; its profile's share of it is used. */
const TOWN_LIMIT_KMH = 50;

/** Straight-line speed of a mode in m/s by the pack's standards. */
export function straightSpeedMps(standards: Standards, mode: TravelMode, walker: Walker): number {
  if (mode === 'walk') return standards.walkers[walker].value;
  const { speedFactor, maxKmh } = standards.travel[mode];
  return Math.min(TOWN_LIMIT_KMH * (speedFactor ?? 1), maxKmh ?? Number.POSITIVE_INFINITY) / 3.6;
}
