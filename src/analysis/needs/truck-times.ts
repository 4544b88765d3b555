import type { CostMatrix } from '../../domain/costs';
import { distanceM, type LonLat } from '../../domain/geo';
import type { Task } from '../../domain/task';
import type { Warehouse } from '../../domain/warehouse';
import { nearestSource, type RoadNetwork, type Snap } from '../../network';
import { modeRoads } from '../road-access';
import { straightSpeedMps } from '../straight-speed';
import type { NeedsQuery } from './query';
import type { WarehouseLeftOut } from './result';

/** Weights of the network count tenths of a second. */
const TENTHS = 10;

/** Seconds by heavy truck from warehouses (rows) to places (columns), the legs between doors and roads included. */
export interface TruckTimes {
  readonly travelS: CostMatrix;
  /** Why no truck leaves a warehouse; null where one can. In the order of the warehouses. */
  readonly blocked: readonly (WarehouseLeftOut['reason'] | null)[];
}

/** Travel times under the zones and closures in force: one search a warehouse. By straight line without a network. */
export async function truckTimes(
  warehouses: readonly Warehouse[],
  places: readonly { readonly position: LonLat }[],
  query: NeedsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<TruckTimes> {
  const columnCount = places.length;
  const cost = new Float64Array(warehouses.length * columnCount).fill(Infinity);
  const travelS = { rowCount: warehouses.length, columnCount, cost };
  if (network === null) {
    fillStraight(cost, warehouses, places, query);
    return { travelS, blocked: warehouses.map(() => null) };
  }
  const roads = modeRoads(network, 'truck', query);
  const accesses = await roads.accessOfAll(places, task);
  const legTenths = (snap: Snap) => roads.offRoadTenths(snap);
  const blocked: (WarehouseLeftOut['reason'] | null)[] = [];
  for (const [row, { position }] of warehouses.entries()) {
    await task.breathe();
    task.report({ stage: 'search', done: row, total: warehouses.length });
    const start = roads.access(position);
    blocked.push(typeof start === 'string' ? start : null);
    if (typeof start === 'string') continue;
    const field = nearestSource(network.graph, [{ snap: start, extra: legTenths(start) }], {
      weights: roads.weights,
      direction: 'from-source',
    });
    for (const [column, snap] of accesses.entries()) {
      const found = typeof snap === 'string' ? null : field.at(snap);
      if (typeof snap === 'string' || found === null) continue;
      cost[row * columnCount + column] = (found.cost + legTenths(snap)) / TENTHS;
    }
  }
  return { travelS, blocked };
}

function fillStraight(
  cost: Float64Array,
  warehouses: readonly Warehouse[],
  places: readonly { readonly position: LonLat }[],
  { standards, walker }: NeedsQuery,
): void {
  const speedMps = straightSpeedMps(standards, 'truck', walker) / standards.detourFactor.value;
  for (const [row, { position }] of warehouses.entries()) {
    for (const [column, place] of places.entries()) {
      cost[row * places.length + column] = distanceM(position, place.position) / speedMps;
    }
  }
}
