import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ArcWeights, CLOSED, type RoadGraph } from '../../../src/network';
import { findPeer } from './peer';

/** What of the library is used. */
interface PathFinderLike {
  findPath(
    from: GeoJSON.Feature<GeoJSON.Point>,
    to: GeoJSON.Feature<GeoJSON.Point>,
  ): { readonly weight: number; readonly path: readonly GeoJSON.Position[] } | undefined;
}
interface Library {
  readonly default: new (
    network: GeoJSON.FeatureCollection<GeoJSON.LineString, EdgeWeights>,
    options: { readonly tolerance: number; readonly weight: WeightFunction },
  ) => PathFinderLike;
}
type WeightFunction = (
  a: GeoJSON.Position,
  b: GeoJSON.Position,
  properties: EdgeWeights,
) => { readonly forward: number; readonly backward: number };

interface EdgeWeights {
  readonly there: number;
  readonly back: number;
}

/** Its keys of coordinates are rounded to this many degrees. */
const TOLERANCE = 1e-7;

export interface GeojsonPeer {
  readonly buildMs: number;
  /** Cost of the cheapest path between two nodes, tenths of a second; null when there is none. */
  readonly route: (from: number, to: number) => number | null;
}

/** The same network in geojson-path-finder: a line for each edge from node to node. Nodes of one place are one to it. */
export async function toGeojsonPathFinder(
  graph: RoadGraph,
  weights: ArcWeights,
  mayInstall: boolean,
): Promise<GeojsonPeer | { readonly skipped: string }> {
  const peer = findPeer('geojson-path-finder', mayInstall);
  if ('skipped' in peer) return peer;
  const entry = join(peer.folder, 'geojson-path-finder', 'dist', 'cjs', 'index.js');
  const Finder = (createRequire(import.meta.url)(entry) as Library).default;
  const position = (node: number): GeoJSON.Position => [
    graph.nodeLon[node]! / 1e7,
    graph.nodeLat[node]! / 1e7,
  ];
  const passable = (weight: number) => (weight === CLOSED ? 0 : weight);
  const features = Array.from({ length: graph.edgeCount }, (_, edge) => ({
    type: 'Feature' as const,
    properties: { there: passable(weights[2 * edge]!), back: passable(weights[2 * edge + 1]!) },
    geometry: {
      type: 'LineString' as const,
      coordinates: [position(graph.arcHead[2 * edge + 1]!), position(graph.arcHead[2 * edge]!)],
    },
  })).filter(({ properties: { there, back } }) => there > 0 || back > 0);
  const start = performance.now();
  const finder = new Finder(
    { type: 'FeatureCollection', features },
    { tolerance: TOLERANCE, weight: (_a, _b, { there, back }) => ({ forward: there, backward: back }) },
  );
  const buildMs = performance.now() - start;
  const point = (node: number): GeoJSON.Feature<GeoJSON.Point> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: position(node) },
  });
  return { buildMs, route: (from, to) => finder.findPath(point(from), point(to))?.weight ?? null };
}
