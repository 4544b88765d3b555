import type { Hazard } from '../../domain/hazard';
import type { LonLat } from '../../domain/geo';

/** Hours from the onset after which a zone can be let expire. */
export const EXPIRY_HOURS = [1, 3, 6, 12, 24, 48] as const;
const HOUR_MS = 3_600_000;

/** Hours that a zone is in force; 0 until somebody lifts it, null where the hours are none of those offered. */
export function hoursInForce({ onset, expires }: Pick<Hazard, 'onset' | 'expires'>): number | null {
  if (expires === null) return 0;
  const hours = (Date.parse(expires) - Date.parse(onset)) / HOUR_MS;
  return EXPIRY_HOURS.find((one) => one === hours) ?? null;
}

/** When a zone ends that is in force for so many hours; null for 0: until it is lifted. */
export const expiryAfter = (onset: string, hours: number): string | null =>
  hours === 0 ? null : new Date(Date.parse(onset) + hours * HOUR_MS).toISOString();

/** West–south and east–north corners of a zone, to go there. */
export function boundsOf({ geometry }: Pick<Hazard, 'geometry'>): readonly [LonLat, LonLat] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const of = (axis: 0 | 1) => rings.flat().map((position) => position[axis] ?? 0);
  return [
    [Math.min(...of(0)), Math.min(...of(1))],
    [Math.max(...of(0)), Math.max(...of(1))],
  ];
}
