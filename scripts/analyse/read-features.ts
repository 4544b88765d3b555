import { readFile } from 'node:fs/promises';
import { InputError } from './input';

/** Features of a GeoJSON FeatureCollection, unchecked. Throws {@link InputError} naming the file. */
export async function readFeatures(file: string): Promise<readonly unknown[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new InputError(`${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause });
  }
  const { features } = (content ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) throw new InputError(`${file}: a GeoJSON FeatureCollection is wanted.`);
  return features;
}

const isPlace = (value: readonly unknown[]): boolean => {
  const [lon, lat] = value;
  return typeof lon === 'number' && typeof lat === 'number' && Number.isFinite(lon) && Math.abs(lat) <= 90;
};

/**
 * True when GeoJSON coordinates, however deep, hold positions of numbers alone and at least one of them. Longitudes may
 * lie beyond 180, where a shape crosses the antimeridian.
 */
export function arePositions(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  const values: readonly unknown[] = coordinates;
  return values.some(Array.isArray) ? values.every(arePositions) : isPlace(values);
}
