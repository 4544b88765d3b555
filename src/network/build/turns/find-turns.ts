import type { TurnRestriction } from '../../../domain/turn-restriction';
import type { TravelMode } from '../../../domain/travel';
import { modesBoundBy } from '../../tags/turn-modes';
import { UNITS_PER_DEGREE } from '../../types';
import type { SourceLines } from '../lines';
import { edgesOfWays, type TurnNetwork } from './turn-network';
import { NOTHING_DROPPED, type TurnDropReason, type TurnReport } from './turn-report';

/** One restricted passage. `no`: the last arc may not follow the others. `only`: each arc is all that may follow those before it. */
export interface TurnRule {
  readonly type: 'no' | 'only';
  /** From the arc it counts from to the one it counts to, at least two. */
  readonly arcs: readonly number[];
  /** Modes that are bound and may use every arc. */
  readonly modes: readonly TravelMode[];
}

type Found = { readonly paths: readonly (readonly number[])[] } | TurnDropReason;

/** Looks up where restrictions lie in the network: the passages they restrict, and a count of what was found. */
export function findTurns(
  turns: TurnNetwork,
  lines: Pick<SourceLines, 'vertices'>,
  restrictions: readonly TurnRestriction[],
): { readonly rules: readonly TurnRule[]; readonly report: Omit<TurnReport, 'splitNodes' | 'twinEdges'> } {
  const wanted = restrictions.flatMap(({ from, via, to }) => [
    ...from,
    ...(via.type === 'ways' ? via.ids : []),
    ...to,
  ]);
  const lookup = {
    turns,
    edges: edgesOfWays(turns.network, new Set(wanted)),
    nodesAt: findNodes(turns, lines, restrictions),
  };
  const rules: TurnRule[] = [];
  const byKind = new Map<string, number>();
  const notApplied = { ...NOTHING_DROPPED };
  for (const restriction of restrictions) {
    const found = rulesOf(lookup, restriction);
    if (typeof found === 'string') {
      notApplied[found]++;
      continue;
    }
    rules.push(...found);
    byKind.set(restriction.kind, (byKind.get(restriction.kind) ?? 0) + 1);
  }
  const kinds = [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    rules,
    report: {
      applied: kinds.reduce((sum, [, count]) => sum + count, 0),
      byKind: Object.fromEntries(kinds),
      notApplied,
    },
  };
}

interface Lookup {
  readonly turns: TurnNetwork;
  readonly edges: ReadonlyMap<number, readonly number[]>;
  readonly nodesAt: (restriction: TurnRestriction) => readonly number[];
}

/** Nodes at the via node of a restriction: two where a barrier stands, none where there is no junction. */
function findNodes(
  { network }: TurnNetwork,
  { vertices }: Pick<SourceLines, 'vertices'>,
  restrictions: readonly TurnRestriction[],
): Lookup['nodesAt'] {
  function vertexAt({ via }: TurnRestriction): number | null {
    if (via.type === 'ways') return null;
    const [lon, lat] = via.position;
    return vertices.find(Math.round(lon * UNITS_PER_DEGREE), Math.round(lat * UNITS_PER_DEGREE));
  }
  const nodes = new Map<number | null, number[]>(restrictions.map((one) => [vertexAt(one), []]));
  nodes.delete(null);
  for (let node = 0; node < network.nodeVertex.length; node++) {
    nodes.get(network.nodeVertex[node]!)?.push(node);
  }
  return (restriction) => nodes.get(vertexAt(restriction)) ?? [];
}

function rulesOf(lookup: Lookup, restriction: TurnRestriction): readonly TurnRule[] | TurnDropReason {
  const modes = modesBoundBy(restriction);
  if (modes.length === 0) return 'other-vehicles';
  const { from, via, to, kind } = restriction;
  const named = [...from, ...(via.type === 'ways' ? via.ids : []), ...to];
  if (named.some((id) => !lookup.edges.has(id))) return 'unknown-way';
  const nodes = lookup.nodesAt(restriction);
  if (via.type === 'node' && nodes.length === 0) return 'unknown-node';

  const { mayUse } = lookup.turns;
  const isUsable = (arcs: readonly number[]) => modes.some((mode) => arcs.every((arc) => mayUse(arc, mode)));
  const type = kind.startsWith('only_') ? 'only' : 'no';
  const rules: TurnRule[] = [];
  let reason: TurnDropReason = 'not-joined';
  for (const fromWay of from) {
    for (const toWay of to) {
      const found =
        via.type === 'node'
          ? throughNode(lookup, fromWay, nodes, toWay, kind.endsWith('_u_turn'), isUsable)
          : throughWays(lookup, fromWay, via.ids, toWay, isUsable);
      if (typeof found === 'string') {
        reason = found;
        continue;
      }
      for (const arcs of found.paths) {
        rules.push({ type, arcs, modes: modes.filter((mode) => arcs.every((arc) => mayUse(arc, mode))) });
      }
    }
  }
  return rules.length > 0 ? rules : reason;
}

type Usable = (arcs: readonly number[]) => boolean;

/** Of the passages found, those that some bound vehicle may use; they must be one, or all turns back on one way. */
function choose(paths: readonly (readonly number[])[], isUsable: Usable, areAllMeant: boolean): Found {
  if (paths.length === 0) return 'not-joined';
  const usable = paths.filter(isUsable);
  if (usable.length === 0) return 'no-effect';
  return usable.length === 1 || areAllMeant ? { paths: usable } : 'ambiguous';
}

function throughNode(
  { turns, edges }: Lookup,
  fromWay: number,
  nodes: readonly number[],
  toWay: number,
  isTurnBack: boolean,
  isUsable: Usable,
): Found {
  const paths: (readonly number[])[] = [];
  for (const node of nodes) {
    const arrivals = arcsOf(edges.get(fromWay)!).filter((arc) => turns.head(arc) === node);
    if (isTurnBack && fromWay === toWay) {
      paths.push(...arrivals.map((arc) => [arc, arc ^ 1]));
      continue;
    }
    const departures = arcsOf(edges.get(toWay)!).filter((arc) => turns.tail(arc) === node);
    for (const arrival of arrivals) {
      for (const departure of departures) {
        if (fromWay !== toWay || departure !== (arrival ^ 1)) paths.push([arrival, departure]);
      }
    }
  }
  return choose(paths, isUsable, isTurnBack && fromWay === toWay);
}

/** Passages along whole via ways, each in the one direction in which it joins the ways before and after it. */
function throughWays(
  { turns, edges }: Lookup,
  fromWay: number,
  viaWays: readonly number[],
  toWay: number,
  isUsable: Usable,
): Found {
  let runs: readonly (readonly number[])[] = [[]];
  for (const way of viaWays) {
    const along = edges.get(way)!.map((edge) => 2 * edge);
    const both = [along, along.map((arc) => arc + 1).toReversed()].filter((arcs) => isJoined(turns, arcs));
    runs = runs.flatMap((run) => both.map((arcs) => [...run, ...arcs]));
    runs = runs.filter((run) => isJoined(turns, run));
  }
  const paths = runs.flatMap((run) => {
    const arrivals = arcsOf(edges.get(fromWay)!).filter((arc) => turns.head(arc) === turns.tail(run[0]!));
    const departures = arcsOf(edges.get(toWay)!).filter((arc) => turns.tail(arc) === turns.head(run.at(-1)!));
    return arrivals.flatMap((arrival) => departures.map((departure) => [arrival, ...run, departure]));
  });
  return choose(paths, isUsable, false);
}

function arcsOf(edges: readonly number[]): number[] {
  return edges.flatMap((edge) => [2 * edge, 2 * edge + 1]);
}

function isJoined(turns: TurnNetwork, arcs: readonly number[]): boolean {
  return arcs.every((arc, index) => index === 0 || turns.head(arcs[index - 1]!) === turns.tail(arc));
}
