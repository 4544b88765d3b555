import { memoLast } from '../memo-last';
import type { AppState } from '../../../store/state';
import type { MapView } from '../layer-description';
import { clusterIndex, clustersAt, type ResourceCluster } from './clusters';
import { declutter } from './declutter';
import {
  pinnedKeys,
  type ResourcePoint,
  shelterPoints,
  teamPoints,
  warehousePoints,
} from './resource-points';

/** How all resources in view are drawn at one zoom step. */
export interface Placement {
  readonly symbols: readonly ResourcePoint[];
  readonly dots: readonly ResourcePoint[];
  readonly clusters: readonly ResourceCluster[];
}

/** Below this zoom resources are gathered into clusters. */
export const CLUSTER_ZOOM = 11;

const pointsShown = memoLast(
  (
    shelters: readonly ResourcePoint[],
    warehouses: readonly ResourcePoint[],
    teams: readonly ResourcePoint[],
    hasShelters: boolean,
    hasWarehouses: boolean,
    hasTeams: boolean,
  ): readonly ResourcePoint[] => [
    ...(hasShelters ? shelters : []),
    ...(hasWarehouses ? warehouses : []),
    ...(hasTeams ? teams : []),
  ],
);

const free = memoLast((points: readonly ResourcePoint[], pinned: ReadonlySet<string>) =>
  points.filter((point) => !pinned.has(point.key)),
);
const indexOf = memoLast((points: readonly ResourcePoint[]) => clusterIndex(points));

const place = memoLast(
  (
    points: readonly ResourcePoint[],
    pinned: ReadonlySet<string>,
    zoomStep: number,
    scale: number,
  ): Placement => {
    if (zoomStep >= CLUSTER_ZOOM) return { ...declutter(points, pinned, zoomStep, scale), clusters: [] };
    const unpinned = free(points, pinned);
    const { singles, clusters } = clustersAt(indexOf(unpinned), unpinned, zoomStep - Math.log2(scale));
    return { symbols: [...singles, ...points.filter((point) => pinned.has(point.key))], dots: [], clusters };
  },
);

/** Computed anew only when the data, what is pinned, what is shown or the zoom step changes. */
export function placementOf(state: AppState, view: MapView): Placement {
  const points = pointsShown(
    shelterPoints(state),
    warehousePoints(state),
    teamPoints(state),
    view.shown.shelters,
    view.shown.warehouses,
    view.shown.teams,
  );
  return place(points, pinnedKeys(state), view.zoomStep, view.scale);
}
