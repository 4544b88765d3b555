import { createRequire } from 'node:module';
import { type ValhallaTiles, valhallaTiles } from './tiles';

type Query = Readonly<Record<string, unknown>>;

/** What of the library is used: each takes and gives what the HTTP service of the same name does. */
export interface ValhallaActor {
  route(query: Query): Promise<unknown>;
  matrix(query: Query): Promise<unknown>;
  /** As text in and out, as it crosses HTTP. */
  matrix(query: string): Promise<string>;
  locate(query: Query): Promise<unknown>;
  traceAttributes(query: Query): Promise<unknown>;
}

interface Library {
  readonly Actor: new (config: Exclude<ValhallaTiles, { skipped: string }>['config']) => ValhallaActor;
}

/**
 * Valhalla over the tiles of an extract, in this process.
 * @param matrixAlgorithm its `source_to_target_algorithm`
 */
export function openValhalla(
  osmFile: string,
  mayInstall: boolean,
  matrixAlgorithm = 'select_optimal',
): { readonly actor: ValhallaActor } | { readonly skipped: string } {
  const tiles = valhallaTiles(osmFile, mayInstall);
  if ('skipped' in tiles) return tiles;
  tiles.config['thor']!['source_to_target_algorithm'] = matrixAlgorithm;
  const { Actor } = createRequire(import.meta.url)(tiles.library) as Library;
  return { actor: new Actor(tiles.config) };
}
