import type { PackFile, PackManifest } from '../manifest';

export type Audience = PackFile['audience'];

/** Files that a view may fetch: all of them inside, only the public ones outside. */
export function filesFor(manifest: PackManifest, audience: Audience): readonly PackFile[] {
  return manifest.files.filter((file) => audience === 'internal' || file.audience === 'public');
}

/** Addresses of everything a view needs of a pack, `pack.json` first, to be kept for use without a network. */
export function estimatePackUrls(
  manifest: PackManifest,
  baseUrl = '',
  audience: Audience = 'internal',
): string[] {
  return ['pack.json', ...filesFor(manifest, audience).map(({ name }) => name)].map(
    (name) => `${baseUrl}${encodeURIComponent(name)}`,
  );
}
