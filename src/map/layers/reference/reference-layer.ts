import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { referenceFeatures } from '../../../store/slices/own/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';
import { type ReferencePart, type ReferenceShapes, referenceShapes } from './reference-shapes';

interface ReferenceSelection {
  readonly shapes: ReferenceShapes;
  readonly chosen: string | null;
}
type Path = [number, number][];

const RADIUS_PX = 5;
const LINE_HIT_PX = 6;

const shapes = memo([referenceFeatures], referenceShapes);

const select = memo([referenceFeatures, shapes, selectedId('reference')], (features, drawn, chosen) =>
  features.length === 0 ? null : { shapes: drawn, chosen },
);

function build({ shapes: { points, lines, areas }, chosen }: ReferenceSelection, { tokens, scale }: MapLook) {
  const isChosen = ({ feature }: ReferencePart<unknown>) => feature.id === chosen;
  const outlines = areas.flatMap(({ feature, shape }) => shape.map((ring) => ({ feature, shape: ring })));
  return [
    new SolidPolygonLayer<ReferencePart<Path[]>>({
      id: 'reference-areas',
      data: [...areas],
      getPolygon: ({ shape }) => shape,
      getFillColor: (part) => rgba(isChosen(part) ? tokens.accent : tokens.reference, 0.14),
    }),
    new PathLayer<ReferencePart<Path>>({
      id: 'reference-halo',
      data: [...lines],
      getPath: ({ shape }) => shape,
      getColor: rgba(tokens.ground, 0.85),
      getWidth: 5 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    new PathLayer<ReferencePart<Path>>({
      id: 'reference-lines',
      data: [...outlines, ...lines],
      getPath: ({ shape }) => shape,
      getColor: (part) => rgba(isChosen(part) ? tokens.accent : tokens.reference),
      getWidth: (part) => (isChosen(part) ? 3.5 : 2) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    new ScatterplotLayer<ReferencePart<[number, number]>>({
      id: 'reference-points',
      data: [...points],
      getPosition: ({ shape }) => shape,
      getRadius: (part) => (isChosen(part) ? RADIUS_PX + 2 : RADIUS_PX) * scale,
      radiusUnits: 'pixels',
      getFillColor: (part) => rgba(isChosen(part) ? tokens.accent : tokens.reference),
      stroked: true,
      getLineColor: rgba(tokens.ground),
      getLineWidth: 1.5 * scale,
      lineWidthUnits: 'pixels',
    }),
  ];
}

function targets({ shapes: { points, lines, areas } }: ReferenceSelection): readonly HitTarget[] {
  const ref = ({ feature }: ReferencePart<unknown>) => ({ kind: 'reference', id: feature.id }) as const;
  return [
    ...points.map(
      (part): HitTarget => ({
        ref: ref(part),
        shape: 'point',
        position: part.shape,
        radiusPx: RADIUS_PX + 2,
      }),
    ),
    ...lines.map(
      (part): HitTarget => ({ ref: ref(part), shape: 'line', path: part.shape, radiusPx: LINE_HIT_PX }),
    ),
    ...areas.map(
      (part): HitTarget => ({
        ref: ref(part),
        shape: 'area',
        geometry: { type: 'Polygon', coordinates: part.shape },
      }),
    ),
  ];
}

/** What was brought along to be looked at: shown with its values, used by no analysis, and quieter than what is. */
export const referenceLayer: LayerDescription<ReferenceSelection> = {
  id: 'reference',
  zBand: 'context',
  select,
  build,
  targets,
};
