import { type ArcWeights, CLOSED, type RoadGraph, WAY_BRIDGE, WAY_ROUNDABOUT, WAY_TUNNEL } from '../types';
import { bearingAtEnd, bearingAtStart, octant, type Turn, turnBetween } from './bearing';
import { drawArcs } from './draw';
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

/** Bridges and tunnels shorter than this are no step of their own: overpasses and culverts, metres. */
const MIN_STRUCTURE_M = 100;
/** Unnamed bits shorter than this inside a crossing are no street of their own, metres. */
const MAX_LINK_M = 25;

/** Consecutive arcs of the same street, structure and kind. */
interface Stretch {
  /** Index into the street names; 0 for none. */
  readonly name: number;
  readonly isRoundabout: boolean;
  readonly structure: PathStep['structure'];
  /** Positions in the arcs of the path. */
  readonly first: number;
  last: number;
  /** The arc by whose end the next turn is judged: the last before a swallowed link. */
  exit: number;
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
  const flags = graph.wayFlags[way]!;
  const share = travelledShare(path, index);
  const weight = weights[arc]!;
  return {
    name: graph.wayName[way]!,
    isRoundabout: (flags & WAY_ROUNDABOUT) !== 0,
    structure: structureOf(flags),
    first: index,
    last: index,
    exit: index,
    distanceM: (graph.edgeLengthMm[arc >> 1]! / 1000) * share,
    travelS: weight === CLOSED ? 0 : (weight * share) / 10,
  };
}

/** Joins neighbours for which `belongs` holds; the first of them gives the name. */
function join(
  stretches: readonly Stretch[],
  belongs: (to: Stretch, next: Stretch) => boolean,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const to = joined.at(-1);
    if (to === undefined || !belongs(to, next)) {
      joined.push(next);
      continue;
    }
    if (!isMinor(next)) to.exit = next.exit;
    to.last = next.last;
    to.distanceM += next.distanceM;
    to.travelS += next.travelS;
  }
  return joined;
}

function isSameStreet(a: Stretch, b: Stretch): boolean {
  if (a.isRoundabout || b.isRoundabout) return a.isRoundabout && b.isRoundabout;
  return a.name === b.name && a.structure === b.structure;
}

function isMinor(stretch: Stretch): boolean {
  if (stretch.isRoundabout) return false;
  const isCulvert = stretch.structure !== null && stretch.distanceM < MIN_STRUCTURE_M;
  return isCulvert || (stretch.name === 0 && stretch.distanceM < MAX_LINK_M);
}

/** Stretches as one would tell them: one a street, crossings and culverts swallowed by the street they lie on. */
function stretchesOf(graph: RoadGraph, weights: ArcWeights, path: Path): readonly Stretch[] {
  const arcs = Array.from(path.arcs, (_, index) => stretchOf(graph, weights, path, index));
  const moving = arcs.filter(({ distanceM }) => distanceM > 0);
  const streets = join(moving.length > 0 ? moving : arcs.slice(0, 1), isSameStreet);
  const told = join(streets, (to, next) => isMinor(next) && !to.isRoundabout);
  return join(told, isSameStreet);
}

/**
 * A path street by street: `depart` first, then one step for each street, roundabout, bridge or tunnel, `arrive` last
 * with no length. Distances and times of the steps add up to the path's. A roundabout has the name of no street.
 */
export function describePath(graph: RoadGraph, weights: ArcWeights, path: Path): PathStep[] {
  const { line, starts } = drawArcs(graph, path);
  const stretches = stretchesOf(graph, weights, path);
  const streetOf = ({ name, isRoundabout }: Stretch) => (isRoundabout ? null : graph.names.get(name));
  const steps: PathStep[] = stretches.map((stretch, index) => {
    const before = stretches[index - 1];
    const after = bearingAtStart(line, starts[stretch.first]!, starts[stretch.last + 1]!);
    const turn =
      before === undefined
        ? 'depart'
        : turnBetween(bearingAtEnd(line, starts[before.first]!, starts[before.exit + 1]!), after);
    return {
      street: streetOf(stretch),
      turn: stretch.isRoundabout && before !== undefined ? 'roundabout' : turn,
      heading: octant(after),
      distanceM: stretch.distanceM,
      travelS: stretch.travelS,
      structure: stretch.structure,
    };
  });
  const last = stretches.at(-1)!;
  const arrival = bearingAtEnd(line, starts[last.first]!, starts[last.last + 1]!);
  return [
    ...steps,
    {
      street: streetOf(last),
      turn: 'arrive',
      heading: octant(arrival),
      distanceM: 0,
      travelS: 0,
      structure: null,
    },
  ];
}
