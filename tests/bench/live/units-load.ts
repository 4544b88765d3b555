import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/lib/browser-page';
import { FEED_ORIGINS_VARIABLE } from '../../../scripts/lib/feed-origins';
import { freePort } from '../../../scripts/lib/mosquitto';
import { serveDist } from '../../../scripts/lib/serve-dist';
import { ROOT, runBin } from '../../../scripts/lib/step';
import { COUNTERS, type Probe, probe } from './probe';

/** Mesa's software driver draws instances some ten times as fast as SwiftShader. */
const LLVMPIPE = [
  '/usr/lib/x86_64-linux-gnu/dri/swrast_dri.so',
  '/usr/lib/aarch64-linux-gnu/dri/swrast_dri.so',
].some((path) => existsSync(path));
const LLVMPIPE_FLAGS = ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'];

export interface UnitsLoad {
  readonly units: number;
  readonly minutes: number;
  readonly via: 'mqtt' | 'sse';
  readonly pack: string;
}
export interface UnitsLoadResult {
  /** First without any feed, then under load, one every half minute. */
  readonly idle: readonly [Probe, Probe];
  readonly loaded: readonly Probe[];
  /** Statements taken and skipped in the end. */
  readonly taken: number;
  readonly skipped: number;
  readonly renderer: 'llvmpipe' | 'swiftshader';
}

const START_S = 20;
const PROBE_S = 30;

async function add(page: Page, kind: 'mqtt' | 'sse', address: string): Promise<void> {
  await page.getByRole('button', { name: 'No live feeds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Live feeds' });
  await dialog.getByLabel('Name', { exact: true }).fill('Load');
  await dialog.getByLabel('Kind').selectOption(kind);
  await dialog.getByLabel('Address').fill(address);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('[data-condition="live"]').waitFor();
}

async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator('[data-feed="own-feed-1"] dl').innerText();
  return Number(new RegExp(`${name}\\s+([\\d,]+)`).exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Plays moving units, one update a second each, to the production build in a real browser, and measures the page. */
export async function measureUnitsLoad(load: UnitsLoad): Promise<UnitsLoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'anlan-load-'));
  const [http, mqtt] = [await freePort(), await freePort()];
  const origins = `http://127.0.0.1:${http} ws://127.0.0.1:${mqtt}`;
  const build = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  if ((await runBin('vite', 'vite', build, { [FEED_ORIGINS_VARIABLE]: origins })) !== 0)
    throw new Error('the page does not build');
  const player: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/feed-demo.ts', '--units', String(load.units), '--pack', load.pack].concat([
      '--http',
      String(http),
      '--mqtt',
      String(mqtt),
    ]),
    { cwd: ROOT, stdio: 'ignore' },
  );
  const server = await serveDist(folder);
  const visit = await openBrowser({ width: 1000, height: 700, ...(LLVMPIPE ? { gl: LLVMPIPE_FLAGS } : {}) });
  const { page, context, profile } = visit;
  try {
    await page.addInitScript(COUNTERS);
    await page.goto(`${server.url}?pack=${load.pack}&lang=en`);
    await page.waitForSelector('[data-map-state="idle"]', { timeout: 180_000 });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await pause(START_S);
    const before = await probe(page, cdp, profile);
    await pause(START_S);
    const idle = [before, await probe(page, cdp, profile)] as const;
    const address = load.via === 'mqtt' ? `ws://127.0.0.1:${mqtt}/` : `http://127.0.0.1:${http}/events`;
    await add(page, load.via, address);
    await page.keyboard.press('Escape');
    await pause(START_S);
    const loaded = [await probe(page, cdp, profile)];
    for (let probes = 0; probes < (load.minutes * 60) / PROBE_S; probes += 1) {
      await pause(PROBE_S);
      loaded.push(await probe(page, cdp, profile));
    }
    await page.getByRole('button', { name: /live feed|not heard/ }).click();
    const [taken, skipped] = [await figure(page, 'Taken'), await figure(page, 'Skipped')];
    return { idle, loaded, taken, skipped, renderer: LLVMPIPE ? 'llvmpipe' : 'swiftshader' };
  } finally {
    await visit.close();
    await server.close();
    player.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}
