import type { ComponentType } from 'react';
import type { AnalysisId } from '../../store/state';
import { lazyPart } from '../../ui';

/** Panels of analyses in the operator's rail, in the order of their tabs; each is fetched when it is first opened. */
export const OPERATOR_ANALYSES: readonly { readonly id: AnalysisId; readonly Panel: ComponentType }[] = [
  {
    id: 'allocation',
    Panel: lazyPart(async () => (await import('../../panels/allocation/panel')).AllocationPanel),
  },
  {
    id: 'isolation',
    Panel: lazyPart(async () => (await import('../../panels/isolation/panel')).IsolationPanel),
  },
  {
    id: 'exposure',
    Panel: lazyPart(async () => (await import('../../panels/exposure/panel')).ExposurePanel),
  },
  {
    id: 'service-area',
    Panel: lazyPart(async () => (await import('../../panels/service-area/panel')).ServiceAreaPanel),
  },
  { id: 'needs', Panel: lazyPart(async () => (await import('../../panels/needs/panel')).NeedsPanel) },
  {
    id: 'risk-index',
    Panel: lazyPart(async () => (await import('../../panels/risk-index/panel')).RiskIndexPanel),
  },
];
