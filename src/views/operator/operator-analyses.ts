import type { ComponentType } from 'react';
import { AllocationPanel } from '../../panels/allocation/panel';
import { ExposurePanel } from '../../panels/exposure/panel';
import { IsolationPanel } from '../../panels/isolation/panel';
import { NeedsPanel } from '../../panels/needs/panel';
import { RiskIndexPanel } from '../../panels/risk-index/panel';
import { ServiceAreaPanel } from '../../panels/service-area/panel';
import type { AnalysisId } from '../../store/state';

/** Panels of analyses in the operator's rail, in the order of their tabs. */
export const OPERATOR_ANALYSES: readonly { readonly id: AnalysisId; readonly Panel: ComponentType }[] = [
  { id: 'allocation', Panel: AllocationPanel },
  { id: 'isolation', Panel: IsolationPanel },
  { id: 'exposure', Panel: ExposurePanel },
  { id: 'service-area', Panel: ServiceAreaPanel },
  { id: 'needs', Panel: NeedsPanel },
  { id: 'risk-index', Panel: RiskIndexPanel },
];
