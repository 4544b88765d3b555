import * as v from 'valibot';
import { shorten } from './fields';

/** Where a JSON document departs from its schema, first place only. */
export interface DocumentIssue {
  /** Dotted path such as `files.3.sha256`; empty for the whole. */
  readonly field: string;
  /** The value as found, shortened. */
  readonly value: string;
  readonly expected: string;
}

export type DocumentResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: DocumentIssue };

/** Reads parsed JSON by a schema; never throws. */
export function readDocument<T>(schema: v.GenericSchema<unknown, T>, content: unknown): DocumentResult<T> {
  const result = v.safeParse(schema, content, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    issue: {
      field: v.getDotPath(issue) ?? '',
      value: shorten(issue.input),
      expected: issue.expected ?? issue.message,
    },
  };
}
