import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { ShownLevel } from '../../domain/hazard';
import { SHOWN_LEVELS } from '../../domain/hazard';
import type { PlainLook } from '../canvas/map-binding';
import { fontStack } from '../style/labels';
import type { StyleOverlay } from '../style/basemap-style';
import { patternName, symbolName } from './plain-images';
import { NOTHING, PLAIN_SOURCES, type PlainSource, sourceName } from './plain-part';

const byLevel = (value: (level: ShownLevel) => string): ExpressionSpecification => [
  'match',
  ['get', 'level'],
  1,
  value(1),
  2,
  value(2),
  3,
  value(3),
  4,
  value(4),
  value('none'),
];
const isPhase = (phase: string): ExpressionSpecification => ['==', ['get', 'phase'], phase];
const isForm = (form: string): ExpressionSpecification => ['==', ['get', 'form'], form];

/** Zones: colour, pattern and outline, one pattern layer a level because a pattern is not a colour. */
function hazardLayers({ tokens, theme, scale }: PlainLook): LayerSpecification[] {
  const source = sourceName('hazards');
  const opacity = (inForce: number, upcoming: number): ExpressionSpecification => [
    'case',
    isPhase('in-force'),
    inForce,
    upcoming,
  ];
  const outline = (id: string, phase: string, dash: number[] | null): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: isPhase(phase),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byLevel((level) => tokens.warningOutline[level]),
      'line-width': 2 * scale,
      ...(dash ? { 'line-dasharray': dash, 'line-opacity': 0.75 } : {}),
    },
  });
  return [
    {
      id: 'hazards-fill',
      type: 'fill',
      source,
      paint: { 'fill-color': byLevel((level) => tokens.warning[level]), 'fill-opacity': opacity(0.17, 0.05) },
    },
    ...SHOWN_LEVELS.map(
      (level): LayerSpecification => ({
        id: `hazards-pattern-${level}`,
        type: 'fill',
        source,
        filter: ['==', ['get', 'level'], level],
        paint: { 'fill-pattern': patternName(theme, level), 'fill-opacity': opacity(0.55, 0.22) },
      }),
    ),
    outline('hazards-outline', 'in-force', null),
    outline('hazards-outline-upcoming', 'upcoming', [3, 2]),
  ];
}

function routeLayers({ tokens, theme, scale }: PlainLook): LayerSpecification[] {
  const line = (id: string, colour: string, widthPx: number): LayerSpecification => ({
    id,
    type: 'line',
    source: sourceName('routes'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': widthPx * scale },
  });
  return [
    line('routes-casing', tokens.ground, 9.5),
    line('routes-line', tokens.shelter, 6),
    {
      id: 'routes-direction',
      type: 'symbol',
      source: sourceName('routes'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 80 * scale,
        'icon-image': symbolName(theme, 'chevron'),
        'icon-size': 0.38 * scale,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

function symbolLayers({ tokens, theme, scale, language }: PlainLook): LayerSpecification[] {
  const icon: ExpressionSpecification = ['concat', symbolName(theme, ''), ['get', 'icon']];
  const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: 'shelters-dots',
      type: 'circle',
      source: sourceName('shelters'),
      filter: isForm('dot'),
      paint: {
        'circle-color': ['match', ['get', 'fill'], 'hollow', tokens.faint, tokens.shelter],
        'circle-radius': 2.8 * scale,
        'circle-stroke-color': tokens.ground,
        'circle-stroke-width': scale,
      },
    },
    {
      id: 'hazard-marks',
      type: 'symbol',
      source: sourceName('hazard-marks'),
      layout: {
        'icon-image': icon,
        'icon-size': 1.15 * scale,
        'symbol-sort-key': ['-', 0, ['get', 'sort']],
        ...always,
      },
    },
    {
      id: 'shelters-selected',
      type: 'circle',
      source: sourceName('shelters'),
      filter: ['==', ['get', 'selected'], true],
      paint: {
        'circle-color': tokens.accent,
        'circle-opacity': 0.22,
        'circle-radius': 19 * scale,
        'circle-stroke-color': tokens.accent,
        'circle-stroke-width': 2.5 * scale,
      },
    },
    {
      id: 'shelters-symbols',
      type: 'symbol',
      source: sourceName('shelters'),
      filter: isForm('symbol'),
      layout: {
        'icon-image': icon,
        'icon-size': ['*', ['get', 'size'], scale],
        'symbol-sort-key': ['-', 0, ['get', 'sort']],
        ...always,
        'text-field': ['get', 'label'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': 13 * scale,
        'text-offset': [0, 1.35],
        'text-anchor': 'top',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'faded'], 0.42, 1],
        'text-color': tokens.text,
        'text-halo-color': tokens.ground,
        'text-halo-width': 1.6,
      },
    },
    {
      id: 'origin',
      type: 'symbol',
      source: sourceName('origin'),
      layout: { 'icon-image': icon, 'icon-size': 1.15 * scale, ...always },
    },
  ];
}

/** Sources and layers that the public map adds to the basemap. @param data what each source holds now */
export function plainOverlay(
  look: PlainLook,
  data: ReadonlyMap<PlainSource, GeoJSON.FeatureCollection>,
): StyleOverlay {
  return {
    sources: Object.fromEntries(
      PLAIN_SOURCES.map((source) => [
        sourceName(source),
        { type: 'geojson', data: data.get(source) ?? NOTHING } as const,
      ]),
    ),
    underLabels: [...hazardLayers(look), ...routeLayers(look)],
    onTop: symbolLayers(look),
  };
}
