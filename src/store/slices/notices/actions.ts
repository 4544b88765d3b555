import type { Problem } from '../../../domain/errors';
import type { Action } from '../../action';
import type { Notice } from '../../state';

const isSame = (a: Problem, b: Problem) =>
  a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);

/** Tells the person at the screen of a problem; one that is already shown is not told twice. */
export const raiseNotice =
  (problem: Problem, level: Notice['level'] = 'error'): Action =>
  (state) => {
    if (state.notices.some((notice) => isSame(notice.problem, problem))) return state;
    const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
    return { ...state, notices: [...state.notices, { id, level, problem }] };
  };

export const dismissNotice =
  (id: number): Action =>
  (state) =>
    state.notices.some((notice) => notice.id === id)
      ? { ...state, notices: state.notices.filter((notice) => notice.id !== id) }
      : state;
