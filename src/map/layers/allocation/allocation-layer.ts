import { ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';
import {
  type AllocationCell,
  type AllocationSelection,
  allocationSelection,
  type LoadMark,
} from './allocation-selection';
import { CELL_ALPHAS } from './cell-alphas';

/** From this zoom on shelters have symbols, and rings stand around them. */
const SYMBOL_ZOOM = 13;
/** Radius of a ring, px: from the fewest places to this many. */
const MOST_PLACES = 40_000;

/** Larger for more places, by area. */
export function ringRadiusPx(places: number, zoomStep: number): number {
  const share = Math.sqrt(Math.min(1, places / MOST_PLACES));
  return zoomStep < SYMBOL_ZOOM ? 4.5 + 8 * share : 15 + 7 * share;
}

function build({ show, cells, marks, zoomStep }: AllocationSelection, { tokens, scale }: MapLook) {
  const colour = show === 'access' ? tokens.shelter : tokens.unserved;
  const radius = ({ places }: LoadMark) => ringRadiusPx(places, zoomStep) * scale;
  const hue = ({ isFull }: LoadMark) => (isFull ? tokens.unserved : tokens.shelter);
  return [
    new SolidPolygonLayer<AllocationCell>({
      id: 'allocation-cells',
      data: [...cells],
      getPolygon: (cell) => cell.ring,
      getFillColor: ({ step }) => rgba(colour, CELL_ALPHAS[step] ?? 0),
    }),
    new ScatterplotLayer<LoadMark>({
      id: 'allocation-places',
      data: [...marks],
      getPosition: ({ position }) => [position[0], position[1]],
      getRadius: radius,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.ground, 0.8),
      stroked: true,
      getLineColor: (mark) => rgba(hue(mark)),
      getLineWidth: 1.6 * scale,
      lineWidthUnits: 'pixels',
    }),
    new ScatterplotLayer<LoadMark>({
      id: 'allocation-taken',
      data: [...marks],
      getPosition: ({ position }) => [position[0], position[1]],
      getRadius: (mark) => radius(mark) * Math.sqrt(mark.share),
      radiusUnits: 'pixels',
      getFillColor: (mark) => rgba(hue(mark), 0.9),
    }),
  ];
}

/** People without a place, or access to places, cell by cell; shelters as rings that fill with whom they take in. */
export const allocationLayer: LayerDescription<AllocationSelection> = {
  id: 'allocation',
  zBand: 'base',
  select: (state, view) => allocationSelection(state, view.zoomStep),
  build,
};
