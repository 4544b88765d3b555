import type { TurnRestriction } from '../../../domain/turn-restriction';
import { TRAVEL_MODES } from '../../../domain/travel';
import { accessBit } from '../../tags/access';
import type { SourceLines, SourceWay } from '../lines';
import type { NodeEdge, NumberedNetwork } from '../nodes';
import { findTurns } from './find-turns';
import { openTurnNetwork, type TurnNetwork } from './turn-network';
import { NOTHING_DROPPED, type TurnReport } from './turn-report';
import { type StateStep, stateSteps } from './turn-states';

/** A network whose restricted turns are split: `wayTurnBans`, `splitOf` and `twinOf` as in a road graph. */
export interface SplitNetwork extends NumberedNetwork {
  readonly wayTurnBans: Uint8Array;
  readonly splitOf: Uint32Array;
  readonly twinOf: Uint32Array;
}

const ALL = 0xff;

const NO_TURNS: TurnReport = {
  applied: 0,
  byKind: {},
  notApplied: NOTHING_DROPPED,
  splitNodes: 0,
  twinEdges: 0,
};

function withoutTurns(network: NumberedNetwork): SplitNetwork {
  const none = new Uint32Array(0);
  return { ...network, wayTurnBans: new Uint8Array(network.ways.length), splitOf: none, twinOf: none };
}

/** A step and the modes it is for, as `accessBit` bits. */
interface ModeStep extends StateStep {
  bits: number;
}

function compareArcs(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** Steps of all modes, each once, in an order that does not depend on that of the rules. */
function joinSteps(turns: TurnNetwork, rules: ReturnType<typeof findTurns>['rules']): readonly ModeStep[] {
  const steps = new Map<string, ModeStep>();
  for (const mode of TRAVEL_MODES) {
    for (const step of stateSteps(turns, rules, mode)) {
      const bit = accessBit(mode, (step.arc & 1) === 0 ? 'forward' : 'backward');
      const key = `${step.from.join()};${step.arc};${step.to.join()}`;
      const known = steps.get(key);
      if (known === undefined) steps.set(key, { ...step, bits: bit });
      else known.bits |= bit;
    }
  }
  return [...steps.values()].toSorted(
    (a, b) => a.arc - b.arc || compareArcs(a.from, b.from) || compareArcs(a.to, b.to),
  );
}

/** Numbers a split node for every state, in the order of its place, behind all nodes. */
function numberStates(
  turns: TurnNetwork,
  steps: readonly ModeStep[],
): { readonly splitOf: Uint32Array; readonly nodeOf: (state: readonly number[], place: number) => number } {
  const states = new Map(
    steps.flatMap(({ from, to }) => [from, to]).map((arcs) => [arcs.join(), arcs] as const),
  );
  const place = (arcs: readonly number[]) => turns.head(arcs.at(-1)!);
  const ordered = [...states.values()]
    .filter((arcs) => arcs.length > 0)
    .toSorted((a, b) => place(a) - place(b) || compareArcs(a, b));
  const first = turns.network.nodeVertex.length;
  const numbers = new Map(ordered.map((arcs, index) => [arcs.join(), first + index]));
  return {
    splitOf: Uint32Array.from(ordered, place),
    nodeOf: (state, node) => (state.length === 0 ? node : numbers.get(state.join())!),
  };
}

/** Ways in kinds that differ by their bans; the kind without any is the way itself. */
class WayKinds {
  readonly ways: SourceWay[];
  readonly bans: number[];
  readonly #kinds = new Map<number, number>();

  constructor(ways: readonly SourceWay[]) {
    this.ways = [...ways];
    this.bans = ways.map(() => 0);
  }

  of(way: number, bans: number): number {
    if (bans === 0) return way;
    const key = way * (ALL + 1) + bans;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      kind = this.ways.length;
      this.ways.push(this.ways[way]!);
      this.bans.push(bans);
      this.#kinds.set(key, kind);
    }
    return kind;
  }
}

/**
 * Splits the nodes of restricted turns. An arc that a restriction counts from is closed to those bound, and a twin of
 * it leads to a split node instead, from which twins of the permitted arcs go on: to plain nodes, or to further split
 * nodes where a restriction runs over several ways or where the next arc is one that restrictions count from.
 */
export function splitTurns(
  network: NumberedNetwork,
  lines: Pick<SourceLines, 'vertices'>,
  restrictions: readonly TurnRestriction[],
): { readonly network: SplitNetwork; readonly report: TurnReport } {
  if (restrictions.length === 0) return { network: withoutTurns(network), report: NO_TURNS };
  const turns = openTurnNetwork(network);
  const { rules, report } = findTurns(turns, lines, restrictions);
  const steps = joinSteps(turns, rules);
  const { splitOf, nodeOf } = numberStates(turns, steps);
  const kinds = new WayKinds(network.ways);

  const bansOf = new Map<number, number>();
  for (const { from, arc, bits } of steps) {
    if (from.length === 0) bansOf.set(arc >> 1, (bansOf.get(arc >> 1) ?? 0) | bits);
  }
  const edges = [...network.edges];
  for (const [index, bans] of bansOf) {
    const edge = edges[index]!;
    edges[index] = { ...edge, way: kinds.of(edge.way, bans) };
  }
  const twins = steps
    .map(({ from, arc, to, bits }) => {
      const [tail, head] = [nodeOf(from, turns.tail(arc)), nodeOf(to, turns.head(arc))];
      const base = network.edges[arc >> 1]!;
      const way = kinds.of(base.way, ALL & ~bits);
      const ends = (arc & 1) === 0 ? { from: tail, to: head } : { from: head, to: tail };
      return { base: arc >> 1, edge: { ...base, ...ends, way } satisfies NodeEdge };
    })
    .toSorted(
      (a, b) =>
        a.base - b.base || a.edge.from - b.edge.from || a.edge.to - b.edge.to || a.edge.way - b.edge.way,
    );
  for (const { edge } of twins) edges.push(edge);
  const nodeVertex = new Uint32Array(network.nodeVertex.length + splitOf.length);
  nodeVertex.set(network.nodeVertex);
  nodeVertex.set(
    splitOf.map((node) => network.nodeVertex[node]!),
    network.nodeVertex.length,
  );
  return {
    network: {
      ...network,
      nodeVertex,
      edges,
      ways: kinds.ways,
      wayTurnBans: Uint8Array.from(kinds.bans),
      splitOf,
      twinOf: Uint32Array.from(twins, ({ base }) => base),
    },
    report: { ...report, splitNodes: splitOf.length, twinEdges: twins.length },
  };
}
