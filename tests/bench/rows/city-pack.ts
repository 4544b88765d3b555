import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN_CITIES } from '../../../scripts/pack/paths';
import type { Bench, Figure } from '../row';
import { summary } from '../timing';

const POLL_MS = 100;
/** Unit of the times in /proc/PID/stat on every Linux that Node runs on. */
const TICKS_PER_S = 100;

/** What the system tells of a running process; null where it does not, or the process has ended. */
function processFile(pid: number, name: 'status' | 'stat'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

/** Largest resident memory of a process so far, MiB. */
function peakMiB(pid: number): number | null {
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(processFile(pid, 'status') ?? '')?.[1];
  return kib === undefined ? null : Number(kib) / 1024;
}

/** Processor time a process has used so far, seconds. */
function processorS(pid: number): number | null {
  const fields = processFile(pid, 'stat')?.split(') ')[1]?.split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S;
}

interface Build {
  readonly ms: number;
  readonly peakMiB: number | null;
  readonly processorS: number | null;
}

/** Builds the pack once in a process of its own. */
function buildPack(city: string, out: string): Promise<Build> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', city, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak: number | null = null;
    let used: number | null = null;
    const poll = setInterval(() => {
      if (child.pid === undefined) return;
      peak = peakMiB(child.pid) ?? peak;
      used = processorS(child.pid) ?? used;
    }, POLL_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ ms: performance.now() - start, peakMiB: peak, processorS: used });
      else reject(new Error(`building the pack of ${city} ended with code ${code}`));
    });
  });
}

/** How large a pack is, file by file, and what it takes to build it. */
export const cityPack: Bench = async ({ subject: { graph, city: pack }, say }) => {
  const city = graph.name;
  if (pack === null || !BUILT_IN_CITIES.some((name) => name === city)) return { rows: [] };
  const { datasets } = pack;
  const sizes = datasets.manifest.files.map(
    ({ name, bytes }): Figure => ({ graph: city, name, value: bytes, unit: 'bytes' }),
  );
  const total = sizes.reduce((sum, { value }) => sum + value, 0);
  say('building the pack in a process of its own');
  const out = await mkdtemp(join(tmpdir(), 'anlan-bench-'));
  try {
    const { ms, peakMiB: peak, processorS: used } = await buildPack(city, out);
    return {
      rows: [{ question: 'pack-build', graph: city, engine: 'anlan', ...summary([ms]) }],
      figures: [
        ...sizes,
        { graph: city, name: 'pack in all', value: total, unit: 'bytes' },
        ...(used === null
          ? []
          : [{ graph: city, name: 'pack build, processor time', value: used, unit: 's' }]),
        ...(peak === null
          ? []
          : [{ graph: city, name: 'pack build, peak memory', value: peak, unit: 'MiB' }]),
      ],
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};
