import { FRESHNESSES, freshnessOf, type UnitIdentity, type UnitsSnapshot } from '../../domain/live';
import { TEAM_STATUSES } from '../../domain/team';
import type { UnitStatement } from '../content/statement';

/** Most units that are kept; more are refused and counted. */
export const UNIT_LIMIT = 50_000;

const UNKNOWN_STATUS = TEAM_STATUSES.indexOf('unknown');

/** Thresholds by feed, seconds. */
export type FeedLimits = ReadonlyMap<string, { readonly ageingS: number; readonly unknownS: number }>;

export type Put = 'taken' | 'older' | 'full';

/**
 * The latest word about each unit, in arrays that grow by doubling: one row a unit, however many statements come. A row
 * stays where it is until a feed is removed.
 */
export class UnitTable {
  private readonly rows = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private roster: UnitIdentity[] = [];
  private rosterShown: readonly UnitIdentity[] = [];
  private isRosterNew = false;
  private positions = new Float64Array(0);
  private headings = new Float32Array(0);
  private speedsKmh = new Float32Array(0);
  private asOfMs = new Float64Array(0);
  private statuses = new Uint8Array(0);
  private freshness = new Uint8Array(0);
  private isDirty = false;

  constructor(private readonly limit = UNIT_LIMIT) {}

  get size(): number {
    return this.roster.length;
  }

  /** Something has been put since the last snapshot. */
  get isChanged(): boolean {
    return this.isDirty;
  }

  countOf(feedId: string): number {
    return this.counts.get(feedId) ?? 0;
  }

  /** @param asOfMs what the statement is of; NaN = nobody has said. Older than what is known = left out. */
  put(feedId: string, statement: UnitStatement, asOfMs: number): Put {
    const id = `${feedId}/${statement.unitId}`;
    let row = this.rows.get(id);
    if (row === undefined) {
      if (this.roster.length >= this.limit) return 'full';
      row = this.add(id, feedId, statement);
    } else {
      const known = this.asOfMs[row]!;
      if (!(asOfMs >= known) && !Number.isNaN(known)) return 'older';
      this.rename(row, statement);
    }
    this.positions[2 * row] = statement.position[0];
    this.positions[2 * row + 1] = statement.position[1];
    this.asOfMs[row] = asOfMs;
    this.headings[row] = statement.headingDeg ?? Number.NaN;
    this.speedsKmh[row] = statement.speedKmh ?? Number.NaN;
    const status = TEAM_STATUSES.indexOf(statement.status ?? 'unknown');
    this.statuses[row] = status < 0 ? UNKNOWN_STATUS : status;
    this.isDirty = true;
    return 'taken';
  }

  /** Forgets every unit of a feed. */
  removeFeed(feedId: string): void {
    const kept = this.roster.flatMap((unit, row) => (unit.feedId === feedId ? [] : [row]));
    if (kept.length === this.roster.length) return;
    this.rows.clear();
    this.counts.delete(feedId);
    const roster = kept.map((row) => this.roster[row]!);
    for (const [to, from] of kept.entries()) {
      this.rows.set(roster[to]!.id, to);
      this.positions.copyWithin(2 * to, 2 * from, 2 * from + 2);
      for (const column of [this.headings, this.speedsKmh, this.asOfMs, this.statuses, this.freshness])
        column.copyWithin(to, from, from + 1);
    }
    this.roster = roster;
    this.isRosterNew = true;
    this.isDirty = true;
  }

  /** Looks at every unit's age. True when what the map shows has changed since the last snapshot. */
  age(nowMs: number, limits: FeedLimits): boolean {
    for (const [row, { feedId }] of this.roster.entries()) {
      const bounds = limits.get(feedId);
      const next = FRESHNESSES.indexOf(
        bounds === undefined ? 'unknown' : freshnessOf(this.asOfMs[row]!, nowMs, bounds),
      );
      if (next === this.freshness[row]) continue;
      this.freshness[row] = next;
      this.isDirty = true;
    }
    return this.isDirty;
  }

  /** A copy of everything as it is. The roster is the same array as long as nobody has come, gone or changed a name. */
  snapshot(): UnitsSnapshot {
    const count = this.roster.length;
    if (this.isRosterNew) this.rosterShown = [...this.roster];
    this.isRosterNew = false;
    this.isDirty = false;
    return {
      count,
      roster: this.rosterShown,
      positions: this.positions.slice(0, 2 * count),
      freshness: this.freshness.slice(0, count),
      headings: this.headings.slice(0, count),
      speedsKmh: this.speedsKmh.slice(0, count),
      asOfMs: this.asOfMs.slice(0, count),
      statuses: this.statuses.slice(0, count),
    };
  }

  private add(id: string, feedId: string, statement: UnitStatement): number {
    const row = this.roster.length;
    if (row >= this.freshness.length) this.grow(Math.max(256, 2 * row));
    const { unitId, name, kind } = statement;
    this.roster.push({ id, feedId, unitId, name: name ?? unitId, kind });
    this.rows.set(id, row);
    this.counts.set(feedId, this.countOf(feedId) + 1);
    this.freshness[row] = FRESHNESSES.indexOf('unknown');
    this.isRosterNew = true;
    return row;
  }

  private rename(row: number, { name, kind }: UnitStatement): void {
    const unit = this.roster[row]!;
    if ((name === null || name === unit.name) && (kind === null || kind === unit.kind)) return;
    this.roster[row] = { ...unit, name: name ?? unit.name, kind: kind ?? unit.kind };
    this.isRosterNew = true;
  }

  private grow(rows: number): void {
    const wider = <Column extends Float64Array | Float32Array | Uint8Array>(to: Column, from: Column) => {
      to.set(from);
      return to;
    };
    this.positions = wider(new Float64Array(2 * rows), this.positions);
    this.headings = wider(new Float32Array(rows), this.headings);
    this.speedsKmh = wider(new Float32Array(rows), this.speedsKmh);
    this.asOfMs = wider(new Float64Array(rows), this.asOfMs);
    this.statuses = wider(new Uint8Array(rows), this.statuses);
    this.freshness = wider(new Uint8Array(rows), this.freshness);
  }
}
