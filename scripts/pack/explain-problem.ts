import { problemOf } from '../../src/domain/errors';

/** A problem of a build in one plain line; null when it is no fault of the input. */
export function explainProblem(error: unknown): string | null {
  const { code, params } = problemOf(error);
  switch (code) {
    case 'recipe-missing':
      return `${params['file']}: the file is missing.`;
    case 'recipe-invalid':
      return `${params['file']}: ${params['field']}: ${params['reason']}.`;
    case 'source-unreadable':
      return `${params['file']}: ${params['reason']}.`;
    default:
      return null;
  }
}
