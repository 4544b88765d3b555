import { distanceM, type LonLat } from '../../../../src/domain/geo';
import {
  baseEdge,
  baseEdgeCount,
  CLOSED,
  edgeLine,
  openArc,
  type Path,
  ROAD_CLASSES,
  travelledShare,
} from '../../../../src/network';
import type { BenchGraph } from '../../graphs/bench-graph';
import type { ValhallaActor } from './actor';
import type { Compared } from './compare';
import type { ComparedMode, Costing } from './costing';
import { decodeShape, edgesOf, middlePiece, type PathEdge } from './edges';

/** Valhalla may begin or end this far from the node asked for, metres, before it counts as another road. */
const SNAPPED_ELSEWHERE_M = 25;
/** Stretches of a way shorter than this explain nothing, metres. */
const MIN_STRETCH_M = 8;
/** The shortest ways of both agree when they differ by less. */
const SAME_SHORTEST = 1.02;

/** A first or last arc travelled less may be one that is closed: the path begins or ends on its node. */
const MIN_SHARE = 1e-6;
/** Cosine of the angle beyond which two headings are opposite ways of one street, and not two places in a bend. */
const OPPOSITE = -0.7;

/** Why two routes differ: a class, and what was seen. */
export interface Explained {
  readonly reason: string;
  readonly detail: string;
  readonly from: LonLat;
  readonly to: LonLat;
  readonly timeRatio: number;
  readonly distanceRatio: number;
  readonly shortestRatio: number;
}

interface Located {
  readonly edges:
    | readonly {
        readonly edge_info: { readonly way_id: number };
        readonly edge: { readonly destination_only: boolean };
        /** Compass bearing of travel, degrees. */
        readonly heading: number;
      }[]
    | null;
}

/** Looks for what one program may travel and the other not, on the two ways between a pair. */
export class Explainer {
  readonly #graph: BenchGraph;
  readonly #actor: ValhallaActor;
  readonly #mode: ComparedMode;
  readonly #costing: Costing;
  readonly #edgesOfWay = new Map<number, number[]>();

  constructor(graph: BenchGraph, actor: ValhallaActor, mode: ComparedMode, costing: Costing) {
    this.#graph = graph;
    this.#actor = actor;
    this.#mode = mode;
    this.#costing = costing;
    const { edgeWay, wayId } = graph.graph;
    for (let edge = 0; edge < baseEdgeCount(graph.graph); edge++) {
      const id = wayId[edgeWay[edge]!]!;
      const known = this.#edgesOfWay.get(id);
      if (known === undefined) this.#edgesOfWay.set(id, [edge]);
      else known.push(edge);
    }
  }

  async explain(pair: Compared): Promise<Explained> {
    const { from, to, seconds, metres, theirs, shortest } = pair;
    const [reason, detail] = await this.#reason(pair);
    return {
      reason,
      detail,
      from: from.snap.position,
      to: to.snap.position,
      timeRatio: seconds / (theirs?.seconds ?? Number.NaN),
      distanceRatio: metres / (theirs?.metres ?? Number.NaN),
      shortestRatio: shortest === null ? Number.NaN : shortest.ours / shortest.theirs,
    };
  }

  async #reason(pair: Compared): Promise<readonly [reason: string, detail: string]> {
    const { path, theirs, from, to, shortest } = pair;
    if (path === null) return ['no way here', ''];
    const ours = await this.#closedThere(path);
    if (theirs === null) return ours ?? ['no way in Valhalla', 'every way is open to it'];
    const line = decodeShape(theirs.shape);
    const gaps = [
      distanceM(line[0]!, from.snap.position),
      distanceM(line[line.length - 1]!, to.snap.position),
    ];
    const gap = Math.max(...gaps);
    if (gap > SNAPPED_ELSEWHERE_M) return ['snapped to another road', `${gap.toFixed(0)} m away`];
    const edges = await edgesOf(this.#actor, theirs, this.#costing.costing, this.#costing.options);
    const closed = edges === null ? null : this.#closedHere(edges);
    if (closed !== null) return closed;
    if (ours !== null) return ours;
    if (shortest === null) return ['no shortest way of both', ''];
    const ratio = shortest.ours / shortest.theirs;
    if (ratio < SAME_SHORTEST && ratio > 1 / SAME_SHORTEST) {
      const isSameWay = Math.abs(pair.metres / theirs.metres - 1) < 0.02;
      return isSameWay
        ? ['speed model: the same length, another time', '']
        : ['speed model: both ways open to both, each prefers another', ''];
    }
    const onShort = ratio < 1 && pair.shortPath !== null ? await this.#closedThere(pair.shortPath) : null;
    if (onShort !== null) return onShort;
    if (ratio < 1 && pair.turnsBack) return ['turns back in a street here, there only where it ends', ''];
    return ratio > 1
      ? ['barrier or turn ban here, none there', '']
      : ['barrier or turn ban there, none here', ''];
  }

  /** A way of theirs that we may not travel, in that direction or at all. */
  #closedHere(edges: readonly PathEdge[]): readonly [string, string] | null {
    const { graph } = this.#graph;
    for (const { way, metres, use, roadClass, piece } of edges) {
      if (use === 'ferry' || use === 'rail-ferry') return ['ferry', `way ${way}`];
      if (metres < MIN_STRETCH_M) continue;
      const own = this.#edgesOfWay.get(way);
      if (own === undefined) return [`no road here: ${use}, ${roadClass}`, `way ${way}`];
      const name = ROAD_CLASSES[graph.wayClass[graph.edgeWay[own[0]!]!]!]!;
      const arc = this.#arcAlong(own, piece);
      if (this.#isOpen(arc)) continue;
      return [`${this.#isOpen(arc ^ 1) ? 'one way' : 'closed'} here: ${name}`, `way ${way}`];
    }
    return null;
  }

  /** True when the arc's road is open in the arc's direction, by itself or by a twin. */
  #isOpen(arc: number): boolean {
    const weights = this.#graph.weights(this.#mode);
    const direction = (arc & 1) === 0 ? 'forward' : 'backward';
    return weights[openArc(this.#graph.graph, weights, arc >> 1, direction)] !== CLOSED;
  }

  /** Of some edges the arc whose line passes nearest to a piece of a line, in its direction. */
  #arcAlong(edges: readonly number[], [begin, end]: readonly [LonLat, LonLat]): number {
    const middle: LonLat = [(begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2];
    let best = { arc: -1, squared: Infinity };
    for (const edge of edges) {
      const line = edgeLine(this.#graph.graph, edge);
      for (let at = 0; at + 1 < line.length; at++) {
        const [a, b] = [line[at]!, line[at + 1]!];
        const squared = ((a[0] + b[0]) / 2 - middle[0]) ** 2 + ((a[1] + b[1]) / 2 - middle[1]) ** 2;
        if (squared >= best.squared) continue;
        const along = (b[0] - a[0]) * (end[0] - begin[0]) + (b[1] - a[1]) * (end[1] - begin[1]);
        best = { arc: 2 * edge + (along >= 0 ? 0 : 1), squared };
      }
    }
    return best.arc;
  }

  /** A way of ours that Valhalla may not travel, in that direction or at all. */
  async #closedThere(path: Path): Promise<readonly [string, string] | null> {
    const { graph } = this.#graph;
    const asked = new Set<string>();
    let barred: readonly [string, string] | null = null;
    for (const [index, arc] of path.arcs.entries()) {
      if (travelledShare(path, index) < MIN_SHARE) continue;
      const edge = baseEdge(graph, arc >> 1);
      const way = graph.edgeWay[edge]!;
      const key = `${way} ${arc & 1}`;
      if (asked.has(key) || graph.edgeLengthMm[edge]! < 1000 * MIN_STRETCH_M) continue;
      asked.add(key);
      const line = edgeLine(graph, edge);
      const [a, b] = middlePiece((arc & 1) === 0 ? line : line.toReversed());
      const [located] = (await this.#actor.locate({
        locations: [{ lon: (a[0] + b[0]) / 2, lat: (a[1] + b[1]) / 2, radius: 3, minimum_reachability: 0 }],
        costing: this.#costing.costing,
        costing_options: { [this.#costing.costing]: this.#costing.options },
        verbose: true,
      })) as readonly Located[];
      const same = (located?.edges ?? []).filter(({ edge_info }) => edge_info.way_id === graph.wayId[way]);
      const name = ROAD_CLASSES[graph.wayClass[way]!]!;
      const detail = `way ${graph.wayId[way]}`;
      if (same.length === 0) return [`closed there: ${name}`, detail];
      const bearing = bearingDeg(a, b);
      const isAlong = same.some(({ heading }) => Math.cos(((heading - bearing) * Math.PI) / 180) > OPPOSITE);
      if (!isAlong) return [`one way there: ${name}`, detail];
      if (same.every((one) => one.edge.destination_only))
        barred ??= ['no through traffic there, open here', detail];
    }
    return barred;
  }
}

/** Compass bearing of a short line, degrees. */
function bearingDeg(from: LonLat, to: LonLat): number {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  return (Math.atan2(east, to[1] - from[1]) * 180) / Math.PI;
}
