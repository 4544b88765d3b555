/**
 * Everything that can go wrong and that a person must be told of.
 * A code has a sentence in every language under `error.<code>`; `params` fill it.
 */
export const ERROR_CODES = [
  'pack-index-missing',
  'pack-manifest-missing',
  'pack-manifest-invalid',
  'pack-version-unknown',
  'pack-file-missing',
  'pack-file-size',
  'pack-file-checksum',
  'pack-file-unreadable',
  'pack-row-invalid',
  'pack-rows-more',
  'pack-standards-built-in',
  'pack-relief-norms-built-in',
  'pack-none-built',
  'pack-not-open',
  'recipe-missing',
  'recipe-invalid',
  'source-unreadable',
  'network-missing',
  'engine-failed',
  'url-value-invalid',
  'incident-outside-region',
  'incident-in-water',
  'incident-no-road',
  'coordinates-invalid',
  'storage-unavailable',
  'storage-full',
  'offline-not-kept',
  'geolocation-denied',
  'geolocation-unavailable',
  'webgl-missing',
  'webgl-lost',
  'proposal-invalid',
  'closure-incomplete',
  'closure-factor-invalid',
  'input-invalid',
  'file-empty',
  'file-format-unknown',
  'file-format-other',
  'file-variant-unknown',
  'file-damaged',
  'file-truncated',
  'file-header-only',
  'file-columns-too-many',
  'file-too-large',
  'file-encrypted',
  'file-excel-old',
  'file-part-missing',
  'file-projection-unknown',
  'archive-too-large',
  'archive-path-unsafe',
  'archive-members-too-many',
  'archive-method-unknown',
  'xml-entities-refused',
  'osm-feature-unknown',
  'archive-no-pack',
  'city-missing',
  'city-id-taken',
  'city-work-lost',
  'folder-refused',
  'osm-not-pbf',
  'osm-nothing-on-map',
  'osm-extent-too-large',
  'osm-extract-too-large',
  'import-nothing-taken',
  'export-nothing',
  'feed-invalid',
  'feed-origin-closed',
  'feed-unreachable',
  'feed-not-data',
  'feed-too-large',
  'feed-too-fast',
  'basemap-unreadable',
  'view-unreadable',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A problem as plain data, so that it passes between workers and into the store. */
export interface Problem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The only error this project throws on purpose. Carries a {@link Problem}, never a sentence. */
export class AnlanError extends Error {
  override readonly name = 'AnlanError';
  readonly problem: Problem;
  constructor(code: ErrorCode, params: Problem['params'] = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.problem = { code, params };
  }
}

/** The problem inside anything thrown; what is not ours becomes `unexpected` with its message. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof AnlanError) return thrown.problem;
  return {
    code: 'unexpected',
    params: { message: thrown instanceof Error ? thrown.message : String(thrown) },
  };
}
