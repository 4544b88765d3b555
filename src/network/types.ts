import type { LonLat } from '../domain/geo';
import type { TravelMode } from '../domain/travel';

/**
 * The road graph as it lies in `roads.bin`. Nodes are junctions and points where an edge was cut to keep it short;
 * an edge is a stretch of one way between two nodes. Every edge is two arcs: arc `2e` runs from→to, arc `2e + 1` to→from;
 * whether a mode may use an arc, and how long it takes, is in its {@link ArcWeights}.
 */
export interface RoadGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** 1e-7 degrees. */
  readonly nodeLon: Int32Array;
  readonly nodeLat: Int32Array;
  /** Compressed sparse row: arcs leaving node n are `arcs[firstArc[n] .. firstArc[n + 1])`. */
  readonly firstArc: Uint32Array;
  /** Arc ids in row order. */
  readonly arcs: Uint32Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length of an edge, millimetres. */
  readonly edgeLengthMm: Uint32Array;
  readonly edgeName: Uint16Array | Uint32Array;
  /** OSM id of the way an edge belongs to. */
  readonly edgeWay: Float64Array;
  readonly buffer: ArrayBuffer;
}

/** Travel time per arc in tenths of a second, one array a mode; {@link CLOSED} where the mode may not go. */
export type ArcWeights = Uint32Array;
export const CLOSED = 0xffffffff;

/** A point on the network. */
export interface Snap {
  readonly edge: number;
  /** 0 at the edge's from-node, 1 at its to-node. */
  readonly fraction: number;
  readonly position: LonLat;
  /** Straight line from the asked point, metres. */
  readonly offRoadM: number;
}

export interface ModeWeights {
  readonly mode: TravelMode;
  readonly weights: ArcWeights;
}
