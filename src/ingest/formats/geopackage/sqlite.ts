import type { Database, SqlJsStatic } from 'sql.js';
import { AnlanError } from '../../../domain/errors';

/** A value of a cell; whole numbers come as BigInt. */
export type SqliteValue = number | bigint | string | Uint8Array | null;

let servedAt: string | null = null;
let library: Promise<SqlJsStatic> | null = null;

/** Says where the module of SQLite is served; under Node the library finds it by itself. */
export function serveSqliteFrom(url: string): void {
  servedAt = url;
}

async function loadSqlite(): Promise<SqlJsStatic> {
  const { default: load } = await import('sql.js');
  const url = servedAt;
  return load(url === null ? {} : { locateFile: () => url });
}

/**
 * The bytes of a database file, opened; close it after use.
 * @throws AnlanError `engine-failed` where SQLite cannot be loaded
 */
export async function openSqlite(bytes: Uint8Array<ArrayBuffer>): Promise<Database> {
  library ??= loadSqlite();
  try {
    const { Database } = await library;
    return new Database(withoutLog(bytes));
  } catch (cause) {
    library = null;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AnlanError('engine-failed', { job: 'SQLite', message }, { cause });
  }
}

/** A file that was written with a log beside it (WAL) is opened as one without: the log is not at hand. */
function withoutLog(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

/** The rows of a query, one after the other; the statement is freed at the end, or when the caller stops. */
export function* queryRows(
  database: Database,
  sql: string,
  params: (string | number)[] = [],
): Generator<SqliteValue[]> {
  const statement = database.prepare(sql, params);
  const get = statement.get.bind(statement) as unknown as (
    params: undefined,
    config: { useBigInt: true },
  ) => SqliteValue[];
  try {
    while (statement.step()) yield get(undefined, { useBigInt: true });
  } finally {
    statement.free();
  }
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
