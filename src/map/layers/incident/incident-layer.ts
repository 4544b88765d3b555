import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { incidentPosition } from '../../../store/slices/incident/selectors';
import type { AppState } from '../../../store/state';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CELL_UNITS } from '../../symbol-atlas/draw-symbol';
import { symbolKey } from '../../symbol-atlas/symbol-key';
import type { LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';

export interface IncidentSelection {
  readonly position: LonLat;
  readonly dragged: boolean;
}

/** Side of the ringed cross on a desk, px. */
export const INCIDENT_PX = 42;

const select = memo(
  [incidentPosition, (state: AppState) => state.incident.dragging !== null],
  (position, dragged): IncidentSelection | null => (position === null ? null : { position, dragged }),
);

function build(selection: IncidentSelection, { tokens, scale, atlas }: MapLook) {
  const { dragged } = selection;
  const getPosition = ({ position }: IncidentSelection): [number, number] => [position[0], position[1]];
  return [
    new ScatterplotLayer<IncidentSelection>({
      id: 'incident-glow',
      data: [selection],
      getPosition,
      getRadius: INCIDENT_PX * (dragged ? 0.95 : 0.72) * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.incident, 0.18),
      stroked: true,
      getLineColor: rgba(tokens.incident, 0.55),
      getLineWidth: 1.2 * scale,
      lineWidthUnits: 'pixels',
    }),
    new IconLayer<IncidentSelection>({
      id: 'incident-symbol',
      data: [selection],
      ...deckAtlas(atlas),
      getPosition,
      getIcon: () => symbolKey({ symbol: 'incident', fill: 'solid', badge: null }),
      getSize: (INCIDENT_PX * CELL_UNITS * scale) / 24,
    }),
  ];
}

/** The incident: a ringed cross above everything, also while it is dragged. */
export const incidentLayer: LayerDescription<IncidentSelection> = {
  id: 'incident',
  zBand: 'label',
  select,
  build,
};
