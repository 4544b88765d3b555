import type { LonLat } from './geo';

/** South-west and north-east corners around positions; null when there are none. */
export function boundsOf(positions: readonly LonLat[]): readonly [LonLat, LonLat] | null {
  if (positions.length === 0) return null;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}
