import type { OsmFeature } from '../../../domain/osm';
import { assembleRings } from '../multipolygon/assemble-rings';
import { nestRings } from '../multipolygon/nest-rings';
import { toAreaGeometry } from '../to-geometry';
import type { NodeStore } from './node-store';
import type { RawRelation, RawTags } from './raw-objects';
import type { WayStore } from './way-store';

/** What OpenStreetMap allows. */
const MAX_MEMBERS = 32_000;

const AREA_TYPES: ReadonlySet<string> = new Set(['multipolygon', 'boundary']);

/** A relation that encloses an area and says what it is. */
export interface AreaRelation {
  readonly id: number;
  readonly tags: OsmFeature['tags'];
  /** Ids of its member ways, each once. */
  readonly ways: readonly number[];
  readonly hasTooMany: boolean;
}

/** The relation as an area; null when it is none or has no tags but its type. */
export function areaRelation({ id, tags, members }: RawRelation): AreaRelation | null {
  if (!isAreaType(tags) || Object.keys(tags).length < 2) return null;
  const ways = [...new Set(members.flatMap((member) => (member.type === 'way' ? [member.id] : [])))];
  return { id, tags, ways, hasTooMany: members.length > MAX_MEMBERS };
}

const isAreaType = (tags: RawTags): tags is OsmFeature['tags'] => AREA_TYPES.has(tags?.['type'] ?? '');

/** The polygons of an area relation as far as its members are there; `isWhole` says whether all of them were used. */
export function assembleArea(
  relation: AreaRelation,
  ways: WayStore,
  wayById: ReadonlyMap<number, number>,
  nodes: NodeStore,
): { readonly geometry: OsmFeature['geometry'] | null; readonly isWhole: boolean } {
  if (relation.hasTooMany) return { geometry: null, isWhole: false };
  const present = relation.ways.flatMap((id) => wayById.get(id) ?? []);
  const { rings, openWays } = assembleRings(present.map((way) => [...ways.refs(way)]));
  const placed = rings.map((ring) => ring.map((id) => nodes.position(id)));
  const whole = placed.flatMap((ring) => {
    const positions = ring.flatMap((position) => (position ? [[position[0], position[1]]] : []));
    return positions.length === ring.length ? [positions] : [];
  });
  return {
    geometry: toAreaGeometry(nestRings(whole)),
    isWhole: present.length === relation.ways.length && openWays === 0 && whole.length === placed.length,
  };
}
