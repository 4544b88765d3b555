import { AnlanError } from '../domain/errors';
import type { PackIndex } from '../pack/manifest';
import { parseJson, parsePackIndex } from '../pack/open/parse-manifest';
import { setPackIndex } from '../store/slices/pack/actions';
import type { CommandContext } from './command';

const NAME = 'index.json';

async function readText(fetch: CommandContext['fetch'], url: string): Promise<string> {
  let status = 0;
  try {
    const response = await fetch(url);
    status = response.status;
    if (response.ok) return await response.text();
  } catch (cause) {
    throw new AnlanError('pack-index-missing', { url, status }, { cause });
  }
  throw new AnlanError('pack-index-missing', { url, status });
}

/**
 * The list of packs that the deployment offers, kept in the store.
 * Throws `pack-index-missing`, `pack-manifest-invalid` or `pack-none-built`.
 */
export async function loadPackIndex({ fetch, packsUrl, store }: CommandContext): Promise<PackIndex> {
  const text = await readText(fetch, packsUrl + NAME);
  const index = parsePackIndex(parseJson(text, NAME), NAME);
  if (index.packs.length === 0) throw new AnlanError('pack-none-built', { url: packsUrl });
  store.setState(setPackIndex(index));
  return index;
}
