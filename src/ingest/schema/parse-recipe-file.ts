import * as v from 'valibot';
import { AnlanError } from '../../domain/errors';

/**
 * Reads one JSON file of a region recipe.
 * @throws AnlanError `recipe-invalid` with the file, the field (dotted path, or `JSON`) and the reason of the first fault.
 */
export function parseRecipeFile<S extends v.GenericSchema>(
  schema: S,
  file: string,
  text: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, parseJson(file, text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new AnlanError('recipe-invalid', {
    file,
    field: v.getDotPath(issue) ?? 'JSON',
    reason: issue.message,
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AnlanError('recipe-invalid', { file, field: 'JSON', reason }, { cause });
  }
}
