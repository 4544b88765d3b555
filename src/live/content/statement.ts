import type { LonLat } from '../../domain/geo';
import type { TeamKind, TeamStatus } from '../../domain/team';

/** Where one unit is, as a message says. */
export interface UnitStatement {
  readonly unitId: string;
  readonly name: string | null;
  readonly kind: TeamKind | null;
  readonly position: LonLat;
  /** Epoch milliseconds; null = the message does not say. */
  readonly asOfMs: number | null;
  readonly headingDeg: number | null;
  readonly speedKmh: number | null;
  readonly status: TeamStatus | null;
}

/** A part of a message that cannot be taken. */
export interface StatementFault {
  readonly field: string;
  /** As found, shortened. */
  readonly value: string;
}

/** What could be read of a message and what could not. */
export interface Reading<Statement> {
  readonly taken: readonly Statement[];
  readonly faults: readonly StatementFault[];
}
