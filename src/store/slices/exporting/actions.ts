import type { Action } from '../../action';
import type { ExportingState } from './state';

export const setExporting =
  (exporting: ExportingState): Action =>
  (state) => ({ ...state, exporting });
