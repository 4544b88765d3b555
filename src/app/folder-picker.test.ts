import { describe, expect, it } from 'vitest';
import { pickFolder } from './folder-picker';

/** A folder of a browser that remembers what was written; `full` refuses. */
function folder(name: string, written: Map<string, string>, isFull = false, path = ''): object {
  return {
    name,
    getDirectoryHandle: async (child: string) => folder(child, written, isFull, `${path}${child}/`),
    getFileHandle: async (file: string) => ({
      createWritable: async () => {
        const chunks: Uint8Array[] = [];
        return new WritableStream<Uint8Array>({
          write(chunk) {
            if (isFull) throw new DOMException('full', 'QuotaExceededError');
            chunks.push(chunk);
          },
          close() {
            written.set(`${path}${file}`, chunks.map((chunk) => new TextDecoder().decode(chunk)).join(''));
          },
        });
      },
    }),
  };
}
const pageWith = (showDirectoryPicker?: () => Promise<object>) =>
  ({ showDirectoryPicker }) as unknown as Window;

describe('pickFolder', () => {
  it('writes files into folders of the folder that was picked', async () => {
    const written = new Map<string, string>();
    const picked = await pickFolder(pageWith(async () => folder('packs', written)));
    await picked?.write(['porto', 'pack.json'], new Blob(['{}']));
    expect([...written]).toEqual([['porto/pack.json', '{}']]);
  });

  it('is null when the person thinks better of it, or there are no folders', async () => {
    const refuse = async () => {
      throw new DOMException('no', 'AbortError');
    };
    expect(await pickFolder(pageWith(refuse))).toBeNull();
    expect(await pickFolder(pageWith())).toBeNull();
    const broken = async () => {
      throw new DOMException('frame', 'SecurityError');
    };
    await expect(pickFolder(pageWith(broken))).rejects.toThrow('frame');
  });

  it('says which folder took nothing, and why', async () => {
    const picked = await pickFolder(pageWith(async () => folder('packs', new Map(), true)));
    await expect(picked?.write(['porto', 'pack.json'], new Blob(['{}']))).rejects.toMatchObject({
      problem: { code: 'folder-refused', params: { folder: 'packs', reason: 'QuotaExceededError' } },
    });
  });
});
