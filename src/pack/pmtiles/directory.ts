import { gzip } from './gzip';

/** A tile, a run of equal tiles, or (run length 0) a leaf directory. */
export interface DirectoryEntry {
  readonly tileId: number;
  /** Bytes from the start of the tile section, or of the leaf section. */
  readonly offset: number;
  readonly length: number;
  readonly runLength: number;
}

/** The root directory and the header must fit into the first 16 KiB: 16 384 − 127. */
export const ROOT_LIMIT_BYTES = 16_257;

/** Entries of the first try at leaf directories; doubled until the root fits. */
const FIRST_LEAF_ENTRIES = 4096;

export interface Directories {
  readonly root: Uint8Array;
  /** All leaf directories one after another; empty where the root holds every entry. */
  readonly leaves: Uint8Array;
}

/** Compressed directories of a PMTiles v3 archive. `entries` rise by tile id. */
export function packDirectories(
  entries: readonly DirectoryEntry[],
  leafEntries = FIRST_LEAF_ENTRIES,
): Directories {
  const whole = gzip(encodeDirectory(entries));
  if (whole.length <= ROOT_LIMIT_BYTES) return { root: whole, leaves: new Uint8Array(0) };
  for (let size = leafEntries; ; size *= 2) {
    const rootEntries: DirectoryEntry[] = [];
    const parts: Uint8Array[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = gzip(encodeDirectory(entries.slice(at, at + size)));
      rootEntries.push({ tileId: entries[at]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
      parts.push(leaf);
      offset += leaf.length;
    }
    const root = gzip(encodeDirectory(rootEntries));
    if (root.length > ROOT_LIMIT_BYTES) continue;
    const leaves = new Uint8Array(offset);
    for (const [index, part] of parts.entries()) leaves.set(part, rootEntries[index]?.offset);
    return { root, leaves };
  }
}

/** Column by column: count, id differences, run lengths, lengths, offsets (0 = right after the one before, else + 1). */
export function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  let last = 0;
  for (const { tileId } of entries) {
    pushVarint(bytes, tileId - last);
    last = tileId;
  }
  for (const { runLength } of entries) pushVarint(bytes, runLength);
  for (const { length } of entries) pushVarint(bytes, length);
  let next = -1;
  for (const { offset, length } of entries) {
    pushVarint(bytes, offset === next ? 0 : offset + 1);
    next = offset + length;
  }
  return Uint8Array.from(bytes);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
