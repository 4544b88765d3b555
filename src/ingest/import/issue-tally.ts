import { ROW_FAULTS, type RowFault, type RowIssue } from '../row-fault';

const MOST_LISTED = 500;

/** Counts faults by code and keeps the first of them, refusals before warnings. */
export class IssueTally {
  readonly #refusals: RowIssue[] = [];
  readonly #warnings: RowIssue[] = [];
  readonly #counts = new Map<string, number>();

  add(row: number, faults: readonly RowFault[]): void {
    for (const fault of faults) {
      this.#counts.set(fault.code, (this.#counts.get(fault.code) ?? 0) + 1);
      const list = ROW_FAULTS[fault.code] === 'refused' ? this.#refusals : this.#warnings;
      if (list.length < MOST_LISTED) list.push({ ...fault, row });
    }
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  get issues(): readonly RowIssue[] {
    return [...this.#refusals, ...this.#warnings].slice(0, MOST_LISTED);
  }
}

/** True when one of the faults keeps the row out. */
export function isRefused(faults: readonly RowFault[]): boolean {
  return faults.some(({ code }) => ROW_FAULTS[code] === 'refused');
}
