import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { coverageResult } from '../../../store/slices/runs/selectors';
import type { LayerDescription, MapLook } from '../layer-description';
import { outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';

export interface ReachSelection {
  readonly reach: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

const select = memo([coverageResult], (result): ReachSelection | null =>
  result?.reach ? { reach: result.reach } : null,
);

function build({ reach }: ReachSelection, { tokens, scale }: MapLook) {
  return [
    new SolidPolygonLayer<Rings>({
      id: 'reach-fill',
      data: polygonsOf(reach),
      getPolygon: (rings) => rings,
      getFillColor: rgba(tokens.shelter, 0.12),
    }),
    new PathLayer<[number, number][]>({
      id: 'reach-outline',
      data: outlinesOf(reach),
      getPath: (path) => path,
      getColor: rgba(tokens.shelter, 0.55),
      getWidth: 1.2 * scale,
      widthUnits: 'pixels',
    }),
  ];
}

/** Straight-line reach of all shelters in use; drawn only in that mode. */
export const reachLayer: LayerDescription<ReachSelection> = { id: 'reach', zBand: 'network', select, build };
