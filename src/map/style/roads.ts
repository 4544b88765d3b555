import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BASEMAP_SOURCE } from './areas';
import type { BasemapPalette } from './palette';
import { curve } from './zoom-curve';

/** One class of road: where it starts to be drawn and how wide it is, px. */
interface RoadStyle {
  readonly id: string;
  readonly classes: readonly string[];
  readonly minzoom: number;
  readonly colour: (palette: BasemapPalette) => string;
  readonly widths: readonly (readonly [zoom: number, widthPx: number])[];
  /** Casing on each side, px at high zoom; 0 = none. */
  readonly casingPx: number;
  readonly dash?: readonly number[];
}

/** From the least to the most important; the last lies on top. */
const ROADS: readonly RoadStyle[] = [
  {
    id: 'path',
    classes: ['path', 'steps', 'track', 'pedestrian'],
    minzoom: 14,
    colour: (p) => p.roadMiddle,
    widths: [
      [14, 0.6],
      [18, 2.4],
    ],
    casingPx: 0,
    dash: [2.2, 1.4],
  },
  {
    id: 'service',
    classes: ['service'],
    minzoom: 14,
    colour: (p) => p.roadMinor,
    widths: [
      [14, 0.6],
      [16, 2.4],
      [19, 9],
    ],
    casingPx: 0.8,
  },
  {
    id: 'residential',
    classes: ['residential'],
    minzoom: 12,
    colour: (p) => p.roadMinor,
    widths: [
      [12, 0.5],
      [14, 2.2],
      [16, 6],
      [19, 20],
    ],
    casingPx: 1,
  },
  {
    id: 'tertiary',
    classes: ['tertiary'],
    minzoom: 11,
    colour: (p) => p.roadMiddle,
    widths: [
      [11, 0.6],
      [14, 3],
      [16, 7.5],
      [19, 24],
    ],
    casingPx: 1,
  },
  {
    id: 'secondary',
    classes: ['secondary'],
    minzoom: 10,
    colour: (p) => p.roadMiddle,
    widths: [
      [10, 0.7],
      [12, 1.6],
      [14, 4],
      [16, 9],
      [19, 28],
    ],
    casingPx: 1.1,
  },
  {
    id: 'primary',
    classes: ['primary'],
    minzoom: 8,
    colour: (p) => p.roadMajor,
    widths: [
      [8, 0.6],
      [11, 1.6],
      [14, 5],
      [16, 11],
      [19, 32],
    ],
    casingPx: 1.2,
  },
  {
    id: 'motorway',
    classes: ['motorway', 'trunk'],
    minzoom: 5,
    colour: (p) => p.roadMajor,
    widths: [
      [5, 0.5],
      [10, 1.8],
      [12, 2.8],
      [14, 6],
      [16, 12.5],
      [19, 36],
    ],
    casingPx: 1.3,
  },
];

const ofClass = (classes: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'class'],
  ['literal', [...classes]],
];
const flag = (name: 'bridge' | 'tunnel'): ExpressionSpecification => ['==', ['get', name], true];
const notFlag = (name: 'bridge' | 'tunnel'): ExpressionSpecification => ['!=', ['get', name], true];

type Level = 'tunnel' | 'ground' | 'bridge';
const LEVEL_FILTER: Readonly<Record<Level, ExpressionSpecification>> = {
  tunnel: flag('tunnel'),
  ground: ['all', notFlag('tunnel'), notFlag('bridge')],
  bridge: flag('bridge'),
};

function line(road: RoadStyle, level: Level, part: 'casing' | 'fill', p: BasemapPalette): LayerSpecification {
  const isCasing = part === 'casing';
  const extra = isCasing ? road.casingPx * 2 : 0;
  const dash = level === 'tunnel' && isCasing ? [2, 1.5] : isCasing ? undefined : road.dash;
  return {
    id: `road-${road.id}-${level}-${part}`,
    type: 'line',
    source: BASEMAP_SOURCE,
    'source-layer': 'roads',
    minzoom: isCasing ? Math.max(road.minzoom, 11) : road.minzoom,
    filter: ['all', ofClass(road.classes), LEVEL_FILTER[level]],
    layout: {
      'line-cap': dash === undefined && level === 'ground' ? 'round' : 'butt',
      'line-join': 'round',
    },
    paint: {
      'line-color': isCasing ? p.casing : road.colour(p),
      'line-width': curve(
        ...road.widths.map(([zoom, width]): [number, number] => [
          zoom,
          width + extra * Math.min(1, Math.max(0.35, (zoom - 10) / 5)),
        ]),
      ),
      ...(level === 'tunnel' ? { 'line-opacity': isCasing ? 0.7 : 0.5 } : {}),
      ...(dash === undefined ? {} : { 'line-dasharray': [...dash] }),
    },
  };
}

const levelLayers = (level: Level, p: BasemapPalette): LayerSpecification[] => [
  ...ROADS.filter((road) => road.casingPx > 0).map((road) => line(road, level, 'casing', p)),
  ...ROADS.filter((road) => level === 'ground' || road.casingPx > 0).map((road) =>
    line(road, level, 'fill', p),
  ),
];

/** Tunnels below, then roads on the ground, railways, bridges on top; casings of a level under all its fills. */
export function roadLayers(p: BasemapPalette): LayerSpecification[] {
  return [
    ...levelLayers('tunnel', p),
    ...levelLayers('ground', p),
    {
      id: 'rail',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'roads',
      minzoom: 11,
      filter: ['==', ['get', 'class'], 'rail'],
      paint: {
        'line-color': p.rail,
        'line-width': curve([11, 0.5], [14, 1], [18, 3]),
        'line-dasharray': [6, 2.5],
      },
    },
    ...levelLayers('bridge', p),
  ];
}
