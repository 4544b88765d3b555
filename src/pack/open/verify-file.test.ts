import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../checksum';
import type { PackFile } from '../manifest';
import type { PackReader, ReadOptions } from './pack-reader';
import { readVerified } from './verify-file';

const old = Uint8Array.of(1, 2, 3);
const now = Uint8Array.of(1, 2, 4);
const file = async (): Promise<PackFile> => ({
  role: 'teams',
  name: 'teams.fgb',
  bytes: 3,
  sha256: await sha256Hex(now),
  count: null,
  audience: 'internal',
  grade: 'exercise',
  asOf: null,
  origin: { zh: 'test', en: 'test' },
  licence: 'test',
  method: { zh: '测试', en: 'test' },
});

function reader(answer: (options: ReadOptions) => Uint8Array<ArrayBuffer>): {
  asked: ReadOptions[];
  reader: PackReader;
} {
  const asked: ReadOptions[] = [];
  return {
    asked,
    reader: {
      read: async (_, options = {}) => {
        asked.push(options);
        return answer(options);
      },
      probe: () => Promise.reject(new Error('not asked for')),
    },
  };
}

describe('readVerified', () => {
  it('asks once for a file that is right', async () => {
    const source = reader(() => now);
    expect(await readVerified(source.reader, await file(), {})).toBe(now);
    expect(source.asked).toHaveLength(1);
  });

  it('asks again past caches when a kept copy is of another build', async () => {
    const source = reader(({ cache }) => (cache === 'reload' ? now : old));
    expect(await readVerified(source.reader, await file(), {})).toBe(now);
    expect(source.asked.map(({ cache }) => cache)).toEqual([undefined, 'reload']);
  });

  it('gives up after the second wrong copy', async () => {
    const source = reader(() => old);
    await expect(readVerified(source.reader, await file(), {})).rejects.toMatchObject({
      problem: { code: 'pack-file-checksum', params: { file: 'teams.fgb' } },
    });
    expect(source.asked).toHaveLength(2);
  });

  it('tells the sizes of a file that is too long', async () => {
    const source = reader(() => Uint8Array.of(1, 2, 3, 4));
    await expect(readVerified(source.reader, await file(), {})).rejects.toMatchObject({
      problem: { code: 'pack-file-size', params: { expected: 3, actual: 4 } },
    });
  });
});
