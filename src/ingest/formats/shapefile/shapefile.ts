import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { ARCHIVE_LIMITS, type ArchiveMember, openZip } from '../../archive';
import type { FileFormat, OpenedFile, ReadChoices, SourceCrs, SourceRow, SourceTable } from '../../format';
import { shown } from '../../geometry';
import { crsOfWkt } from '../../projection';
import type { RowFault } from '../../row-fault';
import type { SourceFile } from '../../source-file';
import { viewOf } from './byte-cursor';
import { type DbfTable, dbfRecords, openDbf } from './dbf-table';
import { createCellDecoder } from './dbf-text';
import { cellValue } from './dbf-value';
import { findLayers, type LayerParts } from './find-layers';
import { shapeGeometry } from './shape-geometry';
import { checkShapeHeader, readShapeIndex, type ShapeIndex, shapeRecords } from './shape-records';

const SHP_MAGIC = 0x00_00_27_0a;
/** Descriptions of coordinate systems and code pages are short. */
const MAX_TEXT_BYTES = 64 * 1024;
const BATCH_ROWS = 500;
const BATCH_CELLS = 100_000;

/**
 * Shapefiles packed into one ZIP archive, each layer a table. Both files of a layer are read side by side, a record at a
 * time; nothing is held but what stands between them.
 */
export const shapefileFormat: FileFormat = {
  id: 'shapefile',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    await assertNotLoose(file);
    const layers = findLayers(await openZip(file, ARCHIVE_LIMITS, task), file.name);
    const tables: SourceTable[] = [];
    for (const layer of layers) tables.push(await openLayer(layer, choices, task));
    return { format: 'shapefile', tables };
  },
};

/** One of the parts alone. */
async function assertNotLoose(file: SourceFile): Promise<void> {
  const start = await file.slice(0, 4);
  const isShapes = start.length === 4 && viewOf(start).getInt32(0) === SHP_MAGIC;
  if (isShapes) throw new AnlanError('file-part-missing', { file: file.name, part: '.dbf' });
  if (file.size > 0 && /\.(dbf|prj|cpg)$/i.test(file.name))
    throw new AnlanError('file-part-missing', { file: file.name, part: '.shp' });
}

async function openLayer(layer: LayerParts, choices: ReadChoices, task: Task): Promise<SourceTable> {
  const end = await checkShapeHeader(layer.shp, task);
  const index = layer.shx ? await readShapeIndex(layer.shx, end, task) : null;
  const dbf = await openDbf(layer.dbf, await textOf(layer.cpg, task), choices, task);
  const prj = await textOf(layer.prj, task);
  const crs: SourceCrs = prj === null || prj.trim() === '' ? { kind: 'unstated' } : crsOfWkt(prj);
  return {
    name: layer.name,
    columns: dbf.columns,
    rowCount: dbf.header.recordCount,
    hasGeometry: true,
    crs,
    guesses: { encoding: dbf.encoding },
    rows: (rowTask) => batched(rowsOf(layer, end, index, dbf, rowTask), dbf, rowTask),
  };
}

async function textOf(member: ArchiveMember | null, task: Task): Promise<string | null> {
  if (!member || member.size > MAX_TEXT_BYTES) return null;
  return new TextDecoder().decode(await member.bytes(task));
}

/** A row for each record, as long as either file has one; deleted rows are passed over, and counted. */
async function* rowsOf(
  { shp, dbf: member }: LayerParts,
  end: number,
  index: ShapeIndex | null,
  dbf: DbfTable,
  task: Task,
): AsyncGenerator<SourceRow> {
  const shapes = shapeRecords(shp, end, index, task);
  const records = dbfRecords(member, dbf.header, task);
  const decoder = createCellDecoder(dbf.encoding.value);
  try {
    for (let row = 1; ; row++) {
      const shape = await shapes.next();
      const record = await records.next();
      if (shape.done && record.done) return;
      if (!record.done && record.value === null) continue;
      const faults: RowFault[] = [];
      const sound = shape.done ? null : shapeGeometry(shape.value);
      faults.push(...(sound?.faults ?? []));
      const values: unknown[] = dbf.columns.map(() => null);
      if (record.done || record.value === null)
        faults.push({ code: 'cells-missing', column: null, value: '' });
      else readCells(record.value, dbf, decoder, values, faults);
      const geometry = sound?.geometry ?? null;
      yield faults.length === 0 ? { row, geometry, values } : { row, geometry, values, faults };
    }
  } finally {
    await shapes.return(undefined);
    await records.return(undefined);
  }
}

function readCells(
  record: Uint8Array,
  { header, columns }: DbfTable,
  decoder: ReturnType<typeof createCellDecoder>,
  values: unknown[],
  faults: RowFault[],
): void {
  for (const [index, field] of header.fields.entries()) {
    const { value, isReadable, isSound } = cellValue(record, field, decoder);
    values[index] = value;
    if (isReadable && isSound) continue;
    const found = decoder.text(record.subarray(field.start, field.start + field.width)).text;
    const code = isReadable ? 'encoding-mixed' : 'value-unreadable';
    faults.push({ code, column: columns[index] ?? null, value: shown(found.trim()) });
  }
}

async function* batched(
  rows: AsyncGenerator<SourceRow>,
  { columns, header }: DbfTable,
  task: Task,
): AsyncGenerator<readonly SourceRow[]> {
  const size = Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_CELLS / Math.max(1, columns.length))));
  let batch: SourceRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    task.report({ stage: 'read', done: row.row, total: header.recordCount });
    await task.breathe();
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
