import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { BasemapPalette } from './palette';

const SOURCE = 'coast';

/** Sea and dry land alone, from the pack's shore file: what is left of the basemap when its tiles cannot be read. */
export function coastStyle(
  land: GeoJSON.Polygon | GeoJSON.MultiPolygon,
  palette: BasemapPalette,
): { readonly sources: StyleSpecification['sources']; readonly layers: readonly LayerSpecification[] } {
  return {
    sources: { [SOURCE]: { type: 'geojson', data: land } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.water } },
      { id: 'coast-land', type: 'fill', source: SOURCE, paint: { 'fill-color': palette.land } },
      {
        id: 'coast-line',
        type: 'line',
        source: SOURCE,
        paint: { 'line-color': palette.waterLine, 'line-width': 1 },
      },
    ],
  };
}
