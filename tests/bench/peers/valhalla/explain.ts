import { distanceM, type LonLat } from '../../../../src/domain/geo';
import { CLOSED, type Path, ROAD_CLASSES } from '../../../../src/network';
import type { BenchGraph } from '../../graphs/bench-graph';
import type { ValhallaActor } from './actor';
import type { Compared } from './compare';
import type { ComparedMode, Costing } from './costing';
import { decodeShape, edgesOf, type PathEdge } from './edges';

/** Valhalla may begin or end this far from the node asked for, metres, before it counts as another road. */
const SNAPPED_ELSEWHERE_M = 25;
/** Stretches of a way shorter than this explain nothing, metres. */
const MIN_STRETCH_M = 8;
/** The shortest ways of both agree when they differ by less. */
const SAME_SHORTEST = 1.02;

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
        readonly edge: { readonly forward: boolean };
        readonly distance: number;
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
    const { edgeCount, edgeWay, wayId } = graph.graph;
    for (let edge = 0; edge < edgeCount; edge++) {
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
    const gaps = [distanceM(line[0]!, from.snap.position), distanceM(line.at(-1)!, to.snap.position)];
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
    return ratio > 1
      ? ['barrier or turn ban here, none there', '']
      : ['barrier or turn ban there, none here', ''];
  }

  /** A way of theirs that we may not travel, in that direction or at all. */
  #closedHere(edges: readonly PathEdge[]): readonly [string, string] | null {
    const { graph } = this.#graph;
    const weights = this.#graph.weights(this.#mode);
    for (const { way, metres, use, roadClass, isForward } of edges) {
      if (use === 'ferry' || use === 'rail-ferry') return ['ferry', `way ${way}`];
      if (metres < MIN_STRETCH_M) continue;
      const own = this.#edgesOfWay.get(way);
      if (own === undefined) return [`no road here: ${use}, ${roadClass}`, `way ${way}`];
      const roadName = ROAD_CLASSES[graph.wayClass[graph.edgeWay[own[0]!]!]!]!;
      const isOpen = (against: 0 | 1) => own.some((edge) => weights[2 * edge + against] !== CLOSED);
      if (isOpen(isForward ? 0 : 1)) continue;
      return isOpen(isForward ? 1 : 0)
        ? [`one way here: ${roadName}`, `way ${way}`]
        : [`closed here: ${roadName}`, `way ${way}`];
    }
    return null;
  }

  /** A way of ours that Valhalla may not travel, in that direction or at all. */
  async #closedThere({ arcs }: Path): Promise<readonly [string, string] | null> {
    const { graph } = this.#graph;
    const asked = new Set<string>();
    for (const arc of arcs) {
      const edge = arc >> 1;
      const way = graph.edgeWay[edge]!;
      const key = `${way} ${arc & 1}`;
      if (asked.has(key) || graph.edgeLengthMm[edge]! < 1000 * MIN_STRETCH_M) continue;
      asked.add(key);
      const [lon, lat] = this.#middleOf(arc);
      const [located] = (await this.#actor.locate({
        locations: [{ lon, lat, radius: 3, minimum_reachability: 0 }],
        costing: this.#costing.costing,
        costing_options: { [this.#costing.costing]: this.#costing.options },
        verbose: true,
      })) as readonly Located[];
      const same = (located?.edges ?? []).filter(({ edge_info }) => edge_info.way_id === graph.wayId[way]);
      const name = ROAD_CLASSES[graph.wayClass[way]!]!;
      const detail = `way ${graph.wayId[way]}`;
      if (same.length === 0) return [`closed there: ${name}`, detail];
      if (!same.some((one) => one.edge.forward === ((arc & 1) === 0)))
        return [`one way there: ${name}`, detail];
    }
    return null;
  }

  #middleOf(arc: number): LonLat {
    const { graph } = this.#graph;
    const { shape, shapeStart, nodeLon, nodeLat, arcHead } = graph;
    const edge = arc >> 1;
    const node = arcHead[2 * edge + 1]!;
    const vertices: [number, number][] = [[nodeLon[node]!, nodeLat[node]!]];
    for (let at = shapeStart[edge]!; at < shapeStart[edge + 1]!; at++) {
      const [lon, lat] = vertices.at(-1)!;
      vertices.push([lon + shape[2 * at]!, lat + shape[2 * at + 1]!]);
    }
    const end = arcHead[2 * edge]!;
    vertices.push([nodeLon[end]!, nodeLat[end]!]);
    const [a, b] = [vertices[(vertices.length - 1) >> 1]!, vertices[((vertices.length - 1) >> 1) + 1]!];
    return [(a[0] + b[0]) / 2e7, (a[1] + b[1]) / 2e7];
  }
}
