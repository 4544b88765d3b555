import { AnlanError } from '../../../domain/errors';
import type { SourceFile } from '../../source-file';
import type { TiffDirectory } from './tiff-directory';

/** How the pixels of an image lie in its file. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly sample: { readonly kind: 'uint' | 'int' | 'float'; readonly bits: 8 | 16 | 32 | 64 };
  readonly littleEndian: boolean;
  readonly compression: Compression;
  /** 1 none, 2 differences of whole numbers, 3 differences of the bytes of floating-point numbers. */
  readonly predictor: 1 | 2 | 3;
  /** True: each band has blocks of its own. */
  readonly isPlanar: boolean;
  readonly isTiled: boolean;
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly blocksAcross: number;
  readonly blocksDown: number;
  readonly offsets: readonly number[];
  readonly byteCounts: readonly number[];
  /** Value that stands for none; null where every value counts. */
  readonly noData: number | null;
}
export type Compression = 'none' | 'lzw' | 'deflate' | 'packbits';

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  stripOffsets: 273,
  bands: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  planar: 284,
  predictor: 317,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  sampleFormat: 339,
  noData: 42_113,
} as const;
export const RASTER_TAGS: readonly number[] = Object.values(TAG);

const COMPRESSIONS: Readonly<Record<number, Compression>> = {
  1: 'none',
  5: 'lzw',
  8: 'deflate',
  32_773: 'packbits',
  32_946: 'deflate',
};
const KINDS = { 1: 'uint', 2: 'int', 3: 'float' } as const;
const MAX_SIDE = 2 ** 31;
const MAX_BANDS = 256;
const MEGABYTE = 1 << 20;
const MAX_BLOCK_BYTES = 128 * MEGABYTE;

/**
 * The layout that a directory tells, checked: what is used later cannot lead outside the file or ask for more memory than
 * a block may have.
 * @throws AnlanError `file-damaged`, `file-variant-unknown`, `file-too-large`
 */
export function rasterOf(directory: TiffDirectory, file: SourceFile): Raster {
  const one = (tag: number, otherwise: number) => directory.numbers(tag)[0] ?? otherwise;
  const width = one(TAG.width, 0);
  const height = one(TAG.height, 0);
  const bands = one(TAG.bands, 1);
  if (!isSide(width) || !isSide(height) || !isSide(bands) || bands > MAX_BANDS)
    throw damaged(file, `${width} × ${height} × ${bands}`);
  const tileOffsets = directory.numbers(TAG.tileOffsets);
  const isTiled = tileOffsets.length > 0;
  const blockWidth = isTiled ? one(TAG.tileWidth, 0) : width;
  const blockHeight = isTiled ? one(TAG.tileHeight, 0) : Math.min(height, one(TAG.rowsPerStrip, height));
  if (!isSide(blockWidth) || !isSide(blockHeight)) throw damaged(file, `${blockWidth} × ${blockHeight}`);
  const isPlanar = one(TAG.planar, 1) === 2 && bands > 1;
  const sample = sampleOf(directory, file);
  const blockBytes = (blockWidth * blockHeight * (isPlanar ? 1 : bands) * sample.bits) / 8;
  if (blockBytes > MAX_BLOCK_BYTES)
    throw new AnlanError('file-too-large', {
      file: file.name,
      size: Math.ceil(blockBytes / MEGABYTE),
      limit: MAX_BLOCK_BYTES / MEGABYTE,
    });
  const offsets = isTiled ? tileOffsets : directory.numbers(TAG.stripOffsets);
  const byteCounts = directory.numbers(isTiled ? TAG.tileBytes : TAG.stripBytes);
  const blocksAcross = Math.ceil(width / blockWidth);
  const blocksDown = Math.ceil(height / blockHeight);
  const blocks = blocksAcross * blocksDown * (isPlanar ? bands : 1);
  if (offsets.length < blocks || byteCounts.length < blocks)
    throw damaged(file, `${Math.min(offsets.length, byteCounts.length)} / ${blocks}`);
  const compression = COMPRESSIONS[one(TAG.compression, 1)];
  if (compression === undefined) throw unknown(file, `Compression ${one(TAG.compression, 1)}`);
  const predictor = one(TAG.predictor, 1);
  if (predictor !== 1 && predictor !== 2 && predictor !== 3) throw unknown(file, `Predictor ${predictor}`);
  if (predictor === 3 && sample.kind !== 'float') throw damaged(file, 'Predictor 3');
  return {
    width,
    height,
    bands,
    sample,
    littleEndian: directory.littleEndian,
    compression,
    predictor: compression === 'none' || compression === 'packbits' ? 1 : predictor,
    isPlanar,
    isTiled,
    blockWidth,
    blockHeight,
    blocksAcross,
    blocksDown,
    offsets,
    byteCounts,
    noData: noDataOf(directory.text(TAG.noData)),
  };
}

/** All bands must be of one kind; so are those of every writer that is known. */
function sampleOf(directory: TiffDirectory, file: SourceFile): Raster['sample'] {
  const bits = directory.numbers(TAG.bits);
  const formats = directory.numbers(TAG.sampleFormat);
  const [size = 1] = bits;
  const [format = 1] = formats;
  const kind = format === 1 || format === 2 || format === 3 ? KINDS[format] : null;
  const isMixed = bits.some((other) => other !== size) || formats.some((other) => other !== format);
  const isKnown = kind === 'float' ? size === 32 || size === 64 : size === 8 || size === 16 || size === 32;
  if (kind === null || isMixed || !isKnown) throw unknown(file, `SampleFormat ${format}, ${size} bit`);
  return { kind, bits: size as Raster['sample']['bits'] };
}

function noDataOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isNaN(value) ? null : value;
}

function isSide(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < MAX_SIDE;
}

function damaged(file: SourceFile, reason: string): AnlanError {
  return new AnlanError('file-damaged', { file: file.name, reason, where: 'IFD' });
}

function unknown(file: SourceFile, variant: string): AnlanError {
  return new AnlanError('file-variant-unknown', { file: file.name, variant });
}
