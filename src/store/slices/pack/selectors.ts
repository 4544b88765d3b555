import type { LonLat } from '../../../domain/geo';
import { memo } from '../../memo';
import type { AppState, Datasets, PackManifest } from '../../state';

export const datasets = (state: AppState): Datasets | null => state.pack.datasets;

export const manifest = (state: AppState): PackManifest | null => state.pack.datasets?.manifest ?? null;

/** True once data and road network are in place and runs may start. */
export const isPackReady = (state: AppState): boolean =>
  state.pack.status.state === 'ready' && state.pack.datasets !== null;

/** Mean of the corners of an outer ring: good enough to ask which district is near. */
function middle(ring: readonly GeoJSON.Position[]): LonLat {
  const corners = ring.slice(0, -1);
  const sum = (axis: 0 | 1) => corners.reduce((total, corner) => total + (corner[axis] ?? 0), 0);
  return [sum(0) / corners.length, sum(1) / corners.length];
}

/** District names with a position each, to call a gap area by. */
export const districtPlaces = memo([datasets], (data) =>
  (data?.districts ?? []).flatMap((district) => {
    const rings =
      district.geometry.type === 'Polygon'
        ? [district.geometry.coordinates[0]]
        : district.geometry.coordinates.map((polygon) => polygon[0]);
    const largest = rings.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), undefined);
    return largest && largest.length > 1 ? [{ name: district.name, position: middle(largest) }] : [];
  }),
);
