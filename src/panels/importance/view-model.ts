import type { LonLat } from '../../domain/geo';
import type { Camera, ImportantStreet } from '../../store/state';

/** Streets that the map shows some part of; all of them while the map has not said what it shows. */
export function visibleStreets(
  streets: readonly ImportantStreet[],
  camera: Camera | null,
): readonly ImportantStreet[] {
  const bounds = camera?.bounds;
  if (!bounds) return streets;
  const [west, south, east, north] = bounds;
  return streets.filter(({ geometry }) =>
    geometry.coordinates.some(
      ([lon = Number.NaN, lat = Number.NaN]) => lon >= west && lon <= east && lat >= south && lat <= north,
    ),
  );
}

/** Margin around a street when the map flies to it, degrees: some 300 m. */
const MARGIN = 0.003;

/** South-west and north-east of a street with some room around it. */
export function boundsOf({ geometry }: ImportantStreet): readonly [LonLat, LonLat] {
  const lons = geometry.coordinates.map(([lon = 0]) => lon);
  const lats = geometry.coordinates.map(([, lat = 0]) => lat);
  return [
    [Math.min(...lons) - MARGIN, Math.min(...lats) - MARGIN],
    [Math.max(...lons) + MARGIN, Math.max(...lats) + MARGIN],
  ];
}
