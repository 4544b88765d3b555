import type { LonLat } from '../../../../src/domain/geo';
import type { ValhallaActor } from './actor';

/** A stretch of one way on a path of Valhalla. */
export interface PathEdge {
  readonly way: number;
  readonly metres: number;
  /** Its `use`: road, footway, steps, ferry, … */
  readonly use: string;
  readonly roadClass: string;
  /** The middle piece of its line, in the direction of travel. */
  readonly piece: readonly [LonLat, LonLat];
}

/** A route of Valhalla between two places. */
export interface ValhallaRoute {
  readonly seconds: number;
  readonly metres: number;
  /** The line as Valhalla encodes it, polyline of six decimals. */
  readonly shape: string;
}

interface RouteAnswer {
  readonly trip: {
    readonly summary: { readonly time: number; readonly length: number };
    readonly legs: readonly { readonly shape: string }[];
  };
}

interface TraceAnswer {
  readonly edges: readonly {
    readonly way_id: number;
    readonly length: number;
    readonly use: string;
    readonly road_class: string;
    readonly begin_shape_index: number;
    readonly end_shape_index: number;
  }[];
  readonly shape: string;
}

const M_PER_KM = 1000;

/** A route; null where Valhalla knows none. */
export async function askRoute(
  actor: ValhallaActor,
  from: LonLat,
  to: LonLat,
  costing: string,
  options: Readonly<Record<string, unknown>>,
): Promise<ValhallaRoute | null> {
  try {
    const answer = (await actor.route({
      locations: [from, to].map(([lon, lat]) => ({ lon, lat })),
      costing,
      costing_options: { [costing]: options },
      units: 'kilometers',
      directions_type: 'none',
    })) as RouteAnswer;
    const { summary, legs } = answer.trip;
    return { seconds: summary.time, metres: summary.length * M_PER_KM, shape: legs[0]!.shape };
  } catch {
    return null;
  }
}

/**
 * The ways of a route; null where Valhalla does not find its own line again. Asked without
 * `disable_hierarchy_pruning`, with which its 3.6.1 never answers.
 */
export async function edgesOf(
  actor: ValhallaActor,
  { shape }: ValhallaRoute,
  costing: string,
  options: Readonly<Record<string, unknown>>,
): Promise<readonly PathEdge[] | null> {
  try {
    const answer = (await actor.traceAttributes({
      encoded_polyline: shape,
      costing,
      costing_options: { [costing]: { ...options, disable_hierarchy_pruning: false } },
      shape_match: 'walk_or_snap',
      units: 'kilometers',
      filters: {
        attributes: [
          'edge.way_id',
          'edge.length',
          'edge.use',
          'edge.road_class',
          'edge.begin_shape_index',
          'edge.end_shape_index',
          'shape',
        ],
        action: 'include',
      },
    })) as TraceAnswer;
    const line = decodeShape(answer.shape);
    return answer.edges.map((edge) => ({
      way: edge.way_id,
      metres: edge.length * M_PER_KM,
      use: edge.use,
      roadClass: edge.road_class,
      piece: middlePiece(line.slice(edge.begin_shape_index, edge.end_shape_index + 1)),
    }));
  } catch {
    return null;
  }
}

/** The two vertices about the middle of a line. */
export function middlePiece(line: readonly LonLat[]): readonly [LonLat, LonLat] {
  const at = Math.max(0, (line.length - 2) >> 1);
  return [line[at]!, line[Math.min(at + 1, line.length - 1)]!];
}

/** Positions of an encoded polyline of six decimals. */
export function decodeShape(shape: string): LonLat[] {
  const line: LonLat[] = [];
  const last = [0, 0];
  for (let at = 0, axis = 0; at < shape.length; axis ^= 1) {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const bits = shape.charCodeAt(at++) - 63;
      value |= (bits & 31) << shift;
      if (bits < 32) break;
    }
    last[axis]! += (value & 1) === 1 ? ~(value >> 1) : value >> 1;
    if (axis === 1) line.push([last[1]! / 1e6, last[0]! / 1e6]);
  }
  return line;
}
