import { type ErrorCode, type Problem, problemOf } from '../../src/domain/errors';

type Params = Problem['params'];

const EXPLAINED: Partial<Readonly<Record<ErrorCode, (params: Params) => string>>> = {
  'recipe-missing': ({ file }) => `${file}: the file is missing.`,
  'recipe-invalid': ({ file, field, reason }) => `${file}: ${field}: ${reason}.`,
  'source-unreadable': ({ file, reason }) => `${file}: ${reason}.`,
};

/** A problem of a build in one plain line; null when it is no fault of the input. */
export function explainProblem(error: unknown): string | null {
  const { code, params } = problemOf(error);
  return EXPLAINED[code]?.(params) ?? null;
}
