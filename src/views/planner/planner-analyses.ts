import type { ComponentType } from 'react';
import type { MessageKey } from '../../i18n/translate';
import type { AnalysisId, AnalysisPlace } from '../../store/state';
import { lazyPart } from '../../ui';

interface PlannerAnalysis {
  readonly id: AnalysisId;
  readonly place: AnalysisPlace;
  /** Name in a list of all; default: the title of the analysis. */
  readonly title?: MessageKey;
  readonly Panel: ComponentType;
}

/**
 * Panels of analyses in the planner, in the order of their tabs: `rail` at the right, `table` below the map. Each is
 * fetched when it is first opened.
 */
export const PLANNER_ANALYSES: readonly PlannerAnalysis[] = [
  {
    id: 'allocation',
    place: 'rail',
    Panel: lazyPart(async () => (await import('../../panels/allocation/panel')).AllocationPanel),
  },
  {
    id: 'allocation',
    place: 'table',
    title: 'allocation.table.title',
    Panel: lazyPart(async () => (await import('../../panels/allocation-table/panel')).AllocationTablePanel),
  },
  {
    id: 'importance',
    place: 'table',
    Panel: lazyPart(async () => (await import('../../panels/importance/panel')).ImportancePanel),
  },
  {
    id: 'siting',
    place: 'rail',
    Panel: lazyPart(async () => (await import('../../panels/siting/panel')).SitingPanel),
  },
];
