import type { TravelProfile } from '../../domain/travel';
import type { TurnRestriction } from '../../domain/turn-restriction';
import { CLOSED, type RoadGraph, type Snap } from '../types';
import { createArcWeights } from '../weights';
import { Heap } from './heap';

/** A forbidden or prescribed run of arcs. */
interface Run {
  readonly isOnly: boolean;
  readonly arcs: readonly number[];
}

interface Roads {
  readonly graph: RoadGraph;
  readonly byWay: ReadonlyMap<number, readonly number[]>;
  /** Base arcs leaving a place. */
  readonly leaving: ReadonlyMap<number, readonly number[]>;
  readonly head: (arc: number) => number;
  readonly tail: (arc: number) => number;
  readonly way: (arc: number) => number;
}

function roadsOf(graph: RoadGraph): Roads {
  const leaving = new Map<number, number[]>();
  const byWay = new Map<number, number[]>();
  const way = (arc: number) => graph.wayId[graph.edgeWay[Math.floor(arc / 2)]!]!;
  const head = (arc: number) => graph.arcHead[arc]!;
  const tail = (arc: number) => graph.arcHead[arc % 2 === 0 ? arc + 1 : arc - 1]!;
  for (let arc = 0; arc < 2 * (graph.edgeCount - graph.twinOf.length); arc++) {
    leaving.set(tail(arc), [...(leaving.get(tail(arc)) ?? []), arc]);
    byWay.set(way(arc), [...(byWay.get(way(arc)) ?? []), arc]);
  }
  return { graph, byWay, leaving, head, tail, way };
}

function back(arc: number): number {
  return arc % 2 === 0 ? arc + 1 : arc - 1;
}

/** Every way to go along all edges of some ways, one way after the other, setting out from a place. */
function walksAlong(roads: Roads, place: number, ways: readonly number[]): number[][] {
  const [way, ...rest] = ways;
  if (way === undefined) return [[]];
  const length = (roads.byWay.get(way)?.length ?? 0) / 2;
  let walks: number[][] = [[]];
  for (let step = 0; step < length; step++) {
    walks = walks.flatMap((walk) => {
      const at = walk.length === 0 ? place : roads.head(walk.at(-1)!);
      return (roads.leaving.get(at) ?? [])
        .filter((arc) => roads.way(arc) === way && !walk.includes(arc) && !walk.includes(back(arc)))
        .map((arc) => [...walk, arc]);
    });
  }
  return walks.flatMap((walk) =>
    walksAlong(roads, roads.head(walk.at(-1)!), rest).map((further) => [...walk, ...further]),
  );
}

function runsOf(roads: Roads, restriction: TurnRestriction, isLegal: (arc: number) => boolean): Run[] {
  const { graph } = roads;
  const { via, kind } = restriction;
  const runs: Run[] = [];
  for (const from of restriction.from) {
    for (const to of restriction.to) {
      const isTurnBack = from === to && kind.endsWith('_u_turn') && via.type === 'node';
      const found: number[][] = [];
      for (const first of roads.byWay.get(from) ?? []) {
        const place = roads.head(first);
        const isThere =
          via.type === 'ways' ||
          (graph.nodeLon[place] === Math.round(via.position[0] * 1e7) &&
            graph.nodeLat[place] === Math.round(via.position[1] * 1e7));
        if (!isThere) continue;
        for (const walk of walksAlong(roads, place, via.type === 'ways' ? via.ids : [])) {
          const end = walk.length === 0 ? place : roads.head(walk.at(-1)!);
          for (const last of roads.leaving.get(end) ?? []) {
            if (roads.way(last) !== to) continue;
            if (from === to && via.type === 'node' && isTurnBack !== (last === back(first))) continue;
            found.push([first, ...walk, last]);
          }
        }
      }
      const legal = found.filter((arcs) => arcs.every(isLegal));
      if (legal.length === 1 || isTurnBack) {
        runs.push(...legal.map((arcs) => ({ isOnly: kind.startsWith('only_'), arcs })));
      }
    }
  }
  return runs;
}

/** Whether a restriction binds a mode, said anew. */
function binds({ vehicle, except }: TurnRestriction, mode: TravelProfile['mode']): boolean {
  const names: readonly string[] = {
    walk: [],
    car: ['vehicle', 'motor_vehicle', 'motorcar'],
    emergency: ['vehicle', 'motor_vehicle', 'emergency'],
    truck: ['vehicle', 'motor_vehicle', 'goods', 'hgv'],
  }[mode];
  if (mode === 'walk' || (vehicle !== null && !names.includes(vehicle))) return false;
  const alsoExcepted = mode === 'emergency' ? ['psv', 'bus'] : [];
  return !except.some((one) => names.includes(one) || alsoExcepted.includes(one));
}

/** Someone who has just come along an arc, and how far he is in each run that he has begun. */
interface Traveller {
  readonly arc: number;
  readonly progress: readonly (readonly [run: number, at: number])[];
}

/**
 * Costs between points on the roads of a graph under turn restrictions, the plain way: a search over arcs, not nodes,
 * that carries along which restrictions it is in the middle of. Reads the restrictions as OpenStreetMap has them, and
 * of the graph only its base edges; shares no code with the building of split nodes nor with the searches.
 */
export function turnReference(
  graph: RoadGraph,
  restrictions: readonly TurnRestriction[],
  profile: TravelProfile,
): (from: Snap, tos: readonly Snap[]) => number[] {
  const roads = roadsOf(graph);
  const weights = createArcWeights(graph, { ...profile, ignoresTurnBans: true });
  const lawful = createArcWeights(graph, {
    ...profile,
    ignoresTurnBans: true,
    ignoresOneway: false,
    ignoresPrivate: true,
  });
  const runs = profile.ignoresTurnBans
    ? []
    : restrictions
        .filter((one) => binds(one, profile.mode))
        .flatMap((one) => runsOf(roads, one, (arc) => lawful[arc] !== CLOSED));
  const runsFrom = new Map<number, number[]>();
  for (const [index, { arcs }] of runs.entries()) {
    runsFrom.set(arcs[0]!, [...(runsFrom.get(arcs[0]!) ?? []), index]);
  }

  function goOn({ progress }: Traveller, arc: number): Traveller | null {
    for (const [run, at] of progress) {
      const { isOnly, arcs } = runs[run]!;
      if (!isOnly && at === arcs.length - 2 && arcs[at + 1] === arc) return null;
      if (!isOnly) continue;
      const prescribed = progress
        .filter(([other, place]) => runs[other]!.isOnly && place === at)
        .map(([other]) => runs[other]!.arcs[at + 1]);
      if (!prescribed.includes(arc)) return null;
    }
    return begin(
      arc,
      progress.flatMap(([run, at]) =>
        runs[run]!.arcs[at + 1] === arc && at + 1 < runs[run]!.arcs.length - 1
          ? [[run, at + 1] as const]
          : [],
      ),
    );
  }

  function begin(arc: number, progress: Traveller['progress']): Traveller {
    return { arc, progress: [...progress, ...(runsFrom.get(arc) ?? []).map((run) => [run, 0] as const)] };
  }

  const shareTo = (arc: number, { fraction }: Snap) => (arc % 2 === 0 ? fraction : 1 - fraction);

  return (from, tos) => {
    const best = tos.map(() => Infinity);
    const done = new Set<string>();
    const queue = new Heap<Traveller>();
    const targets = new Map<number, number[]>();
    for (const [index, { edge }] of tos.entries()) targets.set(edge, [...(targets.get(edge) ?? []), index]);
    for (const arc of [2 * from.edge, 2 * from.edge + 1]) {
      if (weights[arc] === CLOSED) continue;
      for (const [index, to] of tos.entries()) {
        const share = shareTo(arc, to) - shareTo(arc, from);
        if (to.edge === from.edge && share >= 0) best[index] = Math.min(best[index]!, weights[arc]! * share);
      }
      queue.push(weights[arc]! * (1 - shareTo(arc, from)), begin(arc, []));
    }
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { cost, item: traveller } = next;
      const key = `${traveller.arc}:${traveller.progress
        .map((one) => one.join('.'))
        .toSorted()
        .join()}`;
      if (done.has(key)) continue;
      done.add(key);
      for (const arc of roads.leaving.get(roads.head(traveller.arc)) ?? []) {
        if (weights[arc] === CLOSED) continue;
        const further = goOn(traveller, arc);
        if (further === null) continue;
        for (const index of targets.get(Math.floor(arc / 2)) ?? []) {
          best[index] = Math.min(best[index]!, cost + weights[arc]! * shareTo(arc, tos[index]!));
        }
        queue.push(cost + weights[arc]!, further);
      }
    }
    return best;
  };
}
