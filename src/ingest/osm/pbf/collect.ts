import type { OsmFeature } from '../../../domain/osm';
import type { TurnRestriction } from '../../../domain/turn-restriction';
import { byTypeAndId } from '../by-type-and-id';
import { UNITS_PER_DEGREE } from '../world-point';
import { type AreaRelation, areaRelation, assembleArea } from './area-relations';
import type { OsmExtractReport } from './extract-report';
import { NodeStore } from './node-store';
import { PbfFault } from './pbf-fault';
import type { BlockSink } from './raw-objects';
import {
  isRestriction,
  placeRestriction,
  type RawRestriction,
  type RestrictionFault,
  toRestriction,
} from './restrictions';
import { wayGeometry } from './way-geometry';
import { WayStore } from './way-store';

/** More tagged objects than fit into the memory of a build. */
const MAX_FEATURES = 2 ** 23;

/** What the first pass over a file gathers. */
export interface CollectedWays {
  readonly sink: BlockSink;
  readonly ways: WayStore;
  readonly areas: readonly AreaRelation[];
  readonly restrictions: readonly RawRestriction[];
  readonly counts: {
    readonly relations: number;
    readonly restrictionsLeftOut: Readonly<Record<RestrictionFault, number>>;
  };
}

/** First pass: ways, areas made of ways, turn restrictions. */
export function collectWays(): CollectedWays {
  const ways = new WayStore();
  const areas: AreaRelation[] = [];
  const restrictions: RawRestriction[] = [];
  const counts = {
    relations: 0,
    restrictionsLeftOut: { conditional: 0, 'unknown-kind': 0, incomplete: 0 },
  };
  const sink: BlockSink = {
    way: (way) => ways.add(way),
    relation: (relation) => {
      counts.relations++;
      const area = areaRelation(relation);
      if (area) areas.push(area);
      if (!isRestriction(relation)) return;
      const restriction = toRestriction(relation);
      if (typeof restriction === 'string') counts.restrictionsLeftOut[restriction]++;
      else restrictions.push(restriction);
    },
  };
  return { sink, ways, areas, restrictions, counts };
}

interface Assembled {
  readonly features: OsmFeature[];
  readonly restrictions: TurnRestriction[];
  readonly report: Omit<OsmExtractReport, 'kind' | 'bytes'>;
}

/** Second pass: the nodes that the first pass wants, and those with tags; then everything put together. */
export function collectNodes(first: CollectedWays): {
  readonly sink: BlockSink;
  readonly assemble: () => Assembled;
} {
  const store = new NodeStore(wantedNodes(first));
  const features: OsmFeature[] = [];
  const counts = { nodes: 0, nodesOffEarth: 0 };
  const add = (feature: OsmFeature) => {
    if (features.length === MAX_FEATURES) {
      throw new PbfFault(`it has more than ${MAX_FEATURES} tagged objects`, {
        code: 'osm-extract-too-large',
        params: { limit: MAX_FEATURES },
      });
    }
    features.push(feature);
  };
  const sink: BlockSink = {
    node: (id, lon, lat, tags) => {
      counts.nodes++;
      if (!store.add(id, lon, lat)) counts.nodesOffEarth++;
      else if (tags) add({ type: 'node', id, tags, geometry: point(lon, lat) });
    },
  };
  const assemble = (): Assembled => {
    const wayReport = addWays(first.ways, store, add);
    const areaReport = addAreas(first, store, add);
    const placed = first.restrictions.flatMap((raw) => placeRestriction(raw, store) ?? []);
    const restrictions = placed.sort((a, b) => a.id - b.id).filter(isFirst);
    const leftOut = first.counts.restrictionsLeftOut;
    const distinct = features.sort(byTypeAndId).filter(isFirst);
    return {
      features: distinct,
      restrictions,
      report: {
        ...counts,
        ...wayReport,
        ...areaReport,
        ways: first.ways.count,
        relations: first.counts.relations,
        features: distinct.length,
        restrictions: restrictions.length,
        restrictionsLeftOut: {
          ...leftOut,
          incomplete: leftOut.incomplete + first.restrictions.length - placed.length,
        },
      },
    };
  };
  return { sink, assemble };
}

function wantedNodes({ ways, restrictions }: CollectedWays): Float64Array {
  const via = restrictions.flatMap((raw) => (raw.via.type === 'node' ? [raw.via.id] : []));
  const refs = ways.allRefs();
  const wanted = new Float64Array(refs.length + via.length);
  wanted.set(refs);
  wanted.set(via, refs.length);
  return wanted;
}

function point(lon: number, lat: number): GeoJSON.Point {
  return { type: 'Point', coordinates: [lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE] };
}

/** In a sorted list: not the same object again. */
function isFirst<T extends { readonly id: number; readonly type?: string }>(
  one: T,
  at: number,
  all: readonly T[],
): boolean {
  const before = all[at - 1];
  return before?.id !== one.id || before.type !== one.type;
}

function addWays(
  ways: WayStore,
  nodes: NodeStore,
  add: (feature: OsmFeature) => void,
): Pick<OsmExtractReport, 'cutWays' | 'emptyWays'> {
  const report = { cutWays: 0, emptyWays: 0 };
  for (let way = 0; way < ways.count; way++) {
    const tags = ways.tags(way);
    if (!tags) continue;
    const { geometry, isCut } = wayGeometry(ways.refs(way), tags, nodes);
    if (geometry) add({ type: 'way', id: ways.id(way), tags, geometry });
    if (!geometry) report.emptyWays++;
    else if (isCut) report.cutWays++;
  }
  return report;
}

function addAreas(
  { ways, areas }: CollectedWays,
  nodes: NodeStore,
  add: (feature: OsmFeature) => void,
): Pick<OsmExtractReport, 'areas' | 'partialAreas' | 'emptyAreas'> {
  const report = { areas: 0, partialAreas: 0, emptyAreas: 0 };
  const wayById = ways.find(new Set(areas.flatMap((area) => area.ways)));
  for (const area of areas) {
    const { geometry, isWhole } = assembleArea(area, ways, wayById, nodes);
    if (!geometry) {
      report.emptyAreas++;
      continue;
    }
    report.areas++;
    if (!isWhole) report.partialAreas++;
    add({ type: 'relation', id: area.id, tags: area.tags, geometry });
  }
  return report;
}
