import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { ResourceKind } from '../../../domain/resource';
import { selectedFeature } from '../../../store/slices/selection/selectors';
import type { FeatureRef, LayerId } from '../../../store/state';
import { inkOn } from '../../../ui/symbols/symbol-paint';
import { CELL_UNITS } from '../../symbol-atlas/draw-symbol';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CLUSTER_KEYS, symbolKey } from '../../symbol-atlas/symbol-key';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { rgba } from '../rgba';
import type { ResourceCluster } from './clusters';
import { SYMBOL_PX, symbolGrowth } from './declutter';
import { type Placement, placementOf } from './placement';
import { answeredKeys, type ResourcePoint } from './resource-points';
import { beadsOf, type Bead } from './beads';

export interface ResourceSelection {
  readonly kind: ResourceKind;
  readonly symbols: readonly ResourcePoint[];
  readonly dots: readonly ResourcePoint[];
  readonly beads: readonly Bead[];
  /** Empty when there is no answer; otherwise what is not in it stands back. */
  readonly answered: ReadonlySet<string>;
  readonly selected: ResourcePoint | null;
  /** Size of symbols at this zoom. */
  readonly growth: number;
}

/** Pixels that one grid unit takes on screen for a symbol of ordinary weight. */
const BOX_PX = (SYMBOL_PX * CELL_UNITS) / 24;
const ANSWERED_SCALE = 1.18;
const STOOD_BACK = 0.42;
export const BEAD_PX = 30;

const select = (kind: ResourceKind) =>
  memoLast(
    (
      placement: Placement,
      answered: ReadonlySet<string>,
      selected: FeatureRef | null,
      growth: number,
    ): ResourceSelection => {
      const symbols = placement.symbols.filter((point) => point.kind === kind);
      return {
        kind,
        symbols,
        dots: placement.dots.filter((point) => point.kind === kind),
        beads: beadsOf(placement.clusters, kind),
        answered,
        growth,
        selected:
          selected?.kind === kind ? (symbols.find((point) => point.id === selected.id) ?? null) : null,
      };
    },
  );

function build(selection: ResourceSelection, look: MapLook) {
  const { kind, symbols, dots, beads, answered, selected, growth } = selection;
  const { tokens, scale, atlas } = look;
  const opacityOf = (point: ResourcePoint) =>
    answered.size === 0 || answered.has(point.key) || point === selected ? 1 : STOOD_BACK;
  const sizeOf = (point: ResourcePoint) =>
    BOX_PX * growth * scale * point.look.scale * (answered.has(point.key) ? ANSWERED_SCALE : 1);
  return [
    new ScatterplotLayer<ResourcePoint>({
      id: `${kind}-dots`,
      data: [...dots],
      getPosition: (point) => [point.position[0], point.position[1]],
      getFillColor: (point) =>
        rgba(point.look.fill === 'hollow' ? tokens.faint : tokens[kind], opacityOf(point) * 0.95),
      getRadius: (point) => (point.look.fill === 'hollow' ? 2.2 : 2.8) * scale,
      radiusUnits: 'pixels',
      stroked: true,
      getLineColor: rgba(tokens.ground, 0.9),
      getLineWidth: 1 * scale,
      lineWidthUnits: 'pixels',
    }),
    new ScatterplotLayer<ResourcePoint>({
      id: `${kind}-selected`,
      data: selected ? [selected] : [],
      getPosition: (point) => [point.position[0], point.position[1]],
      getRadius: (point) => sizeOf(point) / 2 + 5 * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.accent, 0.22),
      stroked: true,
      getLineColor: rgba(tokens.accent),
      getLineWidth: 2.5 * scale,
      lineWidthUnits: 'pixels',
    }),
    new IconLayer<ResourcePoint>({
      id: `${kind}-symbols`,
      data: [...symbols],
      ...deckAtlas(atlas),
      getPosition: (point) => [point.position[0], point.position[1]],
      getIcon: (point) => symbolKey({ ...point.look }),
      getSize: sizeOf,
      getColor: (point) => [255, 255, 255, Math.round(255 * opacityOf(point))],
    }),
    new IconLayer<Bead>({
      id: `${kind}-beads`,
      data: [...beads],
      ...deckAtlas(atlas),
      getPosition: (bead) => [bead.position[0], bead.position[1]],
      getIcon: () => CLUSTER_KEYS[kind],
      getSize: (BEAD_PX * CELL_UNITS * scale) / 24,
      getPixelOffset: (bead) => [bead.offset * BEAD_PX * scale, 0],
    }),
    new TextLayer<Bead>({
      id: `${kind}-counts`,
      data: [...beads],
      getPosition: (bead) => [bead.position[0], bead.position[1]],
      getText: (bead) => String(bead.count),
      getSize: 13 * scale,
      getColor: rgba(inkOn(tokens[kind])),
      getPixelOffset: (bead) => [bead.offset * BEAD_PX * scale, (kind === 'shelter' ? 2.5 : 0.5) * scale],
      fontFamily: 'Inter Variable, sans-serif',
      fontWeight: 650,
    }),
  ];
}

const clusterTarget =
  (scale: number) =>
  (cluster: ResourceCluster): HitTarget => ({
    ref: null,
    shape: 'cluster',
    position: cluster.position,
    radiusPx: BEAD_PX * scale,
  });

/** Symbols where there is room, dots elsewhere, counted beads at low zoom; in the hue and shape of the kind. */
export function resourceLayer(id: LayerId, kind: ResourceKind): LayerDescription<ResourceSelection> {
  const part = select(kind);
  return {
    id,
    zBand: 'resource',
    select: (state, view) =>
      part(
        placementOf(state, view),
        answeredKeys(state),
        selectedFeature(state),
        symbolGrowth(view.zoomStep),
      ),
    build,
    targets: ({ symbols, dots, beads }) => [
      ...symbols.toReversed().map(
        (point): HitTarget => ({
          ref: { kind, id: point.id },
          shape: 'point',
          position: point.position,
          radiusPx: (SYMBOL_PX / 2) * point.look.scale + 2,
        }),
      ),
      ...beads.map((bead) => clusterTarget(1)(bead.cluster)),
      ...dots.map(
        (point): HitTarget => ({
          ref: { kind, id: point.id },
          shape: 'point',
          position: point.position,
          radiusPx: 5,
        }),
      ),
    ],
  };
}
