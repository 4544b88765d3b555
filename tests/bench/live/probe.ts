import { execFileSync } from 'node:child_process';
import type { CDPSession, Page } from 'playwright-core';

/** What a page has used so far. */
export interface Probe {
  readonly atS: number;
  /** CPU time of the main thread. */
  readonly mainS: number;
  readonly frames: number;
  /** After a forced garbage collection; array buffers apart from the heap. */
  readonly heapMb: number;
  readonly buffersMb: number;
  /** Resident memory of the renderer: page and workers together. */
  readonly rendererMb: number;
  /** Tasks of the main thread over 50 ms since the last probe, ms. */
  readonly longTasksMs: readonly number[];
}

/** Runs before the page: counts frames and long tasks. As text, so that no compiler adds to it. */
export const COUNTERS = `
  globalThis.anlanFrames = 0;
  globalThis.anlanLong = [];
  const count = () => { globalThis.anlanFrames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
  new PerformanceObserver((list) => globalThis.anlanLong.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: 'longtask' });
`;
const READ = `(() => {
  const read = { frames: globalThis.anlanFrames, long: globalThis.anlanLong };
  globalThis.anlanLong = [];
  return read;
})()`;

/** Resident memory of the largest renderer of a profile, MB; NaN where the machine has no `ps` of this kind. */
function rendererMb(profile: string): number {
  try {
    const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
    const sizes = lines
      .filter((line) => line.includes('--type=renderer') && line.includes(profile))
      .map((line) => Number(line.trim().split(/\s+/)[0]) / 1000);
    return sizes.length === 0 ? Number.NaN : Math.max(...sizes);
  } catch {
    return Number.NaN;
  }
}

/** Reads what the page has used; asks for `Performance` by the clock of its thread first. */
export async function probe(page: Page, cdp: CDPSession, profile: string): Promise<Probe> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const heap = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const read = await page.evaluate<{ frames: number; long: number[] }>(READ);
  return {
    atS: performance.now() / 1000,
    mainS: metric('TaskDuration'),
    frames: read.frames,
    heapMb: heap.usedSize / 1e6,
    buffersMb: (heap.backingStorageSize ?? Number.NaN) / 1e6,
    rendererMb: rendererMb(profile),
    longTasksMs: read.long,
  };
}
