import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './step';

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** JavaScript that must arrive before a view's map shows, gzip bytes. */
export interface EntrySize {
  readonly entry: string;
  readonly gzipBytes: number;
  readonly budgetBytes: number;
}

/** Budgets in gzip kB; raising one needs a reason in the commit that does it. */
const BUDGET_KB: Readonly<Record<string, number>> = {
  'src/views/operator/operator-view.tsx': 810,
  'src/views/planner/planner-view.tsx': 810,
  'src/views/finder/finder-view.tsx': 470,
};

function closure(manifest: Record<string, ManifestChunk>, roots: readonly string[]): Set<string> {
  const files = new Set<string>();
  const queue = [...roots];
  const seen = new Set<string>();
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) continue;
    seen.add(key);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return files;
}

/** Sizes per view of the build in dist/: the shell, the view's chunk and all they import statically. */
export function entrySizes(): EntrySize[] {
  const dist = join(ROOT, 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    ManifestChunk
  >;
  const shell = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  return Object.entries(BUDGET_KB).map(([entry, budgetKb]) => {
    if (!manifest[entry]) throw new Error(`${entry} is not a chunk of its own in the build`);
    let gzipBytes = 0;
    for (const file of closure(manifest, [...shell, entry]))
      gzipBytes += gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    return { entry, gzipBytes, budgetBytes: budgetKb * 1000 };
  });
}

/** Prints the table; 1 when a budget is exceeded. */
export function checkSizes(): number {
  let code = 0;
  for (const { entry, gzipBytes, budgetBytes } of entrySizes()) {
    const over = gzipBytes > budgetBytes;
    if (over) code = 1;
    console.log(
      `${entry.padEnd(42)} ${(gzipBytes / 1000).toFixed(0).padStart(5)} kB gzip of ${(budgetBytes / 1000).toFixed(0)} kB${over ? '  OVER' : ''}`,
    );
  }
  return code;
}
