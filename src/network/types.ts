import type { LonLat } from '../domain/geo';
import type { TravelMode } from '../domain/travel';

/**
 * The road graph as it lies in `roads.bin`: its arrays are views onto one buffer, but for `firstArc` and `arcs`, which
 * follow from `arcHead` and are counted out when the file is opened.
 *
 * Nodes are junctions and points where an edge was cut to keep it short; an edge is a stretch of one way between two
 * nodes, drawn in the direction of that way. Edge `e` is two arcs: arc `2e` runs along it, arc `2e + 1` against it, so
 * `arc ^ 1` is the way back and `arc >> 1` the edge. Whether a mode may use an arc, and how long it takes, is in its
 * {@link ArcWeights}.
 */
export interface RoadGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly wayCount: number;
  /** Side of the road that traffic keeps to. */
  readonly drivesOn: 'left' | 'right';

  /** 1e-7 degrees. */
  readonly nodeLon: Int32Array;
  readonly nodeLat: Int32Array;
  /** Compressed sparse row: arcs leaving node n are `arcs[firstArc[n] .. firstArc[n + 1])`. */
  readonly firstArc: Uint32Array;
  /** Arc ids in row order. */
  readonly arcs: Uint32Array;

  /** Node an arc leads to. Edge e runs from `arcHead[2e + 1]` to `arcHead[2e]`. */
  readonly arcHead: Uint32Array;
  /** Length along the geometry, millimetres (haversine), at least 1. */
  readonly edgeLengthMm: Uint32Array;
  /** Index into the way arrays. */
  readonly edgeWay: Uint32Array;
  /** Bit per mode ({@link modeBit}): the edge lies in no component of useful size for that mode; never snapped to. */
  readonly edgeIsland: Uint8Array;
  /** Vertices between the two nodes of edge e are `shape[2 * shapeStart[e] .. 2 * shapeStart[e + 1])`. */
  readonly shapeStart: Uint32Array;
  /** Steps of longitude and latitude from vertex to vertex, beginning at the from-node, 1e-7 degrees. */
  readonly shape: Int16Array;

  /** OSM id of a way. */
  readonly wayId: Float64Array;
  /** Index into {@link names}; 0 for a way without a name. */
  readonly wayName: Uint32Array;
  /** Index into `ROAD_CLASSES`. */
  readonly wayClass: Uint8Array;
  /** Legal speed, km/h; the default of the country and class where {@link WAY_SPEED_IS_DEFAULT} is set. */
  readonly waySpeedKmh: Uint8Array;
  /** `WAY_*` bits. */
  readonly wayFlags: Uint8Array;
  /** OSM layer: which of two crossing ways lies above. */
  readonly wayLayer: Int8Array;
  /** Low byte: legal for everybody. High byte: only for those who may ignore private and no. See {@link accessBit}. */
  readonly wayAccess: Uint16Array;
  /** {@link accessBit} bits: closed to those whom turn restrictions bind. See {@link twinOf}. */
  readonly wayTurnBans: Uint8Array;

  /**
   * Turn restrictions split nodes and double edges. The last `splitOf.length` nodes are split nodes: each stands where
   * the node `splitOf[i]` stands and means "come here by a way that bans some turns". The last `twinOf.length` edges
   * are twins: each has the geometry of edge `twinOf[i]` and leads to or from a split node. Both lists rise and name
   * base nodes and base edges only; empty where no turn is restricted.
   */
  readonly splitOf: Uint32Array;
  readonly twinOf: Uint32Array;

  /** Rank of each node in the hierarchy of searches (`hierarchy/order.ts`); empty when it has not been worked out. */
  readonly nodeRank: Uint32Array;

  readonly names: StreetNames;
  readonly buffer: ArrayBuffer;
}

/** Street names, decoded when asked for. Name 0 is no name. */
export interface StreetNames {
  readonly count: number;
  get(index: number): string | null;
}

export const WAY_BRIDGE = 1;
export const WAY_TUNNEL = 2;
export const WAY_ROUNDABOUT = 4;
export const WAY_SPEED_IS_DEFAULT = 8;

/** Coordinates in the graph are whole numbers of this many degrees. */
export const UNITS_PER_DEGREE = 1e7;

/** Travel time per arc in tenths of a second, one array a mode; {@link CLOSED} where the mode may not go. Never changed once made. */
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
