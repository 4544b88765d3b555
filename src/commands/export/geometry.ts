import { cellToBoundary } from 'h3-js';
import type { LonLat } from '../../domain/geo';

export const pointAt = ([lon, lat]: LonLat): GeoJSON.Point => ({ type: 'Point', coordinates: [lon, lat] });

/** A way through these places; one place alone is a point. */
export function lineThrough(positions: readonly LonLat[]): GeoJSON.LineString | GeoJSON.Point {
  const coordinates = positions.map(([lon, lat]) => [lon, lat]);
  return coordinates.length > 1
    ? { type: 'LineString', coordinates }
    : { type: 'Point', coordinates: coordinates[0] ?? [] };
}

/** The hexagon of an H3 cell. */
export const hexagonOf = (cell: string): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [cellToBoundary(cell, true)],
});
