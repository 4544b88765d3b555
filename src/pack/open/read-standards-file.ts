import { AnlanError } from '../../domain/errors';
import type { Standards } from '../../domain/standards';
import { readStandards } from '../../ingest/schema/standards';

/**
 * The standards of a pack.
 * @throws AnlanError `pack-file-unreadable` {file, reason} naming the first wrong field
 */
export function readStandardsFile(content: unknown, file: string): Standards {
  const result = readStandards(content);
  if (result.ok) return result.value;
  const { field, value, expected } = result.issue;
  throw new AnlanError('pack-file-unreadable', { file, reason: `${field}: ${value} ≠ ${expected}` });
}

/** The standards of the built-in packs, for a pack that has none or whose own cannot be read. */
export async function builtInStandards(): Promise<Standards> {
  const file = 'standards.json';
  const { default: content } = await import('../../../data/standards/standards.json');
  return readStandardsFile(content, file);
}
