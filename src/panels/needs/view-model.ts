import type { WarningLevel } from '../../domain/hazard';
import type { Shelter } from '../../domain/shelter';
import type { AnalysisResults, Datasets } from '../../store/state';

type NeedsResult = AnalysisResults['needs'];
export type NeedsRow = NeedsResult['items'][number];
export type NeedsShipment = NeedsResult['shipments'][number];

export interface NeedsView {
  /** The item of which the greatest share of the need is short; null when nothing is. */
  readonly worst: { readonly row: NeedsRow; readonly share: number } | null;
  /** Places no truck gets to, and the people there. */
  readonly unreachable: { readonly places: number; readonly people: number };
  /** Rows and warehouses that were left out. */
  readonly leftOut: number;
}

/** What stands out of an answer. Of items equally short, the one that is short of more. */
export function needsView({ items, destinations, stockLeftOut, warehousesLeftOut }: NeedsResult): NeedsView {
  const short = items
    .filter((row) => row.short > 0)
    .map((row) => ({ row, share: row.short / row.need }))
    .toSorted((a, b) => b.share - a.share || b.row.shortPersonDays - a.row.shortPersonDays);
  const cut = destinations.filter(({ isReachable }) => !isReachable);
  return {
    worst: short[0] ?? null,
    unreachable: { places: cut.length, people: cut.reduce((sum, { people }) => sum + people, 0) },
    leftOut: stockLeftOut.length + warehousesLeftOut.length,
  };
}

/** Share of the need that is on its way, 0–1; 1 when nothing is needed. */
export function shippedShare({ need, shipped }: NeedsRow): number {
  return need === 0 ? 1 : shipped / need;
}

/** Levels from the gravest to the mildest that count with a choice. */
export const MILDEST_LEVELS: readonly WarningLevel[] = [1, 2, 3, 4];

/** The shelter of every destination; null where it is none. */
export function destinationShelters(
  { destinations }: NeedsResult,
  data: Datasets | null,
): readonly (Shelter | null)[] {
  const shelters = new Map(data?.shelters.map((shelter) => [shelter.id, shelter]));
  return destinations.map(({ kind, id }) => (kind === 'shelter' ? (shelters.get(id) ?? null) : null));
}
