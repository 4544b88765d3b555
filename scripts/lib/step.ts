import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the steps of a run add up to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a command with its output on this terminal; resolves to the exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the binary of an installed package with this Node, so that no shell and no PATH is needed. */
export function runBin(
  packageName: string,
  bin: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<number> {
  const require = createRequire(join(ROOT, 'package.json'));
  const folder = packageFolder(require, packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const relative = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  if (!relative) throw new Error(`${packageName} has no command ${bin}`);
  return run(process.execPath, [join(folder, relative), ...args], env);
}

function packageFolder(require: NodeJS.Require, packageName: string): string {
  const inRoot = join(ROOT, 'node_modules', packageName);
  if (existsSync(join(inRoot, 'package.json'))) return inRoot;
  return dirname(require.resolve(`${packageName}/package.json`));
}

/** One step that passes or fails as a whole. */
export async function step(name: string, tally: Tally, work: () => Promise<number>): Promise<boolean> {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const code = await work();
  if (code === 0) tally.passed += 1;
  else tally.failed += 1;
  console.log(
    `== ${name}: ${code === 0 ? 'ok' : `failed (exit ${code})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return code === 0;
}

/** A Vitest project whose tests are counted one by one. */
export async function vitestStep(
  project: string,
  tally: Tally,
  extra: readonly string[] = [],
  env?: NodeJS.ProcessEnv,
): Promise<boolean> {
  console.log(`\n== tests: ${project}`);
  const report = join(ROOT, '.cache', `${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await runBin(
    'vitest',
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...extra,
    ],
    { NO_COLOR: '1', ...env },
  );
  if (!existsSync(report)) {
    tally.failed += 1;
    return false;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  };
  tally.passed += counts.numPassedTests;
  tally.skipped += counts.numPendingTests + counts.numTodoTests;
  tally.failed += Math.max(counts.numFailedTests, code === 0 ? 0 : 1);
  return code === 0;
}
