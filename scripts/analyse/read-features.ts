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
