import type { AffectedSource } from '../../domain/affected';
import type { LonLat } from '../../domain/geo';
import type { LocalText } from '../../domain/language';
import type { Method } from '../../domain/provenance';
import type { ReliefItem } from '../../domain/relief-norm';

/**
 * Where relief is wanted: a shelter that people go to, a cell whose people stay where they are because no way leads to
 * a shelter, or the incident.
 */
export interface Destination {
  readonly kind: 'shelter' | 'cell' | 'incident';
  /** Of the shelter or the cell; empty for the incident. */
  readonly id: string;
  readonly position: LonLat;
  readonly people: number;
  /** True when a truck of at least one warehouse in service can get there. */
  readonly isReachable: boolean;
}

/** A target and whether it is met: null while the arrival of something it needs is unknown. */
export interface TargetOutcome {
  readonly targetId: string;
  readonly isMet: boolean | null;
  /** Units there in time, for certain. */
  readonly onTime: number;
}

/** One item over all destinations. `short + shipped = need`. */
export interface ItemNeed {
  readonly item: ReliefItem;
  readonly need: number;
  /** Usable stock: in warehouses in service, not expired, in the unit of the item. */
  readonly stock: number;
  /** The part of it in warehouses that no truck can leave. */
  readonly stockOutOfReach: number;
  readonly shipped: number;
  readonly short: number;
  /** What is short, as people for one day each. */
  readonly shortPersonDays: number;
  /** Days that all usable stock lasts for the affected; null for an item that is given once, or without anybody affected. */
  readonly coverDays: number | null;
  /** Seconds from the order until the first and the last of it is there; null when nothing comes or nobody has said how long loading takes. */
  readonly firstArrivalS: number | null;
  readonly lastArrivalS: number | null;
  readonly targets: readonly TargetOutcome[];
}

/** One item at one destination. */
export interface Delivery {
  readonly itemId: string;
  /** Index into the destinations. */
  readonly destination: number;
  readonly need: number;
  readonly shipped: number;
  readonly lastArrivalS: number | null;
  readonly targets: readonly TargetOutcome[];
}

/** A line of the schedule. Times in seconds from the order; null when nobody has said how long loading takes. */
export interface Shipment {
  readonly itemId: string;
  readonly warehouseId: string;
  /** Index into the destinations. */
  readonly destination: number;
  readonly quantity: number;
  readonly leavesS: number | null;
  readonly travelS: number;
  readonly arrivesS: number | null;
}

/** Stock that was not counted, and why. */
export interface StockLeftOut {
  readonly reason: 'expired' | 'other-unit';
  readonly warehouseId: string;
  readonly itemId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly quantity: number;
  readonly unit: LocalText;
  /** ISO date. */
  readonly expires: string | null;
}

/** A warehouse that sends nothing, and why: `cut-off` and `off-network` have no way out for a truck. */
export interface WarehouseLeftOut {
  readonly warehouseId: string;
  readonly reason: 'out-of-service' | 'cut-off' | 'off-network';
}

/** The way of a truck. */
export interface ShipmentLine {
  readonly warehouseId: string;
  /** Index into the destinations. */
  readonly destination: number;
  readonly coordinates: readonly LonLat[];
}

/** How many trucks there are is not known, and not modelled: every load leaves when its loading time is over. */
export interface NeedsResult {
  readonly method: Method;
  readonly source: AffectedSource;
  readonly normId: string;
  readonly days: number;
  readonly people: number;
  /** Part of them for whom relief goes where they are, because no way leads them to a shelter. */
  readonly peopleStaying: number;
  readonly destinations: readonly Destination[];
  /** In the order of the norm. */
  readonly items: readonly ItemNeed[];
  readonly deliveries: readonly Delivery[];
  /** The soonest first. */
  readonly shipments: readonly Shipment[];
  readonly lines: readonly ShipmentLine[];
  readonly stockLeftOut: readonly StockLeftOut[];
  readonly warehousesLeftOut: readonly WarehouseLeftOut[];
  /** Seconds from the order to the first truck anywhere; null when none comes or its loading time is unknown. */
  readonly firstArrivalS: number | null;
}
