import { isPosition } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import type { TurnRestriction } from '../../domain/turn-restriction';
import { GrowableUint32 } from '../growable';
import { barrierAccess } from '../tags/barrier';
import type { SpeedTable } from '../tags/speed';
import { readWay, type WayAttributes, type WayDropReason } from '../tags/way';
import { UNITS_PER_DEGREE } from '../types';
import { VertexTable } from './vertex-table';

export interface BuildOptions {
  /** Default speeds of the country, km/h by `highway` value. */
  readonly speeds: SpeedTable;
  /** Decides the direction of a roundabout that the source gives as an area. */
  readonly drivesOn: 'left' | 'right';
  /** Connected parts with fewer nodes than this are not snapped to; 50 by default. */
  readonly minComponentNodes?: number;
  /** Turns that are banned or prescribed; none by default. */
  readonly restrictions?: readonly TurnRestriction[];
  /** Edges longer than this are cut at a vertex so that a closure shuts only what it touches; 250 m by default. */
  readonly maxEdgeM?: number;
}

export interface SourceWay extends WayAttributes {
  readonly osmId: number;
  readonly osmType: OsmFeature['type'];
}

/** All lines of the network as runs of numbered vertices. */
export interface SourceLines {
  readonly ways: readonly SourceWay[];
  readonly vertices: VertexTable;
  /** Line i is `lineVertices[lineStart[i] .. lineStart[i + 1])` and belongs to `lineWay[i]`. */
  readonly lineStart: Uint32Array;
  readonly lineVertices: Uint32Array;
  readonly lineWay: Uint32Array;
  /** Who passes the barrier on a vertex, as `wayAccess` bits. */
  readonly barriers: ReadonlyMap<number, number>;
  readonly droppedWays: Record<WayDropReason | 'no-length', number>;
  readonly droppedVertices: { repeated: number; notFinite: number };
}

interface Line {
  readonly way: number;
  readonly positions: readonly GeoJSON.Position[];
}

function isCounterClockwise(ring: readonly GeoJSON.Position[]): boolean {
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    area += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  }
  return area > 0;
}

/** A ring read from an area has lost its direction; traffic circles the way the country drives. */
function directedRing(
  ring: readonly GeoJSON.Position[],
  drivesOn: 'left' | 'right',
): readonly GeoJSON.Position[] {
  return isCounterClockwise(ring) === (drivesOn === 'right') ? ring : ring.toReversed();
}

function linesOf(feature: OsmFeature, drivesOn: 'left' | 'right'): readonly (readonly GeoJSON.Position[])[] {
  const geometry = feature.geometry;
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.map((ring) => directedRing(ring, drivesOn));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => directedRing(ring, drivesOn));
  }
}

/**
 * Reads every highway and barrier out of the features, in the order of their ids so that the same objects in any
 * order give the same graph.
 */
export function readLines(features: Iterable<OsmFeature>, options: BuildOptions): SourceLines {
  const droppedWays = { 'not-in-use': 0, 'not-a-road': 0, 'no-access': 0, 'no-length': 0 };
  const droppedVertices = { repeated: 0, notFinite: 0 };
  const kept: { feature: OsmFeature; attributes: WayAttributes }[] = [];
  const barrierNodes: { position: GeoJSON.Position; access: number }[] = [];

  for (const feature of features) {
    if (feature.geometry.type === 'Point') {
      const access = barrierAccess(feature.tags);
      if (access !== null) barrierNodes.push({ position: feature.geometry.coordinates, access });
    } else if (feature.tags['highway'] !== undefined) {
      const attributes = readWay(feature.tags, options.speeds);
      if (typeof attributes === 'string') droppedWays[attributes]++;
      else kept.push({ feature, attributes });
    }
  }
  kept.sort((a, b) => a.feature.id - b.feature.id);

  const vertices = new VertexTable();
  const ways: SourceWay[] = [];
  const lineStart = new GrowableUint32();
  const lineVertices = new GrowableUint32();
  const lineWay = new GrowableUint32();
  let run: number[] = [];

  function closeRun(way: number): boolean {
    const isLine = run.length > 1;
    if (isLine) {
      lineStart.push(lineVertices.length);
      lineWay.push(way);
      for (const vertex of run) lineVertices.push(vertex);
    }
    run = [];
    return isLine;
  }

  function addLine({ way, positions }: Line): boolean {
    let added = false;
    for (const position of positions) {
      const [lon, lat] = position;
      if (lon === undefined || lat === undefined || !isPosition(lon, lat)) {
        droppedVertices.notFinite++;
        added = closeRun(way) || added;
        continue;
      }
      const vertex = vertices.intern(Math.round(lon * UNITS_PER_DEGREE), Math.round(lat * UNITS_PER_DEGREE));
      if (run.at(-1) === vertex) droppedVertices.repeated++;
      else run.push(vertex);
    }
    return closeRun(way) || added;
  }

  for (const { feature, attributes } of kept) {
    const way = ways.length;
    let added = false;
    for (const positions of linesOf(feature, options.drivesOn)) added = addLine({ way, positions }) || added;
    if (added) ways.push({ ...attributes, osmId: feature.id, osmType: feature.type });
    else droppedWays['no-length']++;
  }
  lineStart.push(lineVertices.length);

  const barriers = new Map<number, number>();
  for (const { position, access } of barrierNodes) {
    const vertex = vertices.find(
      Math.round(position[0]! * UNITS_PER_DEGREE),
      Math.round(position[1]! * UNITS_PER_DEGREE),
    );
    if (vertex !== null) barriers.set(vertex, access & (barriers.get(vertex) ?? 0xffff));
  }
  return {
    ways,
    vertices,
    lineStart: lineStart.view(),
    lineVertices: lineVertices.view(),
    lineWay: lineWay.view(),
    barriers,
    droppedWays,
    droppedVertices,
  };
}
