import { Supercluster } from '@maplibre/geojson-vt';
import type { LonLat } from '../../../domain/geo';
import { RESOURCE_KINDS, type ResourceKind } from '../../../domain/resource';
import type { ResourcePoint } from './resource-points';

/** Resources close together at a low zoom, counted by kind. */
export interface ResourceCluster {
  readonly id: string;
  readonly position: LonLat;
  readonly counts: Readonly<Record<ResourceKind, number>>;
}

/** Clusters form within this radius, px. */
const RADIUS_PX = 64;
const MAX_ZOOM = 16;
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** An index of the points that answers for any zoom. */
export function clusterIndex(points: readonly ResourcePoint[]): Supercluster {
  const index = new Supercluster({
    radius: RADIUS_PX,
    maxZoom: MAX_ZOOM,
    map: (properties) =>
      Object.fromEntries(RESOURCE_KINDS.map((kind) => [kind, properties?.kind === kind ? 1 : 0])),
    reduce: (sum, more) => {
      for (const kind of RESOURCE_KINDS) sum[kind] = count(sum[kind]) + count(more[kind]);
    },
  });
  index.load(
    points.map((point, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.position[0], point.position[1]] },
      properties: { kind: point.kind, at },
    })),
  );
  return index;
}

/** What of the points stands alone at a zoom, and what is gathered. Counts and singles add up to the points. */
export function clustersAt(
  index: Supercluster,
  points: readonly ResourcePoint[],
  zoom: number,
): { readonly singles: readonly ResourcePoint[]; readonly clusters: readonly ResourceCluster[] } {
  const singles: ResourcePoint[] = [];
  const clusters: ResourceCluster[] = [];
  for (const { geometry, properties } of index.getClusters(WORLD, Math.floor(zoom))) {
    const position: LonLat = [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
    const single = points[typeof properties?.at === 'number' ? properties.at : -1];
    if (properties?.cluster === true)
      clusters.push({
        id: `cluster-${String(properties.cluster_id)}`,
        position,
        counts: {
          shelter: count(properties.shelter),
          warehouse: count(properties.warehouse),
          team: count(properties.team),
        },
      });
    else if (single) singles.push(single);
  }
  return { singles, clusters };
}
