import type { RoadClosure } from '../../domain/closure';
import type { LonLat } from '../../domain/geo';
import type { ResourceKind } from '../../domain/resource';
import { kNearest, type Path, type RoadNetwork, type SearchTarget } from '../../network';
import type { ModeRoads } from '../road-access';
import type { Candidate } from './candidate';
import { roadsFor } from './mode';
import type { NearestQuery } from './query';
import type { NearestItem, PassedOver } from './result';

/** A way that closures make longer by less than this counts as not led around them, tenths of a second. */
const NOTICED_TENTHS = 10;
const NO_CLOSURES: readonly RoadClosure[] = [];

/** A candidate that was offered, with the way found under the closures. */
export interface Offered {
  readonly candidate: Candidate;
  readonly path: Path;
}

/**
 * Names the closures drawn by hand that cut candidates off or make their ways longer: those that lie on the way there
 * would be without any of them. Without drawn closures nothing is asked.
 */
export class ClosureCauses {
  readonly #kind: ResourceKind;
  readonly #query: NearestQuery;
  readonly #network: RoadNetwork;
  readonly #closing: readonly RoadClosure[];
  readonly #free: ModeRoads;

  constructor(kind: ResourceKind, query: NearestQuery, network: RoadNetwork, roads: ModeRoads) {
    this.#kind = kind;
    this.#query = query;
    this.#network = network;
    this.#closing = (query.closures ?? []).filter(
      (closure) =>
        closure.roads[roads.mode].effect !== 'open' && network.closures.edges(closure.geometry).length > 0,
    );
    this.#free =
      this.#closing.length === 0 ? roads : roadsFor(kind, { ...query, closures: NO_CLOSURES }, network);
  }

  /** The same rows, those that drawn closures cut off with their ids. */
  explain(rows: readonly PassedOver[], candidates: readonly Candidate[]): readonly PassedOver[] {
    const cutOff = new Set(rows.filter(({ reason }) => reason === 'cut-off').map(({ id }) => id));
    if (this.#closing.length === 0 || cutOff.size === 0) return rows;
    const asked = candidates.filter(({ id }) => cutOff.has(id));
    const causes = new Map<string, readonly string[]>();
    for (const [candidate, path] of this.#freeWays(asked)) {
      const ids = this.#onWay(path, candidate.position);
      if (ids.length > 0) causes.set(candidate.id, ids);
    }
    return rows.map((row) => {
      const closureIds = causes.get(row.id);
      return closureIds === undefined ? row : { ...row, closureIds };
    });
  }

  /** The same items, those that are led around drawn closures with their ids. */
  note(items: readonly NearestItem[], offered: readonly Offered[]): readonly NearestItem[] {
    if (this.#closing.length === 0 || items.length === 0) return items;
    const byCandidate = new Map(offered.map(({ candidate, path }) => [candidate, path]));
    const avoided = new Map<string, readonly string[]>();
    for (const [candidate, path] of this.#freeWays([...byCandidate.keys()])) {
      const longer = byCandidate.get(candidate)!.cost - path.cost;
      const ids = longer < NOTICED_TENTHS ? [] : this.#onWay(path, candidate.position);
      if (ids.length > 0) avoided.set(candidate.id, ids);
    }
    return items.map((item) => {
      const avoidsClosureIds = avoided.get(item.id);
      return avoidsClosureIds === undefined ? item : { ...item, avoidsClosureIds };
    });
  }

  /** Ways between the incident and candidates as they would be without drawn closures. */
  #freeWays(candidates: readonly Candidate[]): readonly (readonly [Candidate, Path])[] {
    const free = this.#free;
    const origin = free.access(this.#query.origin);
    if (typeof origin === 'string') return [];
    const reachable: Candidate[] = [];
    const targets: SearchTarget[] = [];
    for (const candidate of candidates) {
      const snap = free.access(candidate.position);
      if (typeof snap === 'string') continue;
      reachable.push(candidate);
      targets.push({ snap });
    }
    const { graph, scratch } = free.conditions;
    return kNearest(graph, scratch, origin, targets, {
      weights: free.weights,
      direction: this.#kind === 'shelter' ? 'from-origin' : 'to-origin',
      k: targets.length,
    }).map(({ target, path }) => [reachable[target]!, path] as const);
  }

  /** Closures on a way from door to door. */
  #onWay(path: Path, position: LonLat): readonly string[] {
    const edges = new Set(Array.from(path.arcs, (arc) => arc >> 1));
    const { origin } = this.#query;
    return this.#closing
      .filter(({ geometry }) => {
        const footprint = this.#network.closures.footprint(geometry);
        return (
          footprint.contains(position[0], position[1]) ||
          footprint.contains(origin[0], origin[1]) ||
          footprint.edges.some((edge) => edges.has(edge))
        );
      })
      .map(({ id }) => id);
  }
}
