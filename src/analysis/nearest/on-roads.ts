import { distanceM, type LonLat } from '../../domain/geo';
import type { ResourceKind } from '../../domain/resource';
import {
  isDrawnClosure,
  kNearest,
  type Path,
  pathCost,
  pathLengthM,
  type RoadNetwork,
  type Snap,
} from '../../network';
import type { ModeRoads } from '../road-access';
import { type Candidate, candidatesOf } from './candidate';
import { ClosureCauses } from './closure-causes';
import { roadsFor } from './mode';
import { passedOver, passedOverWithinM } from './passed-over';
import type { NearestQuery } from './query';
import type { NearestGroup, NearestItem } from './result';
import { routeOf } from './route';
import { TENTHS, type Targets, targetsOf } from './targets';

/** A way that zones make longer by less than this counts as not slowed. */
const SLOWED_TENTHS = 1;

/** The k nearest of a kind along the roads under the zones in force, away from the incident or toward it. */
export function nearestOnRoads(kind: ResourceKind, query: NearestQuery, network: RoadNetwork): NearestGroup {
  const { k } = query;
  const roads = roadsFor(kind, query, network);
  const { mode } = roads;
  const leaving = leavingOf(roads);
  const all = candidatesOf(kind, query);
  const causes = new ClosureCauses(kind, query, network, roads);
  const origin = roads.access(query.origin);
  if (typeof origin === 'string') {
    const listed = causes.explain(
      passedOver(query.origin, all, [], Number.POSITIVE_INFINITY, () => origin),
      all,
    );
    const method = origin === 'cut-off' ? 'road' : 'unknown';
    return { kind, mode, method, items: [], passedOver: listed, ...leaving };
  }

  const targets = targetsOf(all, roads);
  const search = (indexes: readonly number[], count: number) =>
    searchAmong(indexes, count, targets, origin, kind, roads);
  const everyone = targets.candidates.map((_, index) => index);
  const found = search(everyone, k);
  const items = found.map(({ index, path }) => itemOf(targets.candidates[index]!, path, kind, query, roads));
  const withinM = passedOverWithinM(items, k);
  const reached = new Set(found.map(({ index }) => index));
  if (items.length === k) {
    const doubtful = everyone.filter(
      (index) =>
        !reached.has(index) && distanceM(query.origin, targets.candidates[index]!.position) < withinM,
    );
    for (const { index } of search(doubtful, doubtful.length)) reached.add(index);
  }
  return {
    kind,
    mode,
    method: 'road',
    items: causes.note(
      items,
      found.map(({ index, path }) => ({ candidate: targets.candidates[index]!, path })),
    ),
    passedOver: causes.explain(
      passedOver(query.origin, all, items, withinM, (candidate) =>
        reasonUnreached(candidate, targets, reached),
      ),
      all,
    ),
    ...leaving,
  };
}

/** Ids of the zones that the way leads out of, hazards and closures apart. */
function leavingOf({ leaving }: ModeRoads): Pick<NearestGroup, 'leavingHazardIds' | 'leavingClosureIds'> {
  const hazards = leaving.filter((zone) => !isDrawnClosure(zone)).map(({ id }) => id);
  const closures = leaving.filter(isDrawnClosure).map(({ id }) => id);
  return {
    ...(hazards.length === 0 ? {} : { leavingHazardIds: hazards }),
    ...(closures.length === 0 ? {} : { leavingClosureIds: closures }),
  };
}

/** The nearest of some targets by number, with the way. Ends as soon as it has so many. */
function searchAmong(
  indexes: readonly number[],
  k: number,
  { targets }: Targets,
  origin: Snap,
  kind: ResourceKind,
  { conditions, weights }: ModeRoads,
): readonly { readonly index: number; readonly path: Path }[] {
  const direction = kind === 'shelter' ? 'from-origin' : 'to-origin';
  const asked = indexes.map((index) => targets[index]!);
  return kNearest(conditions.graph, conditions.scratch, origin, asked, { weights, direction, k }).map(
    ({ target, path }) => ({ index: indexes[target]!, path }),
  );
}

function reasonUnreached(
  candidate: Candidate,
  { placeOf }: Targets,
  reached: ReadonlySet<number>,
): 'off-network' | 'cut-off' | null {
  const place = placeOf.get(candidate);
  if (typeof place !== 'number') return place ?? null;
  return reached.has(place) ? null : 'cut-off';
}

function itemOf(
  { id, position, readyS }: Candidate,
  path: Path,
  kind: ResourceKind,
  { origin }: NearestQuery,
  roads: ModeRoads,
): NearestItem {
  const { graph } = roads.conditions;
  const legTenths = roads.offRoadTenths(path.from) + roads.offRoadTenths(path.to);
  const travelS = (path.cost + legTenths) / TENTHS;
  const ends: [LonLat, LonLat] = kind === 'shelter' ? [origin, position] : [position, origin];
  return {
    id,
    distanceM: pathLengthM(graph, path) + path.from.offRoadM + path.to.offRoadM,
    travelS,
    readyS,
    totalS: readyS === null ? null : readyS + travelS,
    straightM: distanceM(origin, position),
    route: routeOf(graph, roads.weights, path, ...ends),
    slowed: pathCost(roads.weights, path) - pathCost(roads.base, path) >= SLOWED_TENTHS,
  };
}
