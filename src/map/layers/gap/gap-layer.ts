import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { coverageResult } from '../../../store/slices/runs/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { GapArea } from '../../../store/state';
import { inkOn } from '../../../ui/symbols/symbol-paint';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';
import { memoLast } from '../memo-last';
import { classOf, quantileBounds, unservedRamp } from '../sequential-ramp';
import { freeLabels } from './free-labels';

interface GapPiece {
  readonly gap: GapArea;
  readonly rings: Rings;
}
interface GapEdge {
  readonly gap: GapArea;
  readonly path: [number, number][];
}
export interface GapSelection {
  readonly gaps: readonly GapArea[];
  readonly bounds: readonly number[];
  readonly selectedId: string | null;
  /** The gravest areas, and the selected one. */
  readonly outlined: readonly GapArea[];
  /** Areas whose number has room at this zoom. */
  readonly labelled: readonly GapArea[];
}

/** Areas with a number and an outline when the whole city is in view; twice as many with each zoom, up to the most. */
const FIRST_LABELS = 9;
const MOST_LABELS = 40;
const CITY_ZOOM = 12;
const labelLimit = (zoomStep: number): number =>
  Math.min(MOST_LABELS, FIRST_LABELS * 2 ** Math.max(0, zoomStep - CITY_ZOOM));
const STEPS = 4;

const chosenId = selectedId('gap');
const gapsOf = memo([coverageResult], (result): Pick<GapSelection, 'gaps' | 'bounds'> | null =>
  result === null || result.gaps.length === 0
    ? null
    : {
        gaps: result.gaps,
        bounds: quantileBounds(
          result.gaps.map((gap) => gap.people),
          STEPS,
        ),
      },
);
const withLabels = memoLast(
  (
    { gaps, bounds }: Pick<GapSelection, 'gaps' | 'bounds'>,
    chosen: string | null,
    zoomStep: number,
    scale: number,
  ): GapSelection => {
    const outlined = gaps.filter((gap) => gap.rank <= labelLimit(zoomStep) || gap.id === chosen);
    const first = outlined.filter((gap) => gap.id === chosen);
    const rest = outlined.filter((gap) => gap.id !== chosen).sort((a, b) => a.rank - b.rank);
    const labelled = freeLabels([...first, ...rest], zoomStep, scale);
    return { gaps, bounds, selectedId: chosen, outlined, labelled };
  },
);

function build(
  { gaps, bounds, selectedId: chosen, outlined }: GapSelection,
  { tokens, theme, scale }: MapLook,
) {
  const ramp = unservedRamp(tokens, theme);
  const isChosen = (gap: GapArea) => gap.id === chosen;
  const colourOf = (gap: GapArea) => ramp[classOf(gap.people, bounds)] ?? tokens.unserved;
  const opacity = theme === 'dark' ? 0.24 : 0.2;
  return [
    new SolidPolygonLayer<GapPiece>({
      id: 'gap-fill',
      data: gaps.flatMap((gap) => polygonsOf(gap.geometry).map((rings): GapPiece => ({ gap, rings }))),
      getPolygon: (piece) => piece.rings,
      getFillColor: ({ gap }) => rgba(colourOf(gap), isChosen(gap) ? opacity * 2 : opacity),
    }),
    new PathLayer<GapEdge>({
      id: 'gap-outline',
      data: outlined.flatMap((gap) => outlinesOf(gap.geometry).map((path): GapEdge => ({ gap, path }))),
      getPath: (edge) => edge.path,
      getColor: ({ gap }) => (isChosen(gap) ? rgba(tokens.accent) : rgba(tokens.unserved, 0.75)),
      getWidth: ({ gap }) => (isChosen(gap) ? 3.5 : 1.2) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
  ];
}

function buildLabels({ labelled }: GapSelection, { tokens, scale, format }: MapLook) {
  return [
    new TextLayer<GapArea>({
      id: 'gap-ranks',
      data: labelled.toReversed(),
      getPosition: (gap) => [gap.centre[0], gap.centre[1]],
      getText: (gap) => `${gap.rank} · ${format.count(gap.people)}`,
      characterSet: 'auto',
      getSize: 12.5 * scale,
      getColor: rgba(inkOn(tokens.unserved)),
      background: true,
      getBackgroundColor: rgba(tokens.unserved, 0.94),
      backgroundPadding: [6 * scale, 3 * scale],
      backgroundBorderRadius: 5 * scale,
      getBorderColor: rgba(tokens.ground),
      getBorderWidth: 1.5 * scale,
      fontFamily: 'Inter Variable, sans-serif',
      fontWeight: 650,
    }),
  ];
}

/** Where people have no shelter within reach, the more the redder; the largest are numbered. */
export const gapLayer: LayerDescription<GapSelection> = {
  id: 'gap',
  zBand: 'base',
  select: (state, view) => {
    const found = gapsOf(state);
    return found && withLabels(found, chosenId(state), view.zoomStep, view.scale);
  },
  build,
  buildLabels,
  targets: ({ gaps }) =>
    gaps.map(
      (gap): HitTarget => ({ ref: { kind: 'gap', id: gap.id }, shape: 'area', geometry: gap.geometry }),
    ),
};
