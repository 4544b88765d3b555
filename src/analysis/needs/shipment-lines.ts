import type { LonLat } from '../../domain/geo';
import type { Task } from '../../domain/task';
import type { Warehouse } from '../../domain/warehouse';
import { drawPath, kNearest, type RoadNetwork } from '../../network';
import { modeRoads } from '../road-access';
import type { NeedsQuery } from './query';
import type { Destination, Shipment, ShipmentLine } from './result';

/** The ways of the trucks, one for each pair of warehouse and destination that something is sent between. */
export async function shipmentLines(
  shipments: readonly Shipment[],
  warehouses: readonly Warehouse[],
  destinations: readonly Destination[],
  query: NeedsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<readonly ShipmentLine[]> {
  const lines: ShipmentLine[] = [];
  for (const { id, position } of warehouses) {
    const served = [
      ...new Set(shipments.filter(({ warehouseId }) => warehouseId === id).map((one) => one.destination)),
    ];
    if (served.length === 0) continue;
    await task.breathe();
    const ways = waysFrom(
      position,
      served.map((index) => destinations[index]!.position),
      query,
      network,
    );
    for (const [at, destination] of served.entries()) {
      lines.push({ warehouseId: id, destination, coordinates: ways[at]! });
    }
  }
  return lines;
}

function waysFrom(
  from: LonLat,
  to: readonly LonLat[],
  query: NeedsQuery,
  network: RoadNetwork | null,
): readonly (readonly LonLat[])[] {
  const ways: (readonly LonLat[])[] = to.map((position) => [from, position]);
  if (network === null) return ways;
  const roads = modeRoads(network, 'truck', query);
  const start = roads.access(from);
  const targets = to.flatMap((position, index) => {
    const snap = roads.access(position);
    return typeof snap === 'string' ? [] : [{ index, snap }];
  });
  if (typeof start === 'string') return ways;
  const hits = kNearest(network.graph, roads.conditions.scratch, start, targets, {
    weights: roads.weights,
    direction: 'from-origin',
    k: targets.length,
  });
  for (const { target, path } of hits) {
    const { index } = targets[target]!;
    ways[index] = [from, ...drawPath(network.graph, path), to[index]!];
  }
  return ways;
}
