import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Language } from '../../domain/language';
import { BASEMAP_SOURCE } from './areas';
import type { BasemapPalette } from './palette';
import { ramp } from './zoom-curve';

const LATIN = 'Inter Variable';
const HAN = ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC'];

/** CSS families, most wanted first; drawn by the browser, no glyph server. The first name carries the weight. */
export function fontStack(language: Language, weight: 'Regular' | 'Medium' | 'Semibold'): string[] {
  const families = language === 'zh-CN' ? [LATIN, ...HAN] : [LATIN, 'Helvetica Neue', 'Arial', ...HAN];
  return weight === 'Regular' ? families : [`${LATIN} ${weight}`, ...families];
}

/** The name in the language of the interface where the data has one, else the local name. */
const nameIn = (language: Language): ExpressionSpecification => [
  'coalesce',
  ['get', language === 'zh-CN' ? 'name:zh' : 'name:en'],
  ['get', 'name'],
];

type Look = Partial<NonNullable<SymbolLayerSpecification['layout']>>;

/** Names of roads, waters, parks, facilities and places; few at a time. @param scale multiplies text sizes */
export function labelLayers(p: BasemapPalette, language: Language, scale = 1): LayerSpecification[] {
  const regular = fontStack(language, 'Regular');
  const medium = fontStack(language, 'Medium');
  const semibold = fontStack(language, 'Semibold');
  const sized = (...stops: readonly (readonly [zoom: number, px: number])[]) =>
    ramp(...stops.map(([zoom, px]): [number, number] => [zoom, px * scale]));
  const label = (
    id: string,
    sourceLayer: string,
    filter: ExpressionSpecification,
    layout: Look,
    colour: string,
    zooms: { minzoom?: number; maxzoom?: number } = {},
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: BASEMAP_SOURCE,
    'source-layer': sourceLayer,
    filter,
    ...zooms,
    layout: { 'text-field': nameIn(language), 'text-font': regular, 'text-max-width': 8, ...layout },
    paint: { 'text-color': colour, 'text-halo-color': p.halo, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 },
  });
  const road = (id: string, classes: string[], minzoom: number, size: Look['text-size'], spacing: number) =>
    label(
      `label-road-${id}`,
      'roads',
      ['all', ['has', 'name'], ['in', ['get', 'class'], ['literal', classes]]],
      {
        'symbol-placement': 'line',
        'text-font': id === 'major' ? medium : regular,
        'text-size': size ?? 11 * scale,
        'symbol-spacing': spacing,
        'text-max-angle': 30,
        'text-padding': 8,
        'text-letter-spacing': 0.01,
      },
      p.textRoad,
      { minzoom },
    );
  return [
    road('minor', ['residential', 'pedestrian', 'service', 'path'], 15, sized([15, 10], [18, 12.5]), 420),
    road('middle', ['tertiary', 'secondary'], 13.5, sized([13.5, 10], [18, 13]), 420),
    road('major', ['motorway', 'trunk', 'primary'], 12, sized([12, 10], [18, 13.5]), 480),
    label(
      'label-waterway',
      'waterway',
      ['all', ['has', 'name'], ['in', ['get', 'kind'], ['literal', ['river', 'stream', 'canal']]]],
      {
        'symbol-placement': 'line',
        'text-size': sized([12, 10.5], [16, 13]),
        'symbol-spacing': 500,
        'text-letter-spacing': 0.06,
      },
      p.textWater,
      { minzoom: 12 },
    ),
    label(
      'label-poi',
      'pois',
      ['in', ['get', 'kind'], ['literal', ['hospital', 'university', 'stadium', 'station']]],
      {
        'text-size': 10.5 * scale,
        'text-padding': 10,
        'text-max-width': 7,
      },
      p.textRoad,
      { minzoom: 15.5 },
    ),
    label(
      'label-park',
      'pois',
      ['==', ['get', 'kind'], 'park'],
      {
        'text-size': sized([13, 10], [17, 12]),
        'text-padding': 12,
        'text-max-width': 7,
      },
      p.textGreen,
      { minzoom: 14 },
    ),
    label(
      'label-locality',
      'places',
      ['in', ['get', 'kind'], ['literal', ['neighbourhood', 'locality']]],
      {
        'text-size': sized([13, 10.5], [16, 13]),
        'text-padding': 10,
        'symbol-sort-key': ['get', 'rank'],
      },
      p.text,
      { minzoom: 13, maxzoom: 17 },
    ),
    label(
      'label-suburb',
      'places',
      ['==', ['get', 'kind'], 'suburb'],
      {
        'text-font': medium,
        'text-size': sized([11, 10.5], [14, 13.5], [16, 16]),
        'text-padding': 8,
        'text-letter-spacing': 0.02,
        'symbol-sort-key': ['get', 'rank'],
      },
      p.text,
      { minzoom: 11, maxzoom: 16.5 },
    ),
    label(
      'label-town',
      'places',
      ['==', ['get', 'kind'], 'town'],
      {
        'text-font': medium,
        'text-size': sized([8, 11], [14, 17]),
        'symbol-sort-key': ['get', 'rank'],
      },
      p.text,
      { minzoom: 8, maxzoom: 15 },
    ),
    label(
      'label-city',
      'places',
      ['==', ['get', 'kind'], 'city'],
      {
        'text-font': semibold,
        'text-size': sized([5, 12], [11, 20]),
        'symbol-sort-key': ['get', 'rank'],
      },
      p.text,
      { maxzoom: 11.75 },
    ),
  ];
}
