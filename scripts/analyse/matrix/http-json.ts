import { AnlanError } from '../../../src/domain/errors';

const TIMEOUT_MS = 120_000;

/** What a service answered: the status and the body as JSON, null where it is none. */
export interface HttpJson {
  readonly status: number;
  readonly body: unknown;
}

export function serviceFault(url: string, reason: string, cause?: unknown): AnlanError {
  return new AnlanError('source-unreadable', { file: url, reason }, { cause });
}

/**
 * Asks once; any status is an answer.
 * @throws AnlanError `source-unreadable` when nothing answers within two minutes
 */
export async function askJson(url: string, post?: unknown): Promise<HttpJson> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(post === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(post) }),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  } catch (cause) {
    const reason =
      cause instanceof Error
        ? cause.cause instanceof Error
          ? cause.cause.message
          : cause.message
        : String(cause);
    throw serviceFault(url, reason, cause);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A list of lists of numbers as one run, null as Infinity.
 * @throws AnlanError `source-unreadable` when it is not of the size that was asked for
 */
export function tableOf(
  value: unknown,
  rows: number,
  columns: number,
  url: string,
  factor = 1,
): Float64Array {
  const wrong = () => serviceFault(url, `the answer is no table of ${rows} by ${columns} numbers`);
  if (!Array.isArray(value) || value.length !== rows) throw wrong();
  const table = new Float64Array(rows * columns);
  for (const [row, list] of (value as unknown[]).entries()) {
    if (!Array.isArray(list) || list.length !== columns) throw wrong();
    for (const [column, cell] of (list as unknown[]).entries()) {
      if (cell !== null && (typeof cell !== 'number' || !Number.isFinite(cell) || cell < 0)) throw wrong();
      table[row * columns + column] = cell === null ? Infinity : cell * factor;
    }
  }
  return table;
}
