import { decompress } from './decompress';
import type { Raster } from './raster';

/** The value of a band at a column and row of the block, both from 0. */
export type BlockValues = (column: number, row: number, band: number) => number;

/**
 * A block, unpacked; of an image with separate bands it holds one, and `band` is passed over.
 * @param rows how many rows it must have at least: the last strip of an image is shorter
 * @throws RangeError where its data is damaged
 */
export function readBlock(data: Uint8Array, raster: Raster, rows: number): BlockValues {
  const { blockWidth, blockHeight, sample, isPlanar } = raster;
  const bands = isPlanar ? 1 : raster.bands;
  const bytes = sample.bits / 8;
  const rowBytes = blockWidth * bands * bytes;
  const raw = decompress(data, raster.compression, {
    size: rowBytes * blockHeight,
    least: rowBytes * rows,
  });
  if (raster.predictor === 3) undoFloatDifferences(raw, rowBytes, bands, bytes);
  // Predictor 3 lays the highest byte first, whatever the order of the file.
  const littleEndian = raster.predictor === 3 ? false : raster.littleEndian;
  const view = new DataView(raw.buffer);
  if (raster.predictor === 2) undoDifferences(view, raster, bands);
  const read = readerOf(view, raster, littleEndian);
  return (column, row, band) => read(row * rowBytes + (column * bands + (isPlanar ? 0 : band)) * bytes);
}

function readerOf(view: DataView, { sample }: Raster, littleEndian: boolean): (at: number) => number {
  switch (sample.kind) {
    case 'float':
      return sample.bits === 64
        ? (at) => view.getFloat64(at, littleEndian)
        : (at) => view.getFloat32(at, littleEndian);
    case 'int':
      if (sample.bits === 8) return (at) => view.getInt8(at);
      return sample.bits === 16
        ? (at) => view.getInt16(at, littleEndian)
        : (at) => view.getInt32(at, littleEndian);
    case 'uint':
      if (sample.bits === 8) return (at) => view.getUint8(at);
      return sample.bits === 16
        ? (at) => view.getUint16(at, littleEndian)
        : (at) => view.getUint32(at, littleEndian);
  }
}

/** Each sample is the difference from that of the pixel before in its row (TIFF 6.0, section 14). */
function undoDifferences(view: DataView, raster: Raster, bands: number): void {
  const { blockWidth, blockHeight, littleEndian, sample } = raster;
  const bytes = sample.bits / 8;
  const rowBytes = blockWidth * bands * bytes;
  const step = bands * bytes;
  for (let row = 0; row < blockHeight; row++)
    for (let at = row * rowBytes + step; at < (row + 1) * rowBytes; at += bytes)
      switch (bytes) {
        case 1:
          view.setUint8(at, view.getUint8(at) + view.getUint8(at - step));
          break;
        case 2:
          view.setUint16(
            at,
            view.getUint16(at, littleEndian) + view.getUint16(at - step, littleEndian),
            littleEndian,
          );
          break;
        case 4:
          view.setUint32(
            at,
            view.getUint32(at, littleEndian) + view.getUint32(at - step, littleEndian),
            littleEndian,
          );
          break;
        default:
          view.setBigUint64(
            at,
            view.getBigUint64(at, littleEndian) + view.getBigUint64(at - step, littleEndian),
            littleEndian,
          );
      }
}

/**
 * Bytes of a row are differences, and lie in planes: the highest byte of every sample, then the next (Adobe Photoshop
 * TIFF technical note 3). Afterwards each sample has its bytes together, highest first.
 */
function undoFloatDifferences(raw: Uint8Array, rowBytes: number, bands: number, bytes: number): void {
  const samples = rowBytes / bytes;
  for (let start = 0; start < raw.length; start += rowBytes) {
    const row = raw.subarray(start, start + rowBytes);
    for (let at = bands; at < rowBytes; at++) row[at] = (row[at] ?? 0) + (row[at - bands] ?? 0);
    const planes = row.slice();
    for (let index = 0; index < samples; index++)
      for (let byte = 0; byte < bytes; byte++)
        row[index * bytes + byte] = planes[byte * samples + index] ?? 0;
  }
}
