import type { Database } from 'sql.js';
import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import type { FileFormat, SourceRow, SourceTable } from '../../format';
import { MAX_COLUMNS } from '../../limits';
import { boxesMeet, regionInCrs } from '../../region-in-crs';
import { readWhole, type SourceFile } from '../../source-file';
import { type Layer, readLayers, tableNames } from './layers';
import { layerRow } from './layer-row';
import { openSqlite, queryRows, quoted } from './sqlite';

const MEGABYTE = 1 << 20;
/** The whole file lies in memory, twice while it is opened. */
const MAX_BYTES = 600 * MEGABYTE;
/** Smaller layers are read whole, so that every row outside the region can be told. */
const WINDOW_FROM_ROWS = 20_000;
const BATCH_ROWS = 1000;
const MAGIC = new TextEncoder().encode('SQLite format 3\0');

/**
 * GeoPackage: every table of features or attributes that it lists. Views are not read, curves are told as unsuitable.
 * SQLite opens the file anew for each reading and gives its memory back at the end.
 */
export const geoPackageFormat: FileFormat = {
  id: 'geopackage',
  async open(file, { region }, task) {
    await checkHead(file);
    const layers = await withDatabase(file, 'gpkg_contents', (database) => {
      const tables = tableNames(database);
      if (!tables.has('gpkg_contents')) throw other(file, 'SQLite');
      return readLayers(database, tables);
    });
    task.signal.throwIfAborted();
    if (layers.every(({ rowCount }) => rowCount === 0))
      throw new AnlanError('file-header-only', { file: file.name });
    for (const { columns } of layers)
      if (columns.length > MAX_COLUMNS)
        throw new AnlanError('file-columns-too-many', {
          file: file.name,
          count: columns.length,
          limit: MAX_COLUMNS,
        });
    const tables = layers.map(async (layer) => tableOf(file, layer, await windowOf(layer, region)));
    return { format: 'geopackage', tables: await Promise.all(tables) };
  },
};

/** What can be known from the first hundred bytes (sqlite.org/fileformat2.html, "The Database Header"). */
async function checkHead(file: SourceFile): Promise<void> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const head = await file.slice(0, 100);
  if (MAGIC.some((byte, index) => index < head.length && head[index] !== byte)) throw other(file, 'SQLite');
  if (head.length < 100) throw truncated(file, head.length, 100);
  const view = new DataView(head.buffer);
  const pageBytes = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const isCounted = view.getUint32(24) === view.getUint32(92);
  const size = view.getUint32(28) * pageBytes;
  if (isCounted && size > file.size) throw truncated(file, file.size, size);
  if (file.size > MAX_BYTES)
    throw new AnlanError('file-too-large', {
      file: file.name,
      size: Math.ceil(file.size / MEGABYTE),
      limit: MAX_BYTES / MEGABYTE,
    });
}

function tableOf(file: SourceFile, layer: Layer, box: Bbox | null): SourceTable {
  const names = layer.columns.map(({ name }) => name);
  const selected = layer.geometryColumn === null ? names : [layer.geometryColumn, ...names];
  return {
    name: layer.table,
    columns: names,
    rowCount: box === null ? layer.rowCount : null,
    hasGeometry: layer.geometryColumn !== null,
    crs: layer.crs,
    ...(box !== null && { window: { rowsInFile: layer.rowCount } }),
    guesses: {},
    async *rows(task) {
      const database = await openSqlite(await readWhole(file));
      let row = 0;
      try {
        let batch: SourceRow[] = [];
        // A table without columns of its own still has rows.
        const list = selected.length === 0 ? 'NULL' : selected.map(quoted).join(', ');
        for (const cells of soundRows(
          file,
          layer.table,
          database,
          `SELECT ${list} FROM ${quoted(layer.table)}`,
        )) {
          row += 1;
          // A row takes a byte at least; a damaged tree of pages could lead in circles.
          if (row > file.size) throw damaged(file, layer.table);
          const read = layerRow(cells, row, layer, box);
          if (read !== null) batch.push(read);
          if (row % BATCH_ROWS !== 0) continue;
          task.report({ stage: 'read', done: row, total: layer.rowCount });
          if (batch.length > 0) yield batch;
          batch = [];
          await task.breathe();
        }
        if (batch.length > 0) yield batch;
      } finally {
        database.close();
      }
    },
  };
}

async function windowOf(layer: Layer, region: Bbox | undefined): Promise<Bbox | null> {
  if (region === undefined || layer.rowCount < WINDOW_FROM_ROWS || layer.bounds === null) return null;
  const box = await regionInCrs(region, layer.crs);
  return box !== null && boxesMeet(layer.bounds, box) ? box : null;
}

/** Rows of a query; what SQLite throws is damage of the file. */
function* soundRows(file: SourceFile, where: string, database: Database, sql: string) {
  try {
    yield* queryRows(database, sql);
  } catch (cause) {
    throw cause instanceof AnlanError ? cause : damaged(file, where, cause);
  }
}

async function withDatabase<T>(file: SourceFile, where: string, use: (database: Database) => T): Promise<T> {
  const database = await openSqlite(await readWhole(file));
  try {
    return use(database);
  } catch (cause) {
    throw cause instanceof AnlanError ? cause : damaged(file, where, cause);
  } finally {
    database.close();
  }
}

function damaged(file: SourceFile, where: string, cause?: unknown): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason: 'SQLite', where }, { cause });
}

function truncated(file: SourceFile, size: number, wanted: number): AnlanError {
  return new AnlanError('file-truncated', { file: file.name, where: `${size} / ${wanted} B` });
}

function other(file: SourceFile, reason: string): AnlanError {
  return new AnlanError('file-format-other', { file: file.name, named: 'GeoPackage', reason });
}
