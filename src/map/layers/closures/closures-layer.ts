import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { LonLat } from '../../../domain/geo';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CELL_UNITS } from '../../symbol-atlas/draw-symbol';
import { symbolKey } from '../../symbol-atlas/symbol-key';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';
import { type ClosureMark, type ClosureSelection, selectClosures } from './closure-marks';

interface Line {
  readonly mark: ClosureMark;
  readonly path: [number, number][];
}

/** Side of the no-entry sign on a desk, px. */
const SIGN_PX = 26;
const CORNER_PX = 5;
const DASH = new PathStyleExtension({ dash: true, dashMode: 'path' });

const pair = ([lon, lat]: LonLat): [number, number] => [lon, lat];

/** The lines that a closure was drawn with: the border of an area, or the line itself. */
function drawnLines(mark: ClosureMark): Line[] {
  const { geometry } = mark;
  const as2d = (line: readonly GeoJSON.Position[]) =>
    line.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return outlinesOf(geometry).map((path) => ({ mark, path }));
    case 'LineString':
      return [{ mark, path: as2d(geometry.coordinates) }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ mark, path: as2d(line) }));
    case 'Point':
      return [];
  }
}

function areasOf({ geometry }: ClosureMark): Rings[] {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry) : [];
}

function build({ marks }: ClosureSelection, { tokens, scale }: MapLook) {
  const roads = marks.flatMap((mark) => mark.lines.map((line): Line => ({ mark, path: line.map(pair) })));
  const widthOf = ({ mark }: Line) => (mark.isSelected ? 7 : 5) * scale;
  const barrier = (id: string, data: Line[], dashes: [number, number]) =>
    new PathLayer<Line, PathStyleExtensionProps<Line>>({
      id,
      data,
      getPath: (line) => line.path,
      getColor: rgba(tokens.text, 0.95),
      getWidth: (line) => widthOf(line) - 2 * scale,
      widthUnits: 'pixels',
      extensions: [DASH],
      getDashArray: dashes,
      dashUnits: 'pixels',
    });
  return [
    new SolidPolygonLayer<Rings>({
      id: 'closures-ground',
      data: marks.flatMap(areasOf),
      getPolygon: (rings) => rings,
      getFillColor: rgba(tokens.incident, 0.08),
    }),
    new PathLayer<Line, PathStyleExtensionProps<Line>>({
      id: 'closures-drawn',
      data: marks.flatMap(drawnLines),
      getPath: (line) => line.path,
      getColor: ({ mark }) => rgba(mark.isSelected ? tokens.accent : tokens.incident),
      getWidth: ({ mark }) => (mark.isSelected ? 3 : 2) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      extensions: [DASH],
      getDashArray: [6 * scale, 3 * scale],
      dashUnits: 'pixels',
    }),
    new PathLayer<Line>({
      id: 'closures-roads',
      data: roads,
      getPath: (line) => line.path,
      getColor: rgba(tokens.incident),
      getWidth: widthOf,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    barrier(
      'closures-bars',
      roads.filter(({ mark }) => mark.isClosed),
      [6 * scale, 6 * scale],
    ),
    barrier(
      'closures-bars-slow',
      roads.filter(({ mark }) => !mark.isClosed),
      [2 * scale, 10 * scale],
    ),
  ];
}

/** The signs, and what is being drawn, above everything. */
function buildLabels({ marks, draft }: ClosureSelection, { tokens, scale, atlas }: MapLook) {
  const corners = draft?.vertices.map(pair) ?? [];
  const closing = draft?.shape === 'area' && corners.length > 2 ? [[corners.at(-1)!, corners[0]!]] : [];
  return [
    new IconLayer<ClosureMark>({
      id: 'closures-signs',
      data: [...marks],
      ...deckAtlas(atlas),
      getPosition: (mark) => pair(mark.position),
      getIcon: (mark) =>
        symbolKey({ symbol: 'closure', fill: mark.isClosed ? 'solid' : 'tint', badge: null }),
      getSize: (mark) => ((mark.isSelected ? 1.25 : 1) * SIGN_PX * CELL_UNITS * scale) / 24,
    }),
    new SolidPolygonLayer<[number, number][]>({
      id: 'closures-draft-ground',
      data: draft?.shape === 'area' && corners.length > 2 ? [corners] : [],
      getPolygon: (ring) => ring,
      getFillColor: rgba(tokens.accent, 0.16),
    }),
    new PathLayer<[number, number][]>({
      id: 'closures-draft-line',
      data: corners.length > 1 ? [corners] : [],
      getPath: (path) => path,
      getColor: rgba(tokens.accent),
      getWidth: 3 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    new PathLayer<[number, number][], PathStyleExtensionProps<[number, number][]>>({
      id: 'closures-draft-closing',
      data: closing,
      getPath: (path) => path,
      getColor: rgba(tokens.accent),
      getWidth: 2 * scale,
      widthUnits: 'pixels',
      extensions: [DASH],
      getDashArray: [5 * scale, 4 * scale],
      dashUnits: 'pixels',
    }),
    new ScatterplotLayer<[number, number]>({
      id: 'closures-draft-corners',
      data: corners,
      getPosition: (corner) => corner,
      getRadius: CORNER_PX * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.ground),
      stroked: true,
      getLineColor: rgba(tokens.accent),
      getLineWidth: 2 * scale,
      lineWidthUnits: 'pixels',
    }),
  ];
}

function targetsOf({ marks }: ClosureSelection): readonly HitTarget[] {
  const ref = ({ id }: ClosureMark) => ({ kind: 'closure', id }) as const;
  return [
    ...marks.toReversed().map(
      (mark): HitTarget => ({
        ref: ref(mark),
        shape: 'point',
        position: mark.position,
        radiusPx: SIGN_PX / 2,
      }),
    ),
    ...marks.toReversed().flatMap((mark): HitTarget[] => {
      const { geometry } = mark;
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      return isArea ? [{ ref: ref(mark), shape: 'area', geometry }] : [];
    }),
  ];
}

/** Roads closed by hand: barred lines along the roads that are really closed, a no-entry sign, and what was drawn. */
export const closuresLayer: LayerDescription<ClosureSelection> = {
  id: 'closures',
  zBand: 'network',
  select: selectClosures,
  build,
  buildLabels,
  targets: targetsOf,
};
