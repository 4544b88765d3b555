import type { Action } from '../../action';
import type { ImportChoices, ImportingState, OfferedFile } from '../../state';
import { importingState } from './state';

const change =
  (part: Partial<ImportingState>): Action =>
  (state) => ({ ...state, importing: { ...state.importing, ...part } });

/** Puts files at the end of the queue; the present one goes on undisturbed. */
export const queueFiles =
  (files: readonly OfferedFile[]): Action =>
  (state) =>
    change({ files: [...state.importing.files, ...files] })(state);

/** Puts the present file away and begins with the next. */
export const nextFile = (): Action => (state) => ({
  ...state,
  importing: { ...importingState(), files: state.importing.files.slice(1) },
});

/** Puts all files away. */
export const closeImport = (): Action => (state) => ({ ...state, importing: importingState() });

/** What was checked no longer holds when something else is chosen. */
export const chooseImport =
  (choices: Partial<ImportChoices>): Action =>
  (state) =>
    change({
      choices: { ...state.importing.choices, ...choices },
      check: { state: 'idle' },
      taking: { state: 'idle' },
    })(state);

/** What has been found out of the file; only for a file that is still the present one. */
export const importStep =
  (
    file: OfferedFile,
    part: Partial<Pick<ImportingState, 'preview' | 'shift' | 'check' | 'taking'>>,
  ): Action =>
  (state) =>
    state.importing.files[0] === file ? change(part)(state) : state;
