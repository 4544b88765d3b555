import { arcsOn, baseEdgeCount, openArc } from '../twins';
import { type ArcWeights, CLOSED, type RoadGraph } from '../types';
import type { FieldOptions, NearestField } from './nearest-source';
import type { SearchTarget } from './target';

/** Cost along a part of a road: `cost` at `start`, rising by `perEdge` for the whole edge toward `end`. Fractions of the edge. */
export interface CostLine {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly perEdge: number;
}

/** A road that is reached, at least in part, and what each of its points costs: the least of some lines. */
export interface EdgeCosts {
  readonly edge: number;
  readonly lines: readonly CostLine[];
}

/** A part of an edge, as fractions of its length. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
}

const SIDES = ['forward', 'backward'] as const;

/** Cost of a point of a road; Infinity where no line covers it. */
export function costOn({ lines }: EdgeCosts, fraction: number): number {
  let best = Infinity;
  for (const { start, end, cost, perEdge } of lines) {
    if (fraction < Math.min(start, end) || fraction > Math.max(start, end)) continue;
    best = Math.min(best, cost + perEdge * Math.abs(fraction - start));
  }
  return best;
}

/** The parts of a road within a cost, in the order of the edge, none touching another. */
export function stretchesWithin({ lines }: EdgeCosts, limit: number): readonly Stretch[] {
  const parts = lines
    .filter(({ cost }) => cost <= limit)
    .map(({ start, end, cost, perEdge }) => {
      const reach = Math.min(Math.abs(end - start), (limit - cost) / perEdge);
      return end >= start ? { begin: start, end: start + reach } : { begin: start - reach, end: start };
    })
    .filter(({ begin, end }) => end > begin)
    .toSorted((a, b) => a.begin - b.begin);
  const joined: { begin: number; end: number }[] = [];
  for (const { begin, end } of parts) {
    const last = joined.at(-1);
    if (last !== undefined && begin <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ begin, end });
  }
  return joined;
}

/** Lines from the two ends of a road, the cheapest from each; direction as the search goes. */
function linesFromEnds(
  graph: RoadGraph,
  weights: ArcWeights,
  { cost }: NearestField,
  flip: 0 | 1,
  edge: number,
): CostLine[] {
  const best: [CostLine | null, CostLine | null] = [null, null];
  for (const arc of arcsOn(graph, edge)) {
    const perEdge = weights[arc ^ flip]!;
    const atTail = cost[graph.arcHead[arc ^ 1]!]!;
    if (perEdge === CLOSED || atTail === Infinity) continue;
    const side = (arc & 1) as 0 | 1;
    const known = best[side];
    if (known === null || atTail < known.cost)
      best[side] = { start: side, end: 1 - side, cost: atTail, perEdge };
  }
  return best.filter((line) => line !== null);
}

/** Lines from a source that stands on the road itself. */
function linesFromSource(
  graph: RoadGraph,
  weights: ArcWeights,
  { snap, extra = 0 }: SearchTarget,
  flip: 0 | 1,
): CostLine[] {
  return SIDES.flatMap((side) => {
    const arc = openArc(graph, weights, snap.edge, side);
    const end = ((arc & 1) ^ flip) === 0 ? 1 : 0;
    const perEdge = weights[arc]!;
    return perEdge === CLOSED ? [] : [{ start: snap.fraction, end, cost: extra, perEdge }];
  });
}

/**
 * What every point of every road costs from (or to) the nearest of some sources, part edges included: from a field
 * found for the same sources and options. Roads of which no point is within the limit are left out; edges rise.
 */
export function edgeCosts(
  graph: RoadGraph,
  sources: readonly SearchTarget[],
  field: NearestField,
  { weights, direction, limit = Infinity }: FieldOptions,
): readonly EdgeCosts[] {
  const flip = direction === 'from-source' ? 0 : 1;
  const onEdge = new Map<number, CostLine[]>();
  for (const source of sources) {
    const lines = onEdge.get(source.snap.edge) ?? [];
    lines.push(...linesFromSource(graph, weights, source, flip));
    onEdge.set(source.snap.edge, lines);
  }
  const reached: EdgeCosts[] = [];
  for (let edge = 0; edge < baseEdgeCount(graph); edge++) {
    const lines = [...linesFromEnds(graph, weights, field, flip, edge), ...(onEdge.get(edge) ?? [])];
    const within = lines.filter(({ cost }) => cost <= limit);
    if (within.length > 0) reached.push({ edge, lines: within });
  }
  return reached;
}
