import type { LocalText } from './language';

/**
 * What a rate is counted by.
 * - `person-day`: used up, again every day (water, rations)
 * - `person`: once for the whole stay (quilts, tents, toilets)
 * - `household`: once for every household
 */
export const RELIEF_BASES = ['person-day', 'person', 'household'] as const;
export type ReliefBasis = (typeof RELIEF_BASES)[number];

/** One item of a relief norm: `rate` units for every `people` people. */
export interface ReliefItem {
  readonly id: string;
  readonly name: LocalText;
  /** Codes of GB/T 38565-2020 that serve as this item: all seven digits, or the leading ones of a family. */
  readonly codes: readonly string[];
  readonly basis: ReliefBasis;
  readonly rate: number;
  /** People that share `rate` units: 3 to a tent, 20 to a toilet; the size of a household where the basis is one. */
  readonly people: number;
  readonly unit: LocalText;
  readonly source: LocalText;
  readonly verified: boolean;
}

/** A named set of rates for relief goods (救灾物资发放定额). */
export interface ReliefNorm {
  readonly id: string;
  readonly name: LocalText;
  readonly source: LocalText;
  readonly items: readonly ReliefItem[];
}

/** By when relief has to be there, counted from the order. */
export interface DeliveryTarget {
  readonly id: string;
  readonly name: LocalText;
  readonly seconds: number;
  readonly source: LocalText;
  readonly verified: boolean;
}

/** Units that one person needs over a stay of so many days, before rounding. */
export function unitsPerPerson({ basis, rate, people }: ReliefItem, days: number): number {
  return (rate / people) * (basis === 'person-day' ? days : 1);
}

/**
 * Whole units that people need over a stay: need = people × days × rate, rounded up, since half a tent shelters nobody.
 * A sum a billionth above a whole number is that number: 0.1 × 3 is not four tenths.
 */
export function reliefNeed(item: ReliefItem, people: number, days: number): number {
  const units = people * unitsPerPerson(item, days);
  return Math.max(0, Math.ceil(units - 1e-9 * Math.max(1, units)));
}
