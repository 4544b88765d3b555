import { join } from 'node:path';
import { openPackFolder } from '../../../scripts/analyse/pack-folder';
import { ROOT } from '../../../scripts/lib/step';

/** Names that stand in the data of the region and are the same in every language, longest first. */
export async function properNames(): Promise<readonly string[]> {
  const { datasets } = await openPackFolder(join(ROOT, 'public', 'packs', 'montevideo'));
  const names = [
    ...datasets.shelters.flatMap(({ name, address }) => [name, address]),
    ...datasets.districts.map(({ name }) => name),
  ];
  const known = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return [...new Set(known)].sort((a, b) => b.length - a.length);
}
