import type { HelpMode } from '../../domain/destination';

/** What a cell can lose the road to; `all`: to every one of the others. */
export const CRITERIA = ['all', 'hospital', 'warehouse', 'trunk'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type OneCriterion = Exclude<Criterion, 'all'>;

/** What a person can set for the isolation analysis. */
export interface IsolationOptions {
  readonly mode: HelpMode;
  /** By what communities and places count as cut off. */
  readonly criterion: Criterion;
}
