import { distanceM, type LonLat } from '../../domain/geo';
import type { ResourceKind } from '../../domain/resource';
import { kNearest, type NearestHit, pathCost, pathLengthM, type RoadNetwork } from '../../network';
import { modeRoads } from '../road-access';
import { type Candidate, candidatesOf } from './candidate';
import { MODE_OF } from './mode';
import { passedOver, passedOverWithinM } from './passed-over';
import type { NearestQuery } from './query';
import type { NearestGroup, NearestItem } from './result';
import { routeOf } from './route';
import { TENTHS, targetsOf } from './targets';

/** A way that zones make longer by less than this counts as not slowed. */
const SLOWED_TENTHS = 1;

/** The k nearest of a kind along the roads under the zones in force, away from the incident or toward it. */
export function nearestOnRoads(kind: ResourceKind, query: NearestQuery, network: RoadNetwork): NearestGroup {
  const { k } = query;
  const mode = MODE_OF[kind];
  const roads = modeRoads(network, mode, query);
  const all = candidatesOf(kind, query);
  const origin = roads.access(query.origin);
  if (typeof origin === 'string') {
    const listed = passedOver(query.origin, all, [], Number.POSITIVE_INFINITY, () => origin);
    return { kind, mode, method: origin === 'cut-off' ? 'road' : 'unknown', items: [], passedOver: listed };
  }

  const { graph, scratch } = roads.conditions;
  const { candidates, targets, placeOf } = targetsOf(all, roads);
  const options = {
    weights: roads.weights,
    direction: kind === 'shelter' ? 'from-origin' : 'to-origin',
  } as const;
  const hits = kNearest(graph, scratch, origin, targets, { ...options, k });
  const items = hits.map((hit) => itemOf(hit, candidates[hit.target]!));
  const withinM = passedOverWithinM(items, k);
  const reached = new Set(hits.map(({ target }) => target));
  if (items.length === k) {
    for (const target of reachedOf(nearerThan(withinM).filter((target) => !reached.has(target)))) {
      reached.add(target);
    }
  }
  return {
    kind,
    mode,
    method: 'road',
    items,
    passedOver: passedOver(query.origin, all, items, withinM, (candidate) => {
      const place = placeOf.get(candidate) ?? 'off-network';
      if (typeof place === 'string') return place;
      return reached.has(place) ? null : 'cut-off';
    }),
  };

  function straightM(candidate: Candidate): number {
    return distanceM(query.origin, candidate.position);
  }

  function nearerThan(limitM: number): readonly number[] {
    return candidates.flatMap((candidate, target) => (straightM(candidate) < limitM ? [target] : []));
  }

  /** Those of some targets that a way leads to; ends early when all are found, so it is cheap unless one is cut off. */
  function reachedOf(wanted: readonly number[]): readonly number[] {
    const asked = wanted.map((target) => targets[target]!);
    return kNearest(graph, scratch, origin as Exclude<typeof origin, string>, asked, {
      ...options,
      k: asked.length,
    }).map((hit) => wanted[hit.target]!);
  }

  function itemOf({ path }: NearestHit, candidate: Candidate): NearestItem {
    const legTenths = roads.offRoadTenths(path.from) + roads.offRoadTenths(path.to);
    const doors: [LonLat, LonLat] =
      kind === 'shelter' ? [query.origin, candidate.position] : [candidate.position, query.origin];
    const travelS = (path.cost + legTenths) / TENTHS;
    return {
      id: candidate.id,
      distanceM: pathLengthM(graph, path) + path.from.offRoadM + path.to.offRoadM,
      travelS,
      readyS: candidate.readyS,
      totalS: candidate.readyS === null ? null : candidate.readyS + travelS,
      straightM: straightM(candidate),
      route: routeOf(graph, roads.weights, path, ...doors),
      slowed: pathCost(roads.weights, path) - pathCost(roads.base, path) >= SLOWED_TENTHS,
    };
  }
}
