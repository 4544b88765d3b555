import { AnlanError } from '../../domain/errors';
import { type DocumentIssue, readDocument } from '../../ingest/schema/read-document';
import { PACK_FORMAT, type PackIndex, type PackManifest } from '../manifest';
import { manifestSchema, packIndexSchema } from './manifest-schema';

/**
 * `pack.json` from its parsed content.
 * @throws AnlanError `pack-version-unknown` {file, version, supported} for another format;
 * `pack-manifest-invalid` {file, field, reason} naming the first wrong field
 */
export function parseManifest(content: unknown, file = 'pack.json'): PackManifest {
  const version = formatOf(content);
  if (version !== null && version !== PACK_FORMAT)
    throw new AnlanError('pack-version-unknown', { file, version, supported: PACK_FORMAT });
  const result = readDocument(manifestSchema, content);
  if (!result.ok) throw invalid(file, result.issue);
  return result.value;
}

/**
 * `packs/index.json` from its parsed content.
 * @throws AnlanError `pack-manifest-invalid` naming the first wrong field
 */
export function parsePackIndex(content: unknown, file = 'index.json'): PackIndex {
  const result = readDocument(packIndexSchema, content);
  if (!result.ok) throw invalid(file, result.issue);
  return result.value;
}

/** JSON text of a file; the same error as for wrong content where it is none. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const value = text.trim().slice(0, 40);
    throw invalid(file, { field: '', value, expected: 'JSON' }, { cause });
  }
}

function invalid(file: string, issue: DocumentIssue, options?: ErrorOptions): AnlanError {
  const { field, value, expected } = issue;
  return new AnlanError('pack-manifest-invalid', { file, field, reason: `${value} ≠ ${expected}` }, options);
}

function formatOf(content: unknown): number | null {
  return typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    typeof content.format === 'number'
    ? content.format
    : null;
}
