import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './find-browser';

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'dark' | 'light';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  /** Service workers hide requests from interception; block them where a test alters files. */
  readonly serviceWorkers?: 'allow' | 'block';
  /** Flags that choose what draws, in the place of SwiftShader. */
  readonly gl?: readonly string[];
}

/** A browser with a fresh profile, and everything it asked of the network or complained about. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Folder of its profile. */
  readonly profile: string;
  readonly requests: string[];
  /** Uncaught errors, console errors and violations of the content security policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const GL_FLAG = /^--(use-gl|use-angle|enable-unsafe-swiftshader)/;

export async function openBrowser(options: VisitOptions = {}): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'anlan-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    args: [...BROWSER_FLAGS.filter((flag) => !options.gl || !GL_FLAG.test(flag)), ...(options.gl ?? [])],
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'dark',
    reducedMotion: options.reducedMotion ?? 'reduce',
    hasTouch: options.touch ?? false,
    serviceWorkers: options.serviceWorkers ?? 'block',
  });
  context.setDefaultTimeout(90_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    context,
    page,
    profile,
    requests,
    complaints,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Waits until the map has drawn everything and nothing is being computed. */
export async function settled(page: Page, timeout = 180_000): Promise<void> {
  await page.waitForSelector('[data-map-state="idle"]', { timeout });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
    timeout,
  });
  await page.waitForSelector('[data-map-state="idle"]', { timeout });
}
