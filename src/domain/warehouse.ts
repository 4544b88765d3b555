import type { LonLat } from './geo';
import type { LocalText } from './language';
import type { Grade } from './provenance';

export const WAREHOUSE_LEVELS = ['central', 'province', 'city', 'county', 'township'] as const;
export type WarehouseLevel = (typeof WAREHOUSE_LEVELS)[number];

export const WAREHOUSE_STATUSES = ['ready', 'out-of-service', 'unknown'] as const;
export type WarehouseStatus = (typeof WAREHOUSE_STATUSES)[number];

/** One line of stock. `code` is the seven-digit code of GB/T 38565-2020 (1 + 2 + 2 + 2 digits). */
export interface StockRow {
  readonly code: string;
  readonly name: LocalText;
  readonly quantity: number;
  readonly unit: LocalText;
  /** ISO date; null when the item does not expire or nobody has said. */
  readonly expires: string | null;
}

export interface Warehouse {
  readonly id: string;
  readonly name: LocalText;
  readonly position: LonLat;
  readonly level: WarehouseLevel;
  readonly floorAreaM2: number | null;
  readonly peopleServed: number | null;
  readonly reserveMode: 'physical' | 'capacity' | 'agreement' | null;
  /** Minutes from order to the first truck leaving. */
  readonly loadingMin: number | null;
  readonly stock: readonly StockRow[];
  readonly address: string | null;
  readonly status: WarehouseStatus;
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}
