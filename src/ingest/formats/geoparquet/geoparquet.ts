import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, type RowGroup } from 'hyparquet';
import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import type { Task } from '../../../domain/task';
import { boundsOf } from '../../flatgeobuf/bounds';
import type { FileFormat, SourceRow, SourceTable } from '../../format';
import { soundGeometry } from '../../geometry';
import { MAX_COLUMNS } from '../../limits';
import { boxesMeet, regionInCrs } from '../../region-in-crs';
import type { SourceFile } from '../../source-file';
import { readWkb } from '../../wkb/read-wkb';
import { type LeafColumn, leafColumns } from './columns';
import { convertValue } from './convert-value';
import { type GeoMetadata, geoMetadataOf } from './geo-metadata';
import type { StoredValue } from './pages/plain';
import { readChunk, UnknownVariant } from './pages/read-chunk';

/** Smaller files are read whole, so that every row outside the region can be told. */
const WINDOW_FROM_BYTES = 2 << 20;
const MAX_GROUP_ROWS = 4 << 20;
const MAX_CHUNK_BYTES = 512 << 20;
const BATCH_ROWS = 1000;
const MAGIC = 'PAR1';

interface OpenParquet {
  readonly file: SourceFile;
  readonly metadata: FileMetaData;
  readonly geo: GeoMetadata | null;
  readonly geometry: LeafColumn | null;
  readonly columns: readonly LeafColumn[];
}

/**
 * Parquet and GeoParquet with geometries in well-known binary. Columns of lists and maps are left out; those of groups are
 * called `group.name`. Of a large file only groups of rows whose box meets the region are fetched, where it has boxes.
 * The metadata is read by hyparquet; its pages by our own reader, which believes no count.
 */
export const geoParquetFormat: FileFormat = {
  id: 'geoparquet',
  async open(file, { region }, task) {
    const opened = await openParquet(file);
    task.signal.throwIfAborted();
    return { format: 'geoparquet', tables: [tableOf(opened, await windowOf(opened, region))] };
  },
};

async function openParquet(file: SourceFile): Promise<OpenParquet> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const head = await textAt(file, 0);
  if (head === 'PARE') throw new AnlanError('file-encrypted', { file: file.name });
  if (head !== MAGIC)
    throw new AnlanError('file-format-other', { file: file.name, named: 'Parquet', reason: head });
  if (file.size < 12 || (await textAt(file, file.size - 4)) !== MAGIC)
    throw new AnlanError('file-truncated', { file: file.name, where: `${file.size} B` });
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: async (start, end) => (await file.slice(start, end ?? file.size)).buffer,
  };
  const { metadata, leaves } = await readSoundly(file, 'metadata', async () => {
    const read = await parquetMetadataAsync(buffer, { geoparquet: false });
    return { metadata: read, leaves: leafColumns(read) };
  });
  const geo = geoMetadataOf(metadata);
  const geometry = leaves.find(({ name }) => name === geo?.column) ?? null;
  if (geo !== null && !geo.isWkb)
    throw new AnlanError('file-variant-unknown', { file: file.name, variant: geo.encoding });
  const columns = leaves.filter((leaf) => leaf !== geometry && !geo?.covering?.includes(leaf.name));
  if (columns.length > MAX_COLUMNS)
    throw new AnlanError('file-columns-too-many', {
      file: file.name,
      count: columns.length,
      limit: MAX_COLUMNS,
    });
  if (metadata.row_groups.every(({ num_rows: rows }) => Number(rows) <= 0))
    throw new AnlanError('file-header-only', { file: file.name });
  return { file, metadata, geo, geometry, columns };
}

function tableOf(opened: OpenParquet, box: Bbox | null): SourceTable {
  const { file, metadata, geo, geometry, columns } = opened;
  const rowsInFile = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  return {
    name: file.name.replace(/\.[^.]*$/, ''),
    columns: columns.map(({ name }) => name),
    rowCount: box === null ? rowsInFile : null,
    hasGeometry: geometry !== null,
    crs: geo?.crs ?? { kind: 'unstated' },
    ...(box !== null && { window: { rowsInFile } }),
    guesses: {},
    rows: (task) => parquetRows(opened, box, rowsInFile, task),
  };
}

async function* parquetRows(
  { file, metadata, geo, geometry, columns }: OpenParquet,
  box: Bbox | null,
  total: number,
  task: Task,
): AsyncGenerator<SourceRow[]> {
  let first = 1;
  for (const [number, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows);
    if (!(rows >= 0 && rows <= MAX_GROUP_ROWS)) throw damaged(file, `${rows}`, `row group ${number}`);
    if (box === null || groupMeets(group, geo, box)) {
      const shapes = geometry === null ? null : await columnOf(file, group, geometry, number);
      const values: unknown[][] = [];
      for (const column of columns) {
        const stored = await columnOf(file, group, column, number);
        values.push(stored.map((value) => convertValue(value, column.element)));
        await task.breathe();
      }
      for (let start = 0; start < rows; start += BATCH_ROWS) {
        const batch: SourceRow[] = [];
        for (let index = start; index < Math.min(rows, start + BATCH_ROWS); index++) {
          const shape = shapeOf(shapes?.[index] ?? null);
          if (box !== null && shape.geometry !== null && !boxesMeet(boundsOf(shape.geometry), box)) continue;
          batch.push({ row: first + index, ...shape, values: values.map((column) => column[index] ?? null) });
        }
        task.report({ stage: 'read', done: first + start, total });
        if (batch.length > 0) yield batch;
        await task.breathe();
      }
    }
    first += rows;
  }
}

async function columnOf(
  file: SourceFile,
  group: RowGroup,
  column: LeafColumn,
  number: number,
): Promise<(StoredValue | null)[]> {
  const where = `row group ${number}, ${column.name}`;
  const meta = group.columns[column.index]?.meta_data;
  if (meta === undefined) throw damaged(file, 'Parquet', where);
  const dictionaryAt = Number(meta.dictionary_page_offset ?? 0);
  const start = dictionaryAt > 0 ? dictionaryAt : Number(meta.data_page_offset);
  const length = Number(meta.total_compressed_size);
  if (!(start >= 0 && length >= 0) || length > MAX_CHUNK_BYTES) throw damaged(file, `${length} B`, where);
  if (start + length > file.size)
    throw new AnlanError('file-truncated', { file: file.name, where: `${start} / ${file.size} B` });
  const bytes = await file.slice(start, start + length);
  return readSoundly(file, where, () =>
    readChunk(bytes, {
      type: column.type,
      length: column.element.type_length ?? 0,
      maxDefinition: column.maxDefinition,
      codec: meta.codec,
      rows: Number(group.num_rows),
    }),
  );
}

function shapeOf(value: StoredValue | null): Pick<SourceRow, 'geometry' | 'faults'> {
  if (!(value instanceof Uint8Array)) return { geometry: null };
  try {
    const shape = readWkb(value);
    if (shape.kind === 'unsuitable')
      return { geometry: null, faults: [{ code: 'geometry-unsuitable', column: null, value: shape.type }] };
    const { geometry, faults } = soundGeometry(shape.geometry);
    return faults.length === 0 ? { geometry } : { geometry, faults };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { geometry: null, faults: [{ code: 'geometry-damaged', column: null, value: '' }] };
  }
}

async function windowOf(
  { file, geo, geometry }: OpenParquet,
  region: Bbox | undefined,
): Promise<Bbox | null> {
  if (region === undefined || geometry === null || geo === null || file.size < WINDOW_FROM_BYTES) return null;
  const box = await regionInCrs(region, geo.crs);
  return box !== null && geo.bounds !== null && boxesMeet(geo.bounds, box) ? box : null;
}

/** True where the statistics of the group do not rule it out. */
function groupMeets({ columns }: RowGroup, geo: GeoMetadata | null, box: Bbox): boolean {
  if (!geo?.covering) return true;
  const statistics = geo.covering.map(
    (name) =>
      columns.find(({ meta_data: meta }) => meta?.path_in_schema.join('.') === name)?.meta_data?.statistics,
  );
  const [west, south, east, north] = statistics.map((one, index) =>
    index < 2 ? (one?.min_value ?? one?.min) : (one?.max_value ?? one?.max),
  );
  const sides = [west, south, east, north].map((side) => (typeof side === 'number' ? side : Number.NaN));
  return sides.some(Number.isNaN) || boxesMeet(sides, box);
}

/** What is thrown while damaged bytes are decoded is damage of the file, whoever throws it. */
async function readSoundly<T>(file: SourceFile, where: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof UnknownVariant)
      throw new AnlanError('file-variant-unknown', { file: file.name, variant: cause.message }, { cause });
    throw cause instanceof AnlanError ? cause : damaged(file, 'Parquet', where, cause);
  }
}

async function textAt(file: SourceFile, at: number): Promise<string> {
  return String.fromCharCode(...(await file.slice(at, at + 4))).replace(/[^\x20-\x7e]/g, '·');
}

function damaged(file: SourceFile, reason: string, where: string, cause?: unknown): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where }, { cause });
}
