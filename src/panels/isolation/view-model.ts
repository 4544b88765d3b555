import type { Criterion, CutOffCommunity, IsolationResult } from '../../store/state';

const CRITERIA = ['all', 'hospital', 'warehouse', 'trunk'] as const satisfies readonly Criterion[];

export interface CriterionRow {
  readonly criterion: Criterion;
  /** Null where the data has no such destination. */
  readonly lost: number | null;
  readonly vulnerable: number | null;
  readonly never: number | null;
}

export interface IsolationView {
  readonly criterion: Criterion;
  readonly lost: number;
  readonly vulnerable: number | null;
  readonly never: number;
  readonly rows: readonly CriterionRow[];
  readonly communities: readonly CutOffCommunity[];
  readonly places: readonly { readonly kind: keyof IsolationResult['places']; readonly count: number }[];
}

/** The cut-off people by each criterion, and what the chosen one says. */
export function isolationView({ columns, criterion, communities, places }: IsolationResult): IsolationView {
  const chosen = columns[criterion] ?? columns.all;
  return {
    criterion,
    lost: chosen.people.lost.people,
    vulnerable: chosen.people.lost.vulnerable,
    never: chosen.people.never.people,
    rows: CRITERIA.map((one) => {
      const column = columns[one];
      return {
        criterion: one,
        lost: column && column.people.lost.people,
        vulnerable: column && column.people.lost.vulnerable,
        never: column && column.people.never.people,
      };
    }),
    communities,
    places: (['shelters', 'teams', 'warehouses', 'hospitals'] as const).map((kind) => ({
      kind,
      count: places[kind].length,
    })),
  };
}
