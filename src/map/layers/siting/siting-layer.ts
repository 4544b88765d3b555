import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { notInPlan, type SitedPlace, sitedPlaces } from '../../../store/slices/analyses/sited-places';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AppState } from '../../../store/state';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';

export interface SitingSelection {
  readonly sites: readonly SitedPlace[];
  readonly selectedId: string | null;
}

/** Radius of the ring of a proposed site on a desk, px. */
const RING_PX = 12;

const select = memo(
  [sitedPlaces, selectedId('site'), (state: AppState) => state.planner.proposals],
  (sites, chosen, proposals): SitingSelection | null => {
    const open = notInPlan(sites, proposals);
    return open.length === 0 ? null : { sites: open, selectedId: chosen };
  },
);

function buildLabels({ sites, selectedId: chosen }: SitingSelection, { tokens, scale }: MapLook) {
  const fromLast = sites.toReversed();
  const isChosen = ({ id }: SitedPlace) => id === chosen;
  const position = ({ position: [lon, lat] }: SitedPlace): [number, number] => [lon, lat];
  return [
    new ScatterplotLayer<SitedPlace>({
      id: 'siting-halo',
      data: fromLast,
      getPosition: position,
      getRadius: (site) => (isChosen(site) ? RING_PX + 6 : RING_PX + 2) * scale,
      radiusUnits: 'pixels',
      getFillColor: (site) => (isChosen(site) ? rgba(tokens.accent, 0.35) : rgba(tokens.ground, 0.9)),
    }),
    new ScatterplotLayer<SitedPlace>({
      id: 'siting-rings',
      data: fromLast,
      getPosition: position,
      getRadius: RING_PX * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.panel),
      stroked: true,
      getLineColor: rgba(tokens.accent),
      getLineWidth: 3 * scale,
      lineWidthUnits: 'pixels',
    }),
    new TextLayer<SitedPlace>({
      id: 'siting-ranks',
      data: fromLast,
      getPosition: position,
      getText: ({ rank }) => String(rank),
      characterSet: '0123456789',
      getSize: 12.5 * scale,
      getColor: rgba(tokens.accent),
      fontFamily: 'Inter Variable, sans-serif',
      fontWeight: 700,
    }),
  ];
}

/** Sites that the siting analysis proposes, numbered: hollow, because nobody has decided for them yet. Those taken into the plan are drawn as its proposals. */
export const sitingLayer: LayerDescription<SitingSelection> = {
  id: 'siting',
  zBand: 'draft',
  select,
  build: () => [],
  buildLabels,
  targets: ({ sites }) =>
    sites.map(
      ({ id, position }): HitTarget => ({
        ref: { kind: 'site', id },
        shape: 'point',
        position,
        radiusPx: RING_PX + 4,
      }),
    ),
};
