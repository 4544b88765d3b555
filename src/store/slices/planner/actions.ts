import type { Action } from '../../action';
import type { CoverageResult, PlanEdit, PlannerState, ProposedShelter, Run } from '../../state';
import { applyEdit } from './edit';

const change =
  (part: Partial<PlannerState>): Action =>
  (state) => ({ ...state, planner: { ...state.planner, ...part } });

/** Carries out an edit of the planner; undo has its inverse. */
export const editPlan =
  (edit: PlanEdit): Action =>
  (state) => {
    const { proposals, inverse } = applyEdit(state.planner.proposals, edit);
    const undo = [...state.planner.undo, inverse];
    return change({ proposals, undo, redo: [], adding: false, dragging: null })(state);
  };

export const undoPlan = (): Action => (state) => {
  const edit = state.planner.undo.at(-1);
  if (!edit) return state;
  const { proposals, inverse } = applyEdit(state.planner.proposals, edit);
  const { undo, redo } = state.planner;
  return change({ proposals, undo: undo.slice(0, -1), redo: [...redo, inverse] })(state);
};

export const redoPlan = (): Action => (state) => {
  const edit = state.planner.redo.at(-1);
  if (!edit) return state;
  const { proposals, inverse } = applyEdit(state.planner.proposals, edit);
  const { undo, redo } = state.planner;
  return change({ proposals, undo: [...undo, inverse], redo: redo.slice(0, -1) })(state);
};

export const armPlan = (adding: boolean): Action => change({ adding });

export const dragProposal = (dragging: PlannerState['dragging']): Action => change({ dragging });

/** Proposals read from the browser's store; they begin a new history. */
export const restorePlan = (proposals: readonly ProposedShelter[], savedMs: number | null): Action =>
  change({ proposals, savedMs, undo: [], redo: [], dragging: null });

export const planSaved = (savedMs: number): Action => change({ savedMs });

export const setBaselineRun = (baseline: Run<CoverageResult>): Action => change({ baseline });
