import type { LonLat } from '../../domain/geo';
import { type ArcWeights, CLOSED, type RoadGraph, WAY_BRIDGE, WAY_ROUNDABOUT, WAY_TUNNEL } from '../types';
import { bearingAtEnd, bearingAtStart, octant, type Turn, turnBetween } from './bearing';
import { drawArc } from './draw';
import { type Path, travelledShare } from './path';

/** A stretch of one street on a path; words are made from it in the interface. */
export interface PathStep {
  /** Street name as in the data; null for an unnamed way. */
  readonly street: string | null;
  readonly turn: Turn | 'depart' | 'roundabout' | 'arrive';
  /** Compass octant of the first metres, 0 = north, clockwise, 0–7. */
  readonly heading: number;
  readonly distanceM: number;
  readonly travelS: number;
  readonly structure: 'bridge' | 'tunnel' | null;
}

/** Bridges and tunnels shorter than this are culverts and underpasses that nobody needs to be told of, metres. */
const MIN_STRUCTURE_M = 40;
/** Unnamed bits shorter than this inside a crossing are no street of their own, metres. */
const MAX_LINK_M = 25;

/** Consecutive arcs of the same street, structure and kind. */
interface Stretch {
  readonly street: string | null;
  readonly isRoundabout: boolean;
  readonly structure: PathStep['structure'];
  readonly line: LonLat[];
  /** The part of the line by whose end the next turn is judged: without a swallowed link at its end. */
  exit: readonly LonLat[];
  distanceM: number;
  travelS: number;
}

function structureOf(flags: number): PathStep['structure'] {
  if ((flags & WAY_TUNNEL) !== 0) return 'tunnel';
  return (flags & WAY_BRIDGE) !== 0 ? 'bridge' : null;
}

function stretchOf(graph: RoadGraph, weights: ArcWeights, path: Path, index: number): Stretch {
  const arc = path.arcs[index]!;
  const way = graph.edgeWay[arc >> 1]!;
  const share = travelledShare(path, index);
  const weight = weights[arc]!;
  const line = drawArc(graph, path, index);
  return {
    street: graph.names.get(graph.wayName[way]!),
    isRoundabout: (graph.wayFlags[way]! & WAY_ROUNDABOUT) !== 0,
    structure: structureOf(graph.wayFlags[way]!),
    line,
    exit: line,
    distanceM: (graph.edgeLengthMm[arc >> 1]! / 1000) * share,
    travelS: weight === CLOSED ? 0 : (weight * share) / 10,
  };
}

function append(to: Stretch, next: Stretch): void {
  if (isMinor(next)) to.exit = [...to.exit];
  for (const position of next.line.slice(1)) to.line.push(position);
  if (!isMinor(next)) to.exit = to.line;
  to.distanceM += next.distanceM;
  to.travelS += next.travelS;
}

/** Joins neighbours for which `belongs` holds; the first of them gives the name. */
function join(stretches: readonly Stretch[], belongs: (to: Stretch, next: Stretch) => boolean): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && belongs(last, next)) append(last, next);
    else {
      const line = [...next.line];
      joined.push({ ...next, line, exit: next.exit.length < line.length ? next.exit : line });
    }
  }
  return joined;
}

function isSameStreet(a: Stretch, b: Stretch): boolean {
  if (a.isRoundabout || b.isRoundabout) return a.isRoundabout && b.isRoundabout;
  return a.street === b.street && a.structure === b.structure;
}

function isMinor(stretch: Stretch): boolean {
  if (stretch.isRoundabout) return false;
  const isCulvert = stretch.structure !== null && stretch.distanceM < MIN_STRUCTURE_M;
  return isCulvert || (stretch.street === null && stretch.distanceM < MAX_LINK_M);
}

/** Stretches as one would tell them: one a street, crossings and culverts swallowed by the street they lie on. */
function stretchesOf(graph: RoadGraph, weights: ArcWeights, path: Path): Stretch[] {
  const arcs = Array.from(path.arcs, (_, index) => stretchOf(graph, weights, path, index));
  const moving = arcs.filter(({ distanceM }) => distanceM > 0);
  const streets = join(moving.length > 0 ? moving : arcs.slice(0, 1), isSameStreet);
  const told = join(streets, (last, next) => isMinor(next) && !last.isRoundabout);
  return join(told, isSameStreet);
}

/**
 * A path street by street: `depart` first, then one step for each street, roundabout, bridge or tunnel, `arrive` last
 * with no length. Distances and times of the steps add up to the path's. A roundabout has the name of no street.
 */
export function describePath(graph: RoadGraph, weights: ArcWeights, path: Path): PathStep[] {
  const stretches = stretchesOf(graph, weights, path);
  const steps: PathStep[] = stretches.map((stretch, index) => {
    const before = stretches[index - 1];
    const after = bearingAtStart(stretch.line);
    const turn = before === undefined ? 'depart' : turnBetween(bearingAtEnd(before.exit), after);
    return {
      street: stretch.isRoundabout ? null : stretch.street,
      turn: stretch.isRoundabout && before !== undefined ? 'roundabout' : turn,
      heading: octant(after),
      distanceM: stretch.distanceM,
      travelS: stretch.travelS,
      structure: stretch.structure,
    };
  });
  const last = stretches.at(-1);
  const arrive: PathStep = {
    street: last === undefined || last.isRoundabout ? null : last.street,
    turn: 'arrive',
    heading: last === undefined ? 0 : octant(bearingAtEnd(last.line)),
    distanceM: 0,
    travelS: 0,
    structure: null,
  };
  return [...steps, arrive];
}
