import type { LonLat } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import type { TurnRestriction } from '../../domain/turn-restriction';
import { type BuildOptions, buildRoadGraph, type RoadGraph, type RoadReport } from '../index';

type Tags = Readonly<Record<string, string>>;

/** One character of a sketch to the right, one line down, in degrees: about 11 m and 22 m at the equator. */
export const COLUMN_DEG = 0.0001;
export const ROW_DEG = 0.0002;

export interface Sketch {
  readonly features: readonly OsmFeature[];
  readonly letters: readonly string[];
  /** Where a letter stands. */
  readonly at: (letter: string) => LonLat;
}

/**
 * A little network drawn in characters. Letters are vertices where they stand; `ways` says which letters a way runs
 * through, in order, and its tags (`{}` = residential). The lines between are for the reader.
 * `nodes` puts tags on single letters.
 */
export function sketch(
  drawing: string,
  ways: Readonly<Record<string, Tags>>,
  nodes: Readonly<Record<string, Tags>> = {},
): Sketch {
  const places = new Map<string, LonLat>();
  for (const [row, line] of drawing.split('\n').entries()) {
    for (const [column, letter] of line.split('').entries()) {
      if (!/[A-Za-z]/.test(letter)) continue;
      places.set(letter, [round(column * COLUMN_DEG), round(-row * ROW_DEG)]);
    }
  }
  function at(letter: string): LonLat {
    const place = places.get(letter);
    if (place === undefined) throw new Error(`The sketch has no ${letter}`);
    return place;
  }
  const lines = Object.entries(ways).map(
    ([letters, tags], index): OsmFeature => ({
      type: 'way',
      id: index + 1,
      tags: { highway: 'residential', ...tags },
      geometry: { type: 'LineString', coordinates: letters.split('').map((letter) => [...at(letter)]) },
    }),
  );
  const points = Object.entries(nodes).map(
    ([letter, tags], index): OsmFeature => ({
      type: 'node',
      id: index + 1,
      tags,
      geometry: { type: 'Point', coordinates: [...at(letter)] },
    }),
  );
  return { features: [...lines, ...points], letters: [...places.keys()], at };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7 + 0;
}

/** Node of a graph that stands at a position. */
export function nodeAt(graph: RoadGraph, [lon, lat]: LonLat): number {
  for (let node = 0; node < graph.nodeCount; node++) {
    if (graph.nodeLon[node] === Math.round(lon * 1e7) && graph.nodeLat[node] === Math.round(lat * 1e7))
      return node;
  }
  throw new Error(`No node at ${lon} ${lat}`);
}

export interface BuiltSketch extends Sketch {
  readonly graph: RoadGraph;
  readonly report: RoadReport;
  readonly restrictions: readonly TurnRestriction[];
  readonly node: (letter: string) => number;
  /** Edge between two letters; throws when there is none. */
  readonly edge: (from: string, to: string) => number;
  /** Arc from one letter to another. */
  readonly arc: (from: string, to: string) => number;
}

/** A turn restriction of a sketch; ways by their letters, several ways after one another with a space between. */
export interface SketchTurn {
  readonly kind: string;
  readonly from: string;
  /** One letter: a node. More: ways. */
  readonly via: string;
  readonly to: string;
  readonly vehicle?: string;
  readonly except?: readonly string[];
}

function restrictionOf(
  turn: SketchTurn,
  id: number,
  ways: readonly string[],
  at: Sketch['at'],
): TurnRestriction {
  const { kind, from, via, to, vehicle = null, except = [] } = turn;
  const idsOf = (letters: string) => letters.split(' ').map((way) => ways.indexOf(way) + 1);
  return {
    id,
    kind,
    vehicle,
    from: idsOf(from),
    via:
      via.length === 1
        ? { type: 'node', id: via.charCodeAt(0), position: at(via) }
        : { type: 'ways', ids: idsOf(via) },
    to: idsOf(to),
    except,
  };
}

/** Draws a network and builds its graph. */
export function built(
  drawing: string,
  ways: Readonly<Record<string, Tags>>,
  {
    nodes = {},
    turns = [],
    ...options
  }: Partial<BuildOptions> & {
    readonly nodes?: Readonly<Record<string, Tags>>;
    readonly turns?: readonly SketchTurn[];
  } = {},
): BuiltSketch {
  const drawn = sketch(drawing, ways, nodes);
  const restrictions = turns.map((turn, index) =>
    restrictionOf(turn, index + 1, Object.keys(ways), drawn.at),
  );
  const { graph, report } = buildRoadGraph(drawn.features, {
    speeds: {},
    drivesOn: 'right',
    restrictions,
    ...options,
  });
  const node = (letter: string) => nodeAt(graph, drawn.at(letter));
  function arc(from: string, to: string): number {
    const [tail, head] = [node(from), node(to)];
    const found = graph.arcHead.findIndex((end, index) => end === head && graph.arcHead[index ^ 1] === tail);
    if (found < 0) throw new Error(`No edge ${from}${to}`);
    return found;
  }
  return { ...drawn, restrictions, graph, report, node, arc, edge: (from, to) => arc(from, to) >> 1 };
}
