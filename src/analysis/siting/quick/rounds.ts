import type { Demand } from '../instance/demand';

const MOST = 300;
const FEWEST = 40;
/** Entries that the rounds of a bound may look at together: about half a second. */
const MOST_ENTRIES = 1e8;

/** Rounds of subgradient steps that an instance of this size is given; the same on every machine. */
export function roundsFor({ column }: Demand): number {
  return Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_ENTRIES / Math.max(1, column.length))));
}
