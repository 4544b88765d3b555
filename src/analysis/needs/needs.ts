import type { CostMatrix } from '../../domain/costs';
import { AnlanError } from '../../domain/errors';
import { isPosition } from '../../domain/geo';
import { createHazardZones } from '../../domain/hazard-zones';
import type { Task } from '../../domain/task';
import type { Warehouse } from '../../domain/warehouse';
import type { RoadNetwork } from '../../network';
import { checkCells } from '../cells';
import { affectedCells } from './affected';
import { type Demand, gatherDemand } from './destinations';
import { type PlanGround, planItem, soonest } from './plan-item';
import type { NeedsQuery } from './query';
import type { NeedsResult, StockLeftOut, WarehouseLeftOut } from './result';
import { shipmentLines } from './shipment-lines';
import { stockOf } from './stock';
import { type TruckTimes, truckTimes } from './truck-times';

/** Longest stay that is reckoned with. */
const MAX_DAYS = 365;
const MAX_PEOPLE = 2_147_483_647;

/**
 * What the affected need over a stay by a norm, where, and what of it the warehouses can bring when.
 *
 * Each item is a transport problem of its own, solved exactly: least unmet need first, then least Σ quantity × arrival.
 * Warehouses out of service send nothing. Trucks drive under the zones and closures in force; their number and load are
 * not known, so every shipment leaves when the loading time of its warehouse is over.
 *
 * `network` null where the pack has no roads: then by straight line, and said so.
 * Throws `coordinates-invalid` for a place that is none; `input-invalid` for days, people, rates or cells that cannot be
 * counted with; what the task throws when it is cancelled.
 */
export async function needs(
  query: NeedsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<NeedsResult> {
  check(query);
  const demands = await demandOf(query, network, task);
  const ready = query.warehouses.filter(
    ({ status, position }) => status !== 'out-of-service' && isPosition(position[0], position[1]),
  );
  const times = await truckTimes(ready, demands, query, network, task);
  const ground: PlanGround = {
    query,
    demands,
    warehouses: ready,
    travelS: times.travelS,
    arrivalS: arrivalTimes(times.travelS, ready),
    isBlocked: times.blocked.map((reason) => reason !== null),
  };
  const stockLeftOut: StockLeftOut[] = [];
  const plans = [];
  for (const item of query.norm.items) {
    await task.breathe();
    const { quantities, leftOut } = stockOf(item, ready, query.atMs);
    stockLeftOut.push(...leftOut);
    plans.push(planItem(item, quantities, ground));
  }
  const shipments = plans
    .flatMap((plan) => plan.shipments)
    .toSorted((a, b) => (a.arrivesS ?? Infinity) - (b.arrivesS ?? Infinity) || b.quantity - a.quantity);
  const destinations = demands.map((demand, column) => ({
    ...demand,
    isReachable: ready.some((_, row) => hasWay(times.travelS, row, column)),
  }));
  return {
    method: network === null ? 'straight-line' : 'road',
    source: query.affected.source,
    normId: query.norm.id,
    days: query.days,
    people: demands.reduce((sum, { people }) => sum + people, 0),
    peopleStaying: demands.reduce((sum, { kind, people }) => (kind === 'cell' ? sum + people : sum), 0),
    destinations,
    items: plans.map(({ row }) => row),
    deliveries: plans.flatMap(({ deliveries }) => deliveries),
    shipments,
    lines: await shipmentLines(shipments, ready, destinations, query, network, task),
    stockLeftOut,
    warehousesLeftOut: warehousesLeftOut(query.warehouses, ready, times),
    firstArrivalS: soonest(shipments),
  };
}

function check({ affected, days, norm, cells }: NeedsQuery): void {
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw new AnlanError('input-invalid', { field: 'days', value: days });
  }
  for (const { id, rate, people } of norm.items) {
    const value = rate / people;
    if (!(value > 0 && value < Infinity))
      throw new AnlanError('input-invalid', { field: `rate of ${id}`, value });
  }
  if (affected.source === 'typed') {
    const { people, position } = affected;
    if (!(people >= 0 && people <= MAX_PEOPLE))
      throw new AnlanError('input-invalid', { field: 'people', value: people });
    if (!isPosition(position[0], position[1])) {
      throw new AnlanError('coordinates-invalid', { lon: position[0], lat: position[1] });
    }
    return;
  }
  if (affected.source === 'unserved' && !(affected.serviceDistanceM >= 0)) {
    throw new AnlanError('input-invalid', { field: 'serviceDistanceM', value: affected.serviceDistanceM });
  }
  checkCells(cells);
}

async function demandOf(
  query: NeedsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<readonly Demand[]> {
  const { affected } = query;
  if (affected.source === 'typed') {
    const { people, position } = affected;
    return people === 0 ? [] : [{ kind: 'incident', id: '', position, people }];
  }
  const zones = createHazardZones(query.hazards);
  const shelters = query.shelters.filter(
    ({ position, status }) =>
      status !== 'closed' &&
      status !== 'full' &&
      isPosition(position[0], position[1]) &&
      !zones.covers(position),
  );
  await task.breathe();
  const cells = await affectedCells(affected, query, shelters, network, task);
  return gatherDemand(cells, query, shelters, network, task);
}

/** Travel plus loading. A loading time nobody has said counts as the longest known, so that silence wins nothing. */
function arrivalTimes(travelS: CostMatrix, warehouses: readonly Warehouse[]): CostMatrix {
  const slowestMin = warehouses.reduce((slowest, { loadingMin }) => Math.max(slowest, loadingMin ?? 0), 0);
  const cost = travelS.cost.map((drivingS, at) => {
    const { loadingMin } = warehouses[Math.floor(at / travelS.columnCount)]!;
    return drivingS + (loadingMin ?? slowestMin) * 60;
  });
  return { ...travelS, cost };
}

function hasWay({ cost, columnCount }: CostMatrix, row: number, column: number): boolean {
  return cost[row * columnCount + column]! < Infinity;
}

function warehousesLeftOut(
  all: readonly Warehouse[],
  ready: readonly Warehouse[],
  { blocked }: TruckTimes,
): readonly WarehouseLeftOut[] {
  return all.flatMap((warehouse): readonly WarehouseLeftOut[] => {
    const row = ready.indexOf(warehouse);
    const unready = warehouse.status === 'out-of-service' ? 'out-of-service' : 'off-network';
    const reason = row < 0 ? unready : (blocked[row] ?? null);
    return reason === null ? [] : [{ warehouseId: warehouse.id, reason }];
  });
}
