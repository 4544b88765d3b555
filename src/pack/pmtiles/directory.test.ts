import { describe, expect, it } from 'vitest';
import { type DirectoryEntry, encodeDirectory, packDirectories, ROOT_LIMIT_BYTES } from './directory';

describe('encodeDirectory', () => {
  it('writes columns of varints, ids as differences, an offset right after the one before as 0', () => {
    const entries: DirectoryEntry[] = [
      { tileId: 5, offset: 0, length: 300, runLength: 1 },
      { tileId: 8, offset: 300, length: 7, runLength: 2 },
      { tileId: 10, offset: 0, length: 300, runLength: 1 },
    ];
    expect([...encodeDirectory(entries)]).toEqual([3, 5, 3, 2, 1, 2, 1, 0xac, 2, 7, 0xac, 2, 1, 0, 1]);
  });

  it('writes numbers beyond 32 bits', () => {
    const [entry] = [{ tileId: 2 ** 40, offset: 0, length: 1, runLength: 1 }];
    expect([...encodeDirectory([entry])].slice(1, 7)).toEqual([0x80, 0x80, 0x80, 0x80, 0x80, 0x20]);
  });
});

describe('packDirectories', () => {
  /** Lengths that do not compress, so that directories grow. */
  const noisy = (count: number): DirectoryEntry[] => {
    let offset = 0;
    return Array.from({ length: count }, (_, index) => {
      const length = 1 + ((index * 7919 + index ** 2 * 31) % 60_000);
      const entry = { tileId: index * 3 + ((index * 13) % 2), offset, length, runLength: 1 };
      offset += length;
      return entry;
    });
  };

  it('keeps few entries in the root', async () => {
    const { root, leaves } = packDirectories(noisy(100));
    expect(root.length).toBeLessThan(ROOT_LIMIT_BYTES);
    expect(leaves).toHaveLength(0);
  });

  it('makes leaves larger until the root fits', async () => {
    const entries = noisy(20_000);
    const { root, leaves } = packDirectories(entries, 5);
    expect(root.length).toBeLessThanOrEqual(ROOT_LIMIT_BYTES);
    expect(leaves.length).toBeGreaterThan(ROOT_LIMIT_BYTES);
  });
});
