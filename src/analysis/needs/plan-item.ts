import type { CostMatrix } from '../../domain/costs';
import { type DeliveryTarget, type ReliefItem, reliefNeed, unitsPerPerson } from '../../domain/relief-norm';
import type { Warehouse } from '../../domain/warehouse';
import type { Demand } from './destinations';
import type { NeedsQuery } from './query';
import type { Delivery, ItemNeed, Shipment, TargetOutcome } from './result';
import { solveTransport } from './transport';

/** What one item comes to: its row, its deliveries, its lines of the schedule. */
export interface ItemPlan {
  readonly row: ItemNeed;
  readonly deliveries: readonly Delivery[];
  readonly shipments: readonly Shipment[];
}

/** What the plan of every item is made with. */
export interface PlanGround {
  readonly query: Pick<NeedsQuery, 'days' | 'targets'>;
  readonly demands: readonly Demand[];
  readonly warehouses: readonly Warehouse[];
  /** Seconds of travel, warehouses by destinations. */
  readonly travelS: CostMatrix;
  /** Seconds until the truck is there, loading included; a loading time nobody has said counts as the longest known. */
  readonly arrivalS: CostMatrix;
  /** True for a warehouse that no truck can leave. */
  readonly isBlocked: readonly boolean[];
}

/** Sends one item: least unmet need first, then least Σ quantity × arrival time. Exact; items do not share trucks. */
export function planItem(item: ReliefItem, quantities: readonly number[], ground: PlanGround): ItemPlan {
  const { query, demands, warehouses, travelS } = ground;
  const needs = demands.map(({ people }) => reliefNeed(item, people, query.days));
  const flows = solveTransport(quantities, needs, ground.arrivalS);
  const shipments = flows.map(({ row, column, quantity }): Shipment => {
    const { id, loadingMin } = warehouses[row]!;
    const leavesS = loadingMin === null ? null : loadingMin * 60;
    const drivingS = travelS.cost[row * travelS.columnCount + column]!;
    return {
      itemId: item.id,
      warehouseId: id,
      destination: column,
      quantity,
      leavesS,
      travelS: drivingS,
      arrivesS: leavesS === null ? null : leavesS + drivingS,
    };
  });
  const comingTo = new Map<number, Shipment[]>();
  for (const shipment of shipments) {
    const others = comingTo.get(shipment.destination);
    if (others === undefined) comingTo.set(shipment.destination, [shipment]);
    else others.push(shipment);
  }
  const deliveries = needs.map((need, destination): Delivery => {
    const coming = comingTo.get(destination) ?? [];
    return {
      itemId: item.id,
      destination,
      need,
      shipped: sum(coming.map(({ quantity }) => quantity)),
      lastArrivalS: latest(coming),
      targets: query.targets.map((target) => outcome(target, need, coming)),
    };
  });
  return { row: rowOf(item, needs, quantities, shipments, ground), deliveries, shipments };
}

function rowOf(
  item: ReliefItem,
  needs: readonly number[],
  quantities: readonly number[],
  shipments: readonly Shipment[],
  { query, demands, isBlocked }: PlanGround,
): ItemNeed {
  const { days, targets } = query;
  const people = sum(demands.map((demand) => demand.people));
  const need = sum(needs);
  const stock = sum(quantities);
  const shipped = sum(shipments.map(({ quantity }) => quantity));
  const short = need - shipped;
  const perDay = people * unitsPerPerson(item, 1);
  return {
    item,
    need,
    stock,
    stockOutOfReach: sum(quantities.filter((_, row) => isBlocked[row])),
    shipped,
    short,
    shortPersonDays: Math.min(people * days, (short / unitsPerPerson(item, days)) * days),
    coverDays: item.basis === 'person-day' && perDay > 0 ? stock / perDay : null,
    firstArrivalS: soonest(shipments),
    lastArrivalS: latest(shipments),
    targets: targets.map((target) => outcome(target, need, shipments)),
  };
}

function outcome(
  { id, seconds }: DeliveryTarget,
  need: number,
  shipments: readonly Shipment[],
): TargetOutcome {
  const within = (test: (arrivesS: number | null) => boolean) =>
    sum(shipments.filter(({ arrivesS }) => test(arrivesS)).map(({ quantity }) => quantity));
  const onTime = within((arrivesS) => arrivesS !== null && arrivesS <= seconds);
  const unknown = within((arrivesS) => arrivesS === null);
  return { targetId: id, onTime, isMet: onTime >= need ? true : onTime + unknown >= need ? null : false };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The first arrival that is known; null when none is. */
export function soonest(shipments: readonly Shipment[]): number | null {
  const known = shipments.flatMap(({ arrivesS }) => (arrivesS === null ? [] : [arrivesS]));
  return known.length === 0 ? null : known.reduce((least, arrivesS) => Math.min(least, arrivesS));
}

/** The last arrival; null when nothing comes or one of them is unknown. */
function latest(shipments: readonly Shipment[]): number | null {
  let last: number | null = null;
  for (const { arrivesS } of shipments) {
    if (arrivesS === null) return null;
    last = Math.max(last ?? 0, arrivesS);
  }
  return last;
}
