import type { LonLat } from '../../domain/geo';
import { edgeLine, type RoadGraph, ROAD_CLASSES, WAY_BRIDGE, WAY_TUNNEL } from '../../network';
import type { ClosingEffects } from './close-each';
import type { ImportantStreet } from './result';
import { crossingName, runsTo, type Stretch } from './stretches';

const TENTHS_PER_MINUTE = 600;

export type StreetFigures = Pick<ImportantStreet, 'isolatedPeople' | 'delayedPeople' | 'extraPersonMin'>;

/** The most that closing any one edge of the stretch does. */
export function figuresOf({ edges }: Stretch, { isolated, delayed, extra }: ClosingEffects): StreetFigures {
  const most = (of: Float64Array) => edges.reduce((best, edge) => Math.max(best, of[edge]!), 0);
  return {
    isolatedPeople: most(isolated),
    delayedPeople: most(delayed),
    extraPersonMin: most(extra) / TENTHS_PER_MINUTE,
  };
}

/** The stretch as people know it: its name, what it lies between, where it runs. */
export function describeStreet(
  graph: RoadGraph,
  stretch: Stretch,
  isBridge: Uint8Array,
): Omit<ImportantStreet, 'rank' | keyof StreetFigures> {
  const { edges, nodes } = stretch;
  const way = graph.edgeWay[edges[0]!]!;
  const name = graph.names.get(graph.wayName[way]!);
  const has = (flag: number) => edges.some((edge) => (graph.wayFlags[graph.edgeWay[edge]!]! & flag) !== 0);
  const coordinates = lineOf(graph, stretch);
  const centre = middleOf(coordinates);
  return {
    id: Math.min(...edges),
    edges,
    name,
    roadClass: ROAD_CLASSES[graph.wayClass[way]!] ?? 'road',
    between: [crossingName(graph, nodes[0]!, name), crossingName(graph, nodes.at(-1)!, name)],
    structure: has(WAY_BRIDGE) ? 'bridge' : has(WAY_TUNNEL) ? 'tunnel' : null,
    lengthM: edges.reduce((sum, edge) => sum + graph.edgeLengthMm[edge]!, 0) / 1000,
    isOnlyWay: edges.some((edge) => isBridge[edge] === 1),
    centre,
    geometry: { type: 'LineString', coordinates },
  };
}

function lineOf(graph: RoadGraph, { edges, nodes }: Stretch): GeoJSON.Position[] {
  return edges.flatMap((edge, index) => {
    const line = edgeLine(graph, edge);
    const inOrder = runsTo(graph, edge, nodes[index + 1]!) ? line : line.toReversed();
    return index === 0 ? inOrder : inOrder.slice(1);
  });
}

/** Half way between the two corners in the middle of a line, so that it lies on one road alone. */
function middleOf(line: readonly GeoJSON.Position[]): LonLat {
  const before = Math.floor((line.length - 1) / 2);
  const [lon = 0, lat = 0] = line[before] ?? [];
  const [nextLon = lon, nextLat = lat] = line[before + 1] ?? [];
  return [(lon + nextLon) / 2, (lat + nextLat) / 2];
}
