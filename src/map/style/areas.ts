import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapPalette } from './palette';
import { curve, ramp } from './zoom-curve';

export const BASEMAP_SOURCE = 'basemap';

const kindIn = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** Ground, land use, green, water and buildings, from the bottom up. */
export function areaLayers(p: BasemapPalette): LayerSpecification[] {
  const area = (
    id: string,
    sourceLayer: string,
    colour: string | ExpressionSpecification,
    more: {
      filter?: ExpressionSpecification;
      minzoom?: number;
      opacity?: number | ExpressionSpecification;
    } = {},
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source: BASEMAP_SOURCE,
    'source-layer': sourceLayer,
    ...(more.filter ? { filter: more.filter } : {}),
    ...(more.minzoom === undefined ? {} : { minzoom: more.minzoom }),
    paint: { 'fill-color': colour, ...(more.opacity === undefined ? {} : { 'fill-opacity': more.opacity }) },
  });
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': p.land } },
    area(
      'landuse',
      'landuse',
      ['match', ['get', 'kind'], ['industrial', 'port', 'railway', 'military'], p.industrial, p.built],
      {
        opacity: ramp([10, 0.55], [14, 0.9]),
      },
    ),
    area('green', 'green', p.green, {
      filter: ['!', kindIn('beach', 'farmland')],
      opacity: ramp([10, 0.85], [13, 1]),
    }),
    area('sand', 'green', p.sand, { filter: kindIn('beach'), minzoom: 11 }),
    area('water', 'water', p.water),
    {
      id: 'shore',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'water',
      minzoom: 10,
      paint: { 'line-color': p.waterLine, 'line-width': ramp([10, 0.5], [16, 1.2]), 'line-opacity': 0.7 },
    },
    {
      id: 'waterway',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'waterway',
      filter: ['match', ['get', 'kind'], ['ditch'], ['>=', ['zoom'], 15], true],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': p.waterLine,
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          10,
          ['match', ['get', 'kind'], ['river', 'canal'], 1.2, 0.5],
          16,
          ['match', ['get', 'kind'], ['river', 'canal'], 5, 2.2],
        ],
      },
    },
    {
      id: 'buildings',
      type: 'fill',
      source: BASEMAP_SOURCE,
      'source-layer': 'buildings',
      minzoom: 14,
      paint: {
        'fill-color': p.building,
        'fill-outline-color': p.buildingEdge,
        'fill-opacity': curve([14, 0], [15, 1]),
      },
    },
  ];
}
