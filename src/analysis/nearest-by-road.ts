import { distanceM, type LonLat } from '../domain/geo';
import type { Task } from '../domain/task';
import { nearestSource } from '../network';
import type { ModeRoads } from './road-access';

/** Weights of the network count tenths of a second, or of a metre. */
const TENTHS = 10;

export interface NearestByRoadOptions {
  /** `to-place`: items travel to the places. `from-place`: the places send to the items. */
  readonly direction: 'to-place' | 'from-place';
  readonly measure: 'time' | 'length';
}

/** Something that many items look for; `extraS` is the time it takes to get ready, counted with the way. */
export interface RoadPlace {
  readonly position: LonLat;
  readonly extraS?: number;
}

export interface NearestPlace {
  /** Index into the places. */
  readonly place: number;
  /** Seconds or metres, the legs between points and roads and the place's own time included. */
  readonly cost: number;
}

/**
 * The nearest place of every item along the roads of a mode: one search from all places at once. Null where no way
 * leads, or where the item meets no open road.
 */
export async function nearestByRoad(
  items: readonly { readonly position: LonLat }[],
  places: readonly RoadPlace[],
  roads: ModeRoads,
  { direction, measure }: NearestByRoadOptions,
  task: Task,
): Promise<readonly (NearestPlace | null)[]> {
  const legTenths = (snap: Parameters<ModeRoads['offRoadTenths']>[0]) =>
    measure === 'time' ? roads.offRoadTenths(snap) : TENTHS * snap.offRoadM;
  const accesses = await roads.accessOfAll(items, task);
  await task.breathe();
  const reachable = places.flatMap(({ position, extraS = 0 }, place) => {
    const snap = roads.access(position);
    return typeof snap === 'string'
      ? []
      : [{ place, target: { snap, extra: legTenths(snap) + TENTHS * extraS } }];
  });
  const field = nearestSource(
    roads.conditions.graph,
    reachable.map(({ target }) => target),
    {
      weights: measure === 'time' ? roads.weights : roads.lengths(),
      direction: direction === 'to-place' ? 'to-source' : 'from-source',
    },
  );
  await task.breathe();
  return accesses.map((snap) => {
    const found = typeof snap === 'string' ? null : field.at(snap);
    if (typeof snap === 'string' || found === null) return null;
    return { place: reachable[found.source]!.place, cost: (found.cost + legTenths(snap)) / TENTHS };
  });
}

/**
 * The same by straight line where there are no roads: distance × `detourFactor`, in metres or by `speedMps` in seconds.
 */
export async function nearestByStraightLine(
  items: readonly { readonly position: LonLat }[],
  places: readonly RoadPlace[],
  { detourFactor, speedMps }: { readonly detourFactor: number; readonly speedMps: number | null },
  task: Task,
): Promise<readonly (NearestPlace | null)[]> {
  const found: (NearestPlace | null)[] = [];
  for (const { position } of items) {
    if (found.length % 200 === 199) await task.breathe();
    let best: NearestPlace | null = null;
    for (const [place, { position: there, extraS = 0 }] of places.entries()) {
      const metres = distanceM(position, there) * detourFactor;
      const cost = speedMps === null ? metres : metres / speedMps + extraS;
      if (best === null || cost < best.cost) best = { place, cost };
    }
    found.push(best);
  }
  return found;
}
