import { AnlanError } from '../../domain/errors';
import type { Standards, StandardsFile } from '../../domain/standards';
import { readStandards } from '../../ingest/schema/standards';

/**
 * The standards of a pack.
 * @throws AnlanError `pack-file-unreadable` {file, reason} naming the first wrong field
 */
export function readStandardsFile(content: unknown, file: string): StandardsFile {
  const result = readStandards(content);
  if (result.ok) return result.value;
  const { field, value, expected } = result.issue;
  throw new AnlanError('pack-file-unreadable', { file, reason: `${field}: ${value} ≠ ${expected}` });
}

/** The standards of the built-in packs, for a pack that has none or whose own cannot be read. */
export async function builtInStandards(): Promise<Standards> {
  const file = 'standards.json';
  const { default: content } = await import('../../../data/standards/standards.json');
  return whole(readStandardsFile(content, file), file);
}

/** Standards with the relief norms and delivery targets of the built-in ones where they bring none of their own. */
export async function withReliefNorms(standards: StandardsFile): Promise<Standards> {
  const builtIn = await builtInStandards();
  return {
    ...standards,
    reliefNorms: standards.reliefNorms ?? builtIn.reliefNorms,
    deliveryTargets: standards.deliveryTargets ?? builtIn.deliveryTargets,
  };
}

function whole(standards: StandardsFile, file: string): Standards {
  const { reliefNorms, deliveryTargets } = standards;
  if (reliefNorms === undefined || deliveryTargets === undefined)
    throw new AnlanError('pack-file-unreadable', { file, reason: 'reliefNorms, deliveryTargets' });
  return { ...standards, reliefNorms, deliveryTargets };
}
