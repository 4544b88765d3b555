import { AnlanError } from '../../../domain/errors';
import type { Bbox } from '../../../domain/geo';
import type { Task } from '../../../domain/task';
import type { FileFormat, SourceRow, SourceTable } from '../../format';
import { regionInCrs } from '../../region-in-crs';
import type { SourceFile } from '../../source-file';
import { type BlockValues, readBlock } from './block';
import { type Affine, GEOREFERENCE_TAGS, type Georeference, georeferenceOf } from './georeference';
import { type Raster, RASTER_TAGS, rasterOf } from './raster';
import { readTiffDirectory } from './tiff-directory';
import { type PixelWindow, wholeWindow, windowOf } from './window';

const BATCH_ROWS = 5000;
/** What a person waits for at most: rows are made of every pixel. */
const MAX_PIXELS = 400_000_000;
const AHEAD_BYTES = 1 << 20;
const TAGS = new Set([...RASTER_TAGS, ...GEOREFERENCE_TAGS]);
/** Names that files of people per pixel have; other grids are not taken for people. */
const PEOPLE_NAMES = /pop|ppp|people|人口/i;

/**
 * GeoTIFF of numbers, such as people per pixel: a row for each pixel that has a value, at its centre, with a column for
 * each band. With a region only pixels whose centres lie in it, and only the blocks that hold them are fetched. Pixels
 * count row by row from the upper left, from 1.
 */
export const geoTiffFormat: FileFormat = {
  id: 'geotiff',
  async open(file, { region }, task) {
    const directory = await readTiffDirectory(file, TAGS);
    task.signal.throwIfAborted();
    const raster = rasterOf(directory, file);
    const georeference = georeferenceOf(directory);
    if (georeference === null)
      throw new AnlanError('file-projection-unknown', { file: file.name, name: 'GeoTIFF' });
    return { format: 'geotiff', tables: [await tableOf(file, raster, georeference, region)] };
  },
};

async function tableOf(
  file: SourceFile,
  raster: Raster,
  { affine, crs }: Georeference,
  region: Bbox | undefined,
): Promise<SourceTable> {
  const box = region === undefined ? null : await regionInCrs(region, crs);
  const part = box === null ? null : windowOf(raster, affine, box);
  const pixels = part ?? wholeWindow(raster);
  return {
    name: file.name.replace(/\.[^.]*$/, ''),
    columns: columnsOf(file.name, raster.bands),
    rowCount: null,
    hasGeometry: true,
    crs,
    ...(part !== null && { window: { rowsInFile: raster.width * raster.height } }),
    guesses: {},
    rows: (task) => pixelRows(file, raster, affine, pixels, task),
  };
}

function columnsOf(name: string, bands: number): string[] {
  if (bands === 1) return [PEOPLE_NAMES.test(name) ? 'people' : 'value'];
  return Array.from({ length: bands }, (_, band) => `band ${band + 1}`);
}

async function* pixelRows(
  file: SourceFile,
  raster: Raster,
  affine: Affine,
  pixels: PixelWindow,
  task: Task,
): AsyncGenerator<SourceRow[]> {
  const { blockWidth, blockHeight } = raster;
  const size = (pixels.right - pixels.left) * (pixels.bottom - pixels.top);
  if (size > MAX_PIXELS)
    throw new AnlanError('file-too-large', {
      file: file.name,
      size: Math.ceil(size / 1e6) * 8,
      limit: (MAX_PIXELS / 1e6) * 8,
    });
  const fetch = blockFetcher(file, raster);
  let batch: SourceRow[] = [];
  for (let down = Math.floor(pixels.top / blockHeight); down * blockHeight < pixels.bottom; down++) {
    for (let across = Math.floor(pixels.left / blockWidth); across * blockWidth < pixels.right; across++) {
      const block = await bandsOf(fetch, raster, across, down, file);
      if (block === null) continue;
      const [left, top] = [across * blockWidth, down * blockHeight];
      for (let row = Math.max(top, pixels.top); row < Math.min(top + blockHeight, pixels.bottom); row++) {
        for (
          let column = Math.max(left, pixels.left);
          column < Math.min(left + blockWidth, pixels.right);
          column++
        ) {
          const values = valuesAt(block, column - left, row - top, raster);
          if (values !== null) batch.push(rowOf(column, row, values, raster, affine));
        }
        if (batch.length < BATCH_ROWS) continue;
        task.report({ stage: 'read', done: row - pixels.top, total: pixels.bottom - pixels.top });
        yield batch;
        batch = [];
        await task.breathe();
      }
    }
    task.report({
      stage: 'read',
      done: Math.min((down + 1) * blockHeight, pixels.bottom) - pixels.top,
      total: pixels.bottom - pixels.top,
    });
    await task.breathe();
  }
  if (batch.length > 0) yield batch;
}

type Fetch = (block: number) => Promise<Uint8Array | null>;

/** Values of all bands of a block; null where the file left it out, for it holds none. */
async function bandsOf(
  fetch: Fetch,
  raster: Raster,
  across: number,
  down: number,
  file: SourceFile,
): Promise<BlockValues | null> {
  const place = down * raster.blocksAcross + across;
  const blocks = raster.blocksAcross * raster.blocksDown;
  const { blockHeight, height, isTiled } = raster;
  const rows = isTiled ? blockHeight : Math.min(blockHeight, height - down * blockHeight);
  const read: (BlockValues | null)[] = [];
  for (let band = 0; band < (raster.isPlanar ? raster.bands : 1); band++) {
    const data = await fetch(band * blocks + place);
    try {
      read.push(data === null ? null : readBlock(data, raster, rows));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new AnlanError(
        'file-damaged',
        { file: file.name, reason: `TIFF ${raster.compression}`, where: `${across}, ${down}` },
        { cause },
      );
    }
  }
  if (read.every((values) => values === null)) return null;
  return (column, row, band) => read[raster.isPlanar ? band : 0]?.(column, row, band) ?? Number.NaN;
}

/** Strips lie one after the other and are fetched a megabyte at a time; of tiles only those that are wanted. */
function blockFetcher(file: SourceFile, raster: Raster): Fetch {
  let held: Uint8Array = new Uint8Array(0);
  let heldAt = 0;
  return async (block) => {
    const at = raster.offsets[block] ?? 0;
    const length = raster.byteCounts[block] ?? 0;
    if (at === 0 || length === 0) return null;
    if (at + length > file.size)
      throw new AnlanError('file-truncated', { file: file.name, where: `${at} / ${file.size} B` });
    if (at < heldAt || at + length > heldAt + held.length) {
      held = await file.slice(at, at + Math.max(length, raster.isTiled ? 0 : AHEAD_BYTES));
      heldAt = at;
    }
    return held.subarray(at - heldAt, at - heldAt + length);
  };
}

/** Null where no band has a value. */
function valuesAt(block: BlockValues, column: number, row: number, raster: Raster): (number | null)[] | null {
  const values: (number | null)[] = [];
  let hasValue = false;
  for (let band = 0; band < raster.bands; band++) {
    const value = block(column, row, band);
    const isNone = Number.isNaN(value) || value === raster.noData || isNoDataOfFloats(value, raster);
    values.push(isNone ? null : value);
    hasValue ||= !isNone;
  }
  return hasValue ? values : null;
}

/** The text of the value for none has more digits than single precision holds. */
function isNoDataOfFloats(value: number, { noData, sample }: Raster): boolean {
  return noData !== null && sample.kind === 'float' && sample.bits === 32 && value === Math.fround(noData);
}

function rowOf(
  column: number,
  row: number,
  values: (number | null)[],
  { width }: Raster,
  [a, b, c, d, e, f]: Affine,
): SourceRow {
  const [x, y] = [column + 0.5, row + 0.5];
  return {
    row: row * width + column + 1,
    geometry: { type: 'Point', coordinates: [a * x + b * y + c, d * x + e * y + f] },
    values,
  };
}
