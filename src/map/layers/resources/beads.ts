import type { LonLat } from '../../../domain/geo';
import { RESOURCE_KINDS, type ResourceKind } from '../../../domain/resource';
import type { ResourceCluster } from './clusters';

/** The number of one kind in a cluster, set beside those of the other kinds. */
export interface Bead {
  readonly cluster: ResourceCluster;
  readonly position: LonLat;
  readonly count: number;
  /** Places to the right of the cluster's middle, in widths of a bead. */
  readonly offset: number;
}

/** The beads of one kind; kinds that a cluster lacks leave no gap. */
export function beadsOf(clusters: readonly ResourceCluster[], kind: ResourceKind): readonly Bead[] {
  return clusters.flatMap((cluster) => {
    const present = RESOURCE_KINDS.filter((one) => cluster.counts[one] > 0);
    const at = present.indexOf(kind);
    return at < 0
      ? []
      : [
          {
            cluster,
            position: cluster.position,
            count: cluster.counts[kind],
            offset: at - (present.length - 1) / 2,
          },
        ];
  });
}
