import type { SourceCrs } from '../../format';
import { crsOfEpsg } from '../../source-crs';
import type { TiffDirectory } from './tiff-directory';

/** x = a·column + b·row + c, y = d·column + e·row + f; whole numbers are the corners of pixels. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Georeference {
  readonly affine: Affine;
  readonly crs: SourceCrs;
}

const TAG = {
  pixelScale: 33_550,
  tiePoint: 33_922,
  transformation: 34_264,
  keys: 34_735,
  keyDoubles: 34_736,
  keyTexts: 34_737,
} as const;
export const GEOREFERENCE_TAGS: readonly number[] = Object.values(TAG);

/** Keys of GeoTIFF (OGC 19-008r4, annex B). */
const KEY = {
  model: 1024,
  rasterType: 1025,
  citation: 1026,
  geographic: 2048,
  geographicCitation: 2049,
  projected: 3072,
  projectedCitation: 3073,
};
const PIXEL_IS_POINT = 2;
const PROJECTED = 1;
const USER_DEFINED = 32_767;

/** Where an image lies; null where it does not say, or says what cannot be. */
export function georeferenceOf(directory: TiffDirectory): Georeference | null {
  const keys = keysOf(directory);
  const corner = affineOf(directory);
  if (corner === null) return null;
  const [a, b, c, d, e, f] = corner;
  if (!corner.every(Number.isFinite) || a * e - b * d === 0) return null;
  const isPoint = keys.get(KEY.rasterType) === PIXEL_IS_POINT;
  const affine: Affine = isPoint ? [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2] : corner;
  return { affine, crs: crsOf(keys) };
}

function affineOf(directory: TiffDirectory): Affine | null {
  const matrix = directory.numbers(TAG.transformation);
  if (matrix.length >= 8) {
    const [a = 0, b = 0, , c = 0, d = 0, e = 0, , f = 0] = matrix;
    return [a, b, c, d, e, f];
  }
  const [scaleX, scaleY] = directory.numbers(TAG.pixelScale);
  const [column, row, , x, y] = directory.numbers(TAG.tiePoint);
  if (scaleX === undefined || scaleY === undefined) return null;
  if (column === undefined || row === undefined || x === undefined || y === undefined) return null;
  return [scaleX, 0, x - column * scaleX, 0, -scaleY, y + row * scaleY];
}

/** Keys with their value: a number that stands in the directory itself, or a text. */
function keysOf(directory: TiffDirectory): Map<number, number | string> {
  const keys = new Map<number, number | string>();
  const numbers = directory.numbers(TAG.keys);
  const texts = directory.text(TAG.keyTexts);
  for (let at = 4; at + 3 < numbers.length; at += 4) {
    const [key = 0, location = 0, count = 0, value = 0] = numbers.slice(at, at + 4);
    if (location === 0) keys.set(key, value);
    else if (location === TAG.keyTexts) keys.set(key, texts.slice(value, value + count).replace(/\|$/, ''));
  }
  return keys;
}

function crsOf(keys: ReadonlyMap<number, number | string>): SourceCrs {
  const isProjected = keys.get(KEY.model) === PROJECTED || keys.has(KEY.projected);
  const code = keys.get(isProjected ? KEY.projected : KEY.geographic);
  if (typeof code === 'number' && code > 0 && code !== USER_DEFINED) return crsOfEpsg(code);
  for (const key of [KEY.projectedCitation, KEY.geographicCitation, KEY.citation]) {
    const text = String(keys.get(key) ?? '');
    const start = text.search(/(PROJ|GEOG)(CS|CRS)\[/);
    if (start >= 0) return { kind: 'wkt', wkt: text.slice(start) };
  }
  const [name] = [KEY.projectedCitation, KEY.citation].flatMap((key) => keys.get(key) ?? []);
  return isProjected ? { kind: 'wkt', wkt: String(name ?? 'GeoTIFF') } : { kind: 'unstated' };
}
