import type { ComponentType } from 'react';
import { AllocationPanel } from '../../panels/allocation/panel';
import { AllocationTablePanel } from '../../panels/allocation-table/panel';
import { ImportancePanel } from '../../panels/importance/panel';
import { SitingPanel } from '../../panels/siting/panel';
import type { AnalysisId, AnalysisPlace } from '../../store/state';

interface PlannerAnalysis {
  readonly id: AnalysisId;
  readonly place: AnalysisPlace;
  readonly Panel: ComponentType;
}

/** Panels of analyses in the planner, in the order of their tabs: `rail` at the right, `table` below the map. */
export const PLANNER_ANALYSES: readonly PlannerAnalysis[] = [
  { id: 'allocation', place: 'rail', Panel: AllocationPanel },
  { id: 'allocation', place: 'table', Panel: AllocationTablePanel },
  { id: 'importance', place: 'table', Panel: ImportancePanel },
  { id: 'siting', place: 'rail', Panel: SitingPanel },
];
