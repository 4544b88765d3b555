import {
  baseEdge,
  createLengthWeights,
  kNearest,
  type Path,
  pathLengthM,
  type RoadGraph,
  SearchScratch,
} from '../../../../src/network';
import type { BenchGraph } from '../../graphs/bench-graph';
import type { NodePlace } from '../../on-node';
import type { ValhallaActor } from './actor';
import { type ComparedMode, type Costing, costingOf } from './costing';
import { askRoute, type ValhallaRoute } from './edges';
import { type Explained, Explainer } from './explain';

const PAIRS = 500;
/** Routes that differ by more are explained. */
const FAR_APART = 1.25;

/** One pair, asked of both. */
export interface Compared {
  readonly from: NodePlace;
  readonly to: NodePlace;
  /** Our quickest way, and our shortest. */
  readonly path: Path | null;
  readonly shortPath: Path | null;
  readonly seconds: number;
  readonly metres: number;
  readonly theirs: ValhallaRoute | null;
  /** Our quickest or our shortest way drives a street and comes straight back on it. */
  readonly turnsBack: boolean;
  /** The shortest way of each, metres; null where there is none. */
  readonly shortest: { readonly ours: number; readonly theirs: number } | null;
}

export interface Comparison {
  readonly graph: string;
  readonly mode: ComparedMode;
  readonly pairs: readonly Compared[];
  readonly explained: readonly Explained[];
}

/** Ours by theirs. */
export const RATIOS = {
  time: ({ seconds, theirs }: Compared) => seconds / (theirs?.seconds ?? Number.NaN),
  distance: ({ metres, theirs }: Compared) => metres / (theirs?.metres ?? Number.NaN),
  'shortest distance': ({ shortest }: Compared) =>
    shortest === null ? Number.NaN : shortest.ours / shortest.theirs,
} as const;

/** Quantiles of a ratio over the pairs that both can travel. */
export function quantiles(pairs: readonly Compared[], ratio: (pair: Compared) => number) {
  const sorted = pairs
    .map(ratio)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p5: at(0.05), median: at(0.5), p95: at(0.95), n: sorted.length };
}

function hasTurnBack(graph: RoadGraph, path: Path | null): boolean {
  const arcs = Array.from(path?.arcs ?? [], (arc) => ({ edge: baseEdge(graph, arc >> 1), against: arc & 1 }));
  return arcs.some(
    ({ edge, against }, at) => at > 0 && arcs[at - 1]!.edge === edge && arcs[at - 1]!.against !== against,
  );
}

function isFarApart(pair: Compared): boolean {
  if ((pair.path === null) !== (pair.theirs === null)) return true;
  return Object.values(RATIOS).some((ratioOf) => {
    const ratio = ratioOf(pair);
    return ratio > FAR_APART || ratio < 1 / FAR_APART;
  });
}

/** Random pairs of nodes, the quickest and the shortest way of both programs, and why they differ where they do much. */
export async function compareRoutes(
  graph: BenchGraph,
  actor: ValhallaActor,
  mode: ComparedMode,
  isQuick: boolean,
): Promise<Comparison> {
  const costing: Costing = costingOf(mode, graph.standards);
  const count = isQuick ? 50 : PAIRS;
  const [froms, tos] = [graph.places(mode, count, 51), graph.places(mode, count, 52)];
  const weights = graph.weights(mode);
  const lengths = createLengthWeights(graph.graph, weights);
  const scratch = new SearchScratch(graph.graph.nodeCount);
  const search = (from: NodePlace, to: NodePlace, by: Uint32Array) =>
    kNearest(graph.graph, scratch, from.snap, [to], { weights: by, direction: 'from-origin', k: 1 })[0]
      ?.path ?? null;

  const pairs: Compared[] = [];
  for (const [index, from] of froms.entries()) {
    const to = tos[index]!;
    if (from.node === to.node) continue;
    const path = search(from, to, weights);
    const short = search(from, to, lengths);
    const ends = [from.snap.position, to.snap.position] as const;
    const theirs = await askRoute(actor, ...ends, costing.costing, costing.options);
    const theirShort = await askRoute(actor, ...ends, costing.costing, {
      ...costing.options,
      shortest: true,
    });
    pairs.push({
      from,
      to,
      path,
      shortPath: short,
      seconds: (path?.cost ?? Number.NaN) / 10,
      metres: path === null ? Number.NaN : pathLengthM(graph.graph, path),
      theirs,
      turnsBack: hasTurnBack(graph.graph, path) || hasTurnBack(graph.graph, short),
      shortest:
        short === null || theirShort === null
          ? null
          : { ours: pathLengthM(graph.graph, short), theirs: theirShort.metres },
    });
  }
  const explainer = new Explainer(graph, actor, mode, costing);
  const explained: Explained[] = [];
  for (const pair of pairs.filter(isFarApart)) explained.push(await explainer.explain(pair));
  return { graph: graph.name, mode, pairs, explained };
}
