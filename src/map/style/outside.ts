import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Bbox } from '../../domain/geo';
import type { BasemapPalette } from './palette';

const SOURCE = 'outside';
/** Degrees beyond the region that the blank reaches; the map cannot be moved farther. */
const REACH = 12;

/** Everything around the region, as one polygon with the region as its hole. */
export function outsideSource([west, south, east, north]: Bbox): StyleSpecification['sources'] {
  const ring = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const outer = ring(west - REACH, Math.max(-85, south - REACH), east + REACH, Math.min(85, north + REACH));
  return {
    [SOURCE]: {
      type: 'geojson',
      data: {
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [outer, ring(west, south, east, north)] },
      },
    },
  };
}

/** The blank around the region and a thin line at its edge. */
export function outsideLayers(palette: BasemapPalette): LayerSpecification[] {
  return [
    { id: 'outside', type: 'fill', source: SOURCE, paint: { 'fill-color': palette.outside } },
    {
      id: 'outside-edge',
      type: 'line',
      source: SOURCE,
      paint: { 'line-color': palette.rail, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
  ];
}
