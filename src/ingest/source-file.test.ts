import { describe, expect, it, vi } from 'vitest';
import { fileOfBlob, fileOfBytes, readWhole } from './source-file';

const filled = (size: number) => Uint8Array.from({ length: size }, (_, at) => at % 251);

/** Quicker than telling how two long lists differ. */
const isSame = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

async function streamed(file: ReturnType<typeof fileOfBytes>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(file.stream()).arrayBuffer());
}

describe('a source file', () => {
  it.each([0, 1, 1000, 256 * 1024, 256 * 1024 + 1])('of %d bytes gives them at any place', async (size) => {
    const bytes = filled(size);
    const file = fileOfBytes('a', bytes);
    expect(file.size).toBe(size);
    expect(isSame(await readWhole(file), bytes)).toBe(true);
    expect(isSame(await streamed(file), bytes)).toBe(true);
    expect(isSame(await streamed(file), bytes)).toBe(true);
    for (const [start, end] of [
      [0, 10],
      [size - 3, size + 20],
      [size + 5, size + 9],
    ] as const) {
      const from = Math.max(0, start);
      expect(await file.slice(from, end)).toEqual(bytes.slice(from, end));
    }
  });

  it('of few bytes is read once, and what is given away is a copy', async () => {
    const blob = new Blob([filled(100)]);
    const reading = vi.spyOn(blob, 'arrayBuffer');
    const file = fileOfBlob('a', blob);
    expect(reading).not.toHaveBeenCalled();
    (await file.slice(0, 10)).fill(255);
    expect(await readWhole(file)).toEqual(filled(100));
    expect(reading).toHaveBeenCalledTimes(1);
  });

  it('that could not be read is asked for again', async () => {
    const blob = new Blob([filled(100)]);
    vi.spyOn(blob, 'arrayBuffer').mockRejectedValueOnce(new Error('gone'));
    const file = fileOfBlob('a', blob);
    await expect(file.slice(0, 1)).rejects.toThrow('gone');
    expect(await file.slice(1, 2)).toEqual(Uint8Array.of(1));
  });
});
