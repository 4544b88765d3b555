import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { cellToBoundary, cellToLatLng } from 'h3-js';
import type { LonLat } from '../../../domain/geo';
import { type RiskClass, riskClass } from '../../../domain/risk-index';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import { datasets } from '../../../store/slices/pack/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AnalysisResults, AppState, Datasets } from '../../../store/state';
import { RISK_COLOURS } from '../../../ui/risk-colours';
import { inkOn } from '../../../ui/symbols/symbol-paint';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { innerPoint, outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';

/** From this zoom on cells are drawn in place of districts. */
const CELL_ZOOM = 14;
const FILL = 0.46;

interface RiskShape {
  readonly id: string;
  readonly riskClass: RiskClass | null;
  readonly polygons: readonly Rings[];
  readonly outlines: readonly [number, number][][];
  readonly middle: LonLat;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}
export interface RiskSelection {
  readonly kind: 'district' | 'cell';
  readonly shapes: readonly RiskShape[];
  readonly chosen: string | null;
}

type Result = AnalysisResults['risk-index'];
const riskResult = (state: AppState): Result | null => analysisResult(state, 'risk-index');

const districtShapes = memo([datasets, riskResult], (data: Datasets | null, result): readonly RiskShape[] => {
  const geometryOf = new Map(data?.districts.map(({ id, geometry }) => [id, geometry]));
  return (result?.districts ?? []).flatMap(({ districtId, riskClass: ofDistrict }) => {
    const geometry = districtId === null ? undefined : geometryOf.get(districtId);
    if (districtId === null || geometry === undefined) return [];
    return [
      {
        id: districtId,
        riskClass: ofDistrict,
        polygons: polygonsOf(geometry),
        outlines: outlinesOf(geometry),
        middle: innerPoint(geometry),
        geometry,
      },
    ];
  });
});

const cellShapes = memo([datasets, riskResult], (data: Datasets | null, result): readonly RiskShape[] =>
  (result === null ? [] : (data?.population ?? [])).flatMap(({ cell, people }, at) => {
    const index = result?.cells.index[at];
    if (people <= 0 || index === undefined || result === null) return [];
    const ring = cellToBoundary(cell, true).map(([lon, lat]): [number, number] => [lon, lat]);
    const [lat, lon] = cellToLatLng(cell);
    return [
      {
        id: cell,
        riskClass: Number.isNaN(index) ? null : riskClass(index, result.thresholds),
        polygons: [[ring]],
        outlines: [ring],
        middle: [lon, lat] as const,
        geometry: { type: 'Polygon' as const, coordinates: [ring] },
      },
    ];
  }),
);

const selectionOf = memoLast(
  (kind: RiskSelection['kind'], shapes: readonly RiskShape[], chosen: string | null): RiskSelection | null =>
    shapes.length === 0 ? null : { kind, shapes, chosen },
);

const chosenDistrict = selectedId('district');

interface Piece {
  readonly shape: RiskShape;
  readonly rings: Rings;
}
interface Edge {
  readonly shape: RiskShape;
  readonly path: [number, number][];
}

function build({ shapes, chosen }: RiskSelection, { theme, tokens, scale }: MapLook) {
  const colourOf = ({ riskClass: level }: RiskShape) =>
    level === null ? tokens.faint : RISK_COLOURS[theme][level];
  const isChosen = ({ id }: RiskShape) => id === chosen;
  return [
    new SolidPolygonLayer<Piece>({
      id: 'risk-index-fill',
      data: shapes.flatMap((shape) => shape.polygons.map((rings): Piece => ({ shape, rings }))),
      getPolygon: ({ rings }) => rings,
      getFillColor: ({ shape }) => rgba(colourOf(shape), shape.riskClass === null ? 0.15 : FILL),
    }),
    new PathLayer<Edge>({
      id: 'risk-index-outline',
      data: shapes
        .toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)))
        .flatMap((shape) => shape.outlines.map((path): Edge => ({ shape, path }))),
      getPath: ({ path }) => path,
      getColor: ({ shape }) => (isChosen(shape) ? rgba(tokens.accent) : rgba(tokens.ground, 0.7)),
      getWidth: ({ shape }) => (isChosen(shape) ? 3 : 1) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
  ];
}

function buildLabels({ shapes }: RiskSelection, { theme, tokens, scale }: MapLook) {
  return [
    new TextLayer<RiskShape>({
      id: 'risk-index-classes',
      data: [...shapes],
      getPosition: ({ middle }) => [middle[0], middle[1]],
      getText: ({ riskClass: level }) => (level === null ? '?' : String(level)),
      characterSet: '12345?',
      getSize: 12 * scale,
      getColor: ({ riskClass: level }) =>
        rgba(level === null ? tokens.text : inkOn(RISK_COLOURS[theme][level])),
      background: true,
      getBackgroundColor: ({ riskClass: level }) =>
        rgba(level === null ? tokens.faint : RISK_COLOURS[theme][level], 0.92),
      backgroundPadding: [4, 1],
      backgroundBorderRadius: 3,
      fontFamily: 'Inter Variable, Noto Sans CJK SC, sans-serif',
      fontWeight: 700,
    }),
  ];
}

/** Classes of the safety-risk index: districts, and from near by cells; the numeral says what the colour says. */
export const riskIndexLayer: LayerDescription<RiskSelection> = {
  id: 'risk-index',
  zBand: 'base',
  select: (state, { zoomStep }) =>
    zoomStep >= CELL_ZOOM
      ? selectionOf('cell', cellShapes(state), null)
      : selectionOf('district', districtShapes(state), chosenDistrict(state)),
  build,
  buildLabels,
  targets: ({ kind, shapes }) =>
    shapes.map(({ id, geometry }): HitTarget => ({ ref: { kind, id }, shape: 'area', geometry })),
};
