import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

/** What a build took. Memory and processor time are null where the system does not tell. */
export interface PackProcess {
  readonly ms: number;
  readonly peakMiB: number | null;
  readonly processorS: number | null;
}

/** Runs `npm run pack` with these arguments, once, in a process of its own. */
export function packProcess(args: readonly string[]): Promise<PackProcess> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', ...args], {
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
      else reject(new Error(`npm run pack -- ${args.join(' ')} ended with code ${code}`));
    });
  });
}
