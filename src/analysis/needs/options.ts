import type { AffectedSource } from '../../domain/affected';
import type { WarningLevel } from '../../domain/hazard';

/** What a person can set for the relief needs. */
export interface NeedsOptions {
  readonly source: AffectedSource;
  /** Zones of this level and graver count as affected, where the source is `zones`. */
  readonly mildestLevel: WarningLevel;
  /** People in need at the incident, where the source is `typed`. */
  readonly people: number;
  readonly days: number;
  /** Null: the first norm of the standards. */
  readonly normId: string | null;
  /** Rates set by hand, by norm and item. */
  readonly rates: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
