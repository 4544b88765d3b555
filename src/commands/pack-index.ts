import * as v from 'valibot';
import { AnlanError } from '../domain/errors';
import type { PackIndex } from '../pack/manifest';
import { setPackIndex } from '../store/slices/pack/actions';
import type { CommandContext } from './command';

const indexSchema = v.object({
  packs: v.array(
    v.object({
      id: v.pipe(v.string(), v.nonEmpty()),
      name: v.object({ zh: v.string(), en: v.string() }),
      bytes: v.number(),
    }),
  ),
});

async function readIndex(fetch: CommandContext['fetch'], url: string): Promise<PackIndex> {
  let content: unknown;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new AnlanError('pack-index-missing', { url, status: response.status });
    content = await response.json();
  } catch (cause) {
    if (cause instanceof AnlanError) throw cause;
    throw new AnlanError('pack-index-missing', { url, status: 0 }, { cause });
  }
  const parsed = v.safeParse(indexSchema, content);
  if (!parsed.success) throw new AnlanError('pack-index-invalid', { url });
  return parsed.output;
}

/**
 * The list of packs that the deployment offers, kept in the store.
 * Throws `pack-index-missing`, `pack-index-invalid` or `pack-none-built`.
 */
export async function loadPackIndex({ fetch, packsUrl, store }: CommandContext): Promise<PackIndex> {
  const index = await readIndex(fetch, `${packsUrl}index.json`);
  if (index.packs.length === 0) throw new AnlanError('pack-none-built', { url: packsUrl });
  store.setState(setPackIndex(index));
  return index;
}
