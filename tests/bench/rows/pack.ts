import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Figure } from '../row';
import { summary } from '../timing';

const POLL_MS = 100;

/** Largest resident memory of a running process so far, MiB; null where the system does not tell. */
function peakMiB(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kib === undefined ? null : Number(kib) / 1024;
}

/** Builds the pack once in a process of its own. */
function buildPack(
  city: string,
  out: string,
): Promise<{ readonly ms: number; readonly peakMiB: number | null }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', city, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak: number | null = null;
    const poll = setInterval(() => {
      const now = child.pid === undefined ? null : peakMiB(child.pid);
      if (now !== null) peak = Math.max(peak ?? 0, now);
    }, POLL_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ ms: performance.now() - start, peakMiB: peak });
      else reject(new Error(`building the pack of ${city} ended with code ${code}`));
    });
  });
}

/** How large a pack is, file by file, and what it takes to build it. */
export const packRows: Bench = async ({ city, pack: { datasets }, say }) => {
  const sizes = datasets.manifest.files.map(
    ({ name, bytes }): Figure => ({ graph: city, name, value: bytes, unit: 'bytes' }),
  );
  const total = sizes.reduce((sum, { value }) => sum + value, 0);
  say('building the pack in a process of its own');
  const out = await mkdtemp(join(tmpdir(), 'anlan-bench-'));
  try {
    const { ms, peakMiB: peak } = await buildPack(city, out);
    return {
      rows: [{ question: 'pack-build', graph: city, engine: 'anlan', ...summary([ms]) }],
      figures: [
        ...sizes,
        { graph: city, name: 'pack in all', value: total, unit: 'bytes' },
        ...(peak === null
          ? []
          : [{ graph: city, name: 'pack build, peak memory', value: peak, unit: 'MiB' }]),
      ],
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};
