import type { Task } from '../../domain/task';
import { type RoadNetwork, snapToRoad } from '../../network';

/** Positions farther than this from every street tell nothing. */
const MAX_DISTANCE_M = 2000;
const BETWEEN_BREATHS = 200;

export interface StreetDistances {
  /** Positions that lie near a street in every reading. */
  readonly counted: number;
  /** Median distance to the nearest street or path, metres, one for each reading. */
  readonly medianM: readonly number[];
  /** Share of the counted positions (0–1) that lie nearer to a street than in the first reading. */
  readonly nearer: readonly number[];
}

/**
 * How near the same places lie to the streets under several readings of their coordinates (longitude and latitude in
 * turn, one array a reading, all of one length). Null where no position lies within 2 km of a street in all of them.
 */
export async function streetDistances(
  readings: readonly Float64Array[],
  { graph, index }: Pick<RoadNetwork, 'graph' | 'index'>,
  task: Task,
): Promise<StreetDistances | null> {
  const travel = { mode: 'walk', weights: new Uint32Array(graph.arcHead.length).fill(1) } as const;
  const places = Math.min(...readings.map((positions) => positions.length / 2));
  const found: number[][] = readings.map(() => []);
  for (let place = 0; place < places; place++) {
    if (place % BETWEEN_BREATHS === 0) {
      task.report({ stage: 'search', done: place, total: places });
      await task.breathe();
    }
    const distances = readings.map(
      (positions) =>
        snapToRoad(index, [positions[2 * place]!, positions[2 * place + 1]!], travel, {
          maxDistanceM: MAX_DISTANCE_M,
        })?.offRoadM ?? null,
    );
    if (distances.every((distance) => distance !== null))
      for (const [reading, distance] of distances.entries()) found[reading]!.push(distance);
  }
  const first = found[0];
  if (first === undefined || first.length === 0) return null;
  return {
    counted: first.length,
    medianM: found.map(median),
    nearer: found.map(
      (distances) => distances.filter((distance, place) => distance < first[place]!).length / first.length,
    ),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
