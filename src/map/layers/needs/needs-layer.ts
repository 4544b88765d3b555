import { PathLayer } from '@deck.gl/layers';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AnalysisResults, AppState } from '../../../store/state';
import { mix } from '../../../ui/symbols/colour';
import type { LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { rgba } from '../rgba';
import { simplifyAt } from '../routes/route-lines';

interface TruckLine {
  readonly path: readonly LonLat[];
  /** Items on this way. */
  readonly loads: number;
}
export interface NeedsSelection {
  readonly lines: readonly TruckLine[];
}

type Result = AnalysisResults['needs'];
const WIDTH_PX = 1.2;
const WIDTH_PER_LOAD_PX = 0.4;
const MOST_LOADS = 6;

const linesOf = memo(
  [(state: AppState) => analysisResult(state, 'needs')],
  (result: Result | null): readonly TruckLine[] => {
    const loads = new Map<string, number>();
    for (const { warehouseId, destination } of result?.shipments ?? []) {
      const key = `${warehouseId} ${destination}`;
      loads.set(key, (loads.get(key) ?? 0) + 1);
    }
    return (result?.lines ?? [])
      .map(({ warehouseId, destination, coordinates }) => ({
        path: coordinates,
        loads: loads.get(`${warehouseId} ${destination}`) ?? 0,
      }))
      .toSorted((a, b) => a.loads - b.loads);
  },
);

const atZoom = memoLast((lines: readonly TruckLine[], zoomStep: number): NeedsSelection | null =>
  lines.length === 0
    ? null
    : { lines: lines.map(({ path, loads }) => ({ path: simplifyAt(path, zoomStep), loads })) },
);

function build({ lines }: NeedsSelection, { tokens, scale }: MapLook) {
  const path = (line: TruckLine) => line.path.map(([lon, lat]): [number, number] => [lon, lat]);
  const widthOf = ({ loads }: TruckLine) =>
    (WIDTH_PX + WIDTH_PER_LOAD_PX * Math.min(loads, MOST_LOADS)) * scale;
  return [
    new PathLayer<TruckLine>({
      id: 'needs-casing',
      data: [...lines],
      getPath: path,
      getColor: rgba(tokens.ground, 0.8),
      getWidth: (line) => widthOf(line) + 1.6 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    }),
    new PathLayer<TruckLine>({
      id: 'needs-lines',
      data: [...lines],
      getPath: path,
      getColor: rgba(mix(tokens.warehouse, tokens.land, 0.25)),
      getWidth: widthOf,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    }),
  ];
}

/** The ways of relief trucks from warehouses to where relief is needed. */
export const needsLayer: LayerDescription<NeedsSelection> = {
  id: 'needs',
  zBand: 'result',
  select: (state, { zoomStep }) => atZoom(linesOf(state), zoomStep),
  build,
};
