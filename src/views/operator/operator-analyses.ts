import type { ComponentType } from 'react';
import type { AnalysisId } from '../../store/state';

/** Panels of analyses in the operator's rail, in the order of their tabs. */
export const OPERATOR_ANALYSES: readonly { readonly id: AnalysisId; readonly Panel: ComponentType }[] = [];
