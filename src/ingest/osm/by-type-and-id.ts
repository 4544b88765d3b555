import type { OsmFeature } from '../../domain/osm';

const TYPE_ORDER = { node: 0, way: 1, relation: 2 } as const;

/** Order of objects that does not depend on where in a file they stand. */
export function byTypeAndId(a: OsmFeature, b: OsmFeature): number {
  return TYPE_ORDER[a.type] - TYPE_ORDER[b.type] || a.id - b.id;
}
