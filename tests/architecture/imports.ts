import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceImport {
  readonly from: string;
  /** A path relative to the checkout, or a package name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const STATEMENT = /(?:^|[;\n])\s*(import|export)\s+(type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /import\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;
const WORKER = /new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url\s*\)/g;

/** The package of a specifier: `@deck.gl/core/x` → `@deck.gl/core`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export function importsOf(file: string, known: ReadonlySet<string>): SourceImport[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const match of text.matchAll(STATEMENT)) {
    const specifier = match[3];
    if (specifier !== undefined) found.push({ specifier, typeOnly: match[2] !== undefined });
  }
  for (const pattern of [DYNAMIC, WORKER]) {
    for (const match of text.matchAll(pattern))
      if (match[1] !== undefined) found.push({ specifier: match[1], typeOnly: false });
  }
  return found.map(({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.'))
      return { from: file, to: packageOf(specifier), isPackage: true, typeOnly };
    const base = relative(ROOT, resolve(ROOT, dirname(file), specifier.replace(/\?.*$/, '')))
      .split(sep)
      .join('/');
    const to =
      [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((path) =>
        known.has(path),
      ) ?? base;
    return { from: file, to, isPackage: false, typeOnly };
  });
}
