import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AppState } from '../../../store/state';
import { SHELTER_SCALE } from '../../../ui/symbols/resource-look';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CELL_UNITS } from '../../symbol-atlas/draw-symbol';
import { symbolKey } from '../../symbol-atlas/symbol-key';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';

export interface ProposalMark {
  readonly id: string;
  readonly position: LonLat;
  readonly scale: number;
  readonly active: boolean;
}
export interface ProposalSelection {
  readonly marks: readonly ProposalMark[];
}

/** Side of the mark of a proposal on a desk, px. */
const PROPOSAL_PX = 32;

const select = memo(
  [
    (state: AppState) => state.planner.proposals,
    (state: AppState) => state.planner.dragging,
    selectedId('proposal'),
  ],
  (proposals, dragging, chosen): ProposalSelection | null =>
    proposals.length === 0
      ? null
      : {
          marks: proposals.map((proposal) => ({
            id: proposal.id,
            position: dragging?.id === proposal.id ? dragging.position : proposal.position,
            scale: SHELTER_SCALE[proposal.shelterClass],
            active: proposal.id === chosen || proposal.id === dragging?.id,
          })),
        },
);

function build({ marks }: ProposalSelection, { tokens, scale, atlas }: MapLook) {
  return [
    new ScatterplotLayer<ProposalMark>({
      id: 'proposals-active',
      data: marks.filter((mark) => mark.active),
      getPosition: (mark) => [mark.position[0], mark.position[1]],
      getRadius: PROPOSAL_PX * 0.75 * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.accent, 0.22),
      stroked: true,
      getLineColor: rgba(tokens.accent),
      getLineWidth: 2 * scale,
      lineWidthUnits: 'pixels',
    }),
    new IconLayer<ProposalMark>({
      id: 'proposals-marks',
      data: [...marks],
      ...deckAtlas(atlas),
      getPosition: (mark) => [mark.position[0], mark.position[1]],
      getIcon: () => symbolKey({ symbol: 'proposal', fill: 'solid', badge: null }),
      getSize: (mark) => (PROPOSAL_PX * CELL_UNITS * mark.scale * scale) / 24,
    }),
  ];
}

/** Proposed shelters: dashed, because they are not there yet. */
export const proposalsLayer: LayerDescription<ProposalSelection> = {
  id: 'proposals',
  zBand: 'draft',
  select,
  build,
  targets: ({ marks }) =>
    marks.toReversed().map(
      (mark): HitTarget => ({
        ref: { kind: 'proposal', id: mark.id },
        shape: 'point',
        position: mark.position,
        radiusPx: PROPOSAL_PX / 2,
      }),
    ),
};
