import type { AppState, CheckedRows, ImportPreview, OfferedFile, Step } from '../../state';

/** The file that is being imported. */
export const presentFile = ({ importing }: AppState): OfferedFile | null => importing.files[0] ?? null;

/** The last result of a step, also while it is made anew. */
export function stepResult<Result>(step: Step<Result>): Result | null {
  switch (step.state) {
    case 'idle':
      return null;
    case 'done':
      return step.result;
    case 'running':
    case 'failed':
      return step.previous;
  }
}

export const importPreview = ({ importing }: AppState): ImportPreview | null => stepResult(importing.preview);
export const importCheck = ({ importing }: AppState): CheckedRows | null => stepResult(importing.check);
