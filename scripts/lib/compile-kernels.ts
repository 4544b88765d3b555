import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../pack/paths';

/** The part of the compiler that is used; its own types would change those of arrays in the whole project. */
interface Compiler {
  createMemoryStream(): { toString(): string };
  main(
    args: readonly string[],
    host: {
      readonly readFile: (name: string) => string | null;
      readonly writeFile: (name: string, contents: string | Uint8Array) => void;
      readonly listFiles: () => readonly string[];
      readonly stderr: { toString(): string };
    },
  ): Promise<{ readonly error: Error | null }>;
}
const COMPILER: string = 'assemblyscript/asc';

const SOURCES = 'src/network/hierarchy/assembly';
export const KERNELS_FILE = 'src/network/hierarchy/kernels-bytes.ts';

/**
 * WebAssembly of the hierarchy's kernels.
 * @throws Error with the compiler's messages
 */
export async function compileKernels(): Promise<Uint8Array> {
  let binary: Uint8Array | null = null;
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
  const compiler = (await import(COMPILER)) as Compiler;
  const messages = compiler.createMemoryStream();
  const { error } = await compiler.main(['kernels.ts', '--outFile', 'kernels.wasm', ...options], {
    readFile: (name) => {
      const file = join(ROOT, SOURCES, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
    stderr: messages,
  });
  if (error !== null || binary === null)
    throw new Error(`${SOURCES} does not compile:\n${messages.toString()}`);
  return binary;
}

/** The TypeScript file that carries the compiled kernels. */
export function kernelsModule(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  return `/** WebAssembly of assembly/kernels.ts in base64, made by \`npm run kernels\`. */
export const KERNELS_BASE64 =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}
