import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { answered, rows, section } from './support/answer';
import { mapPicture } from './support/map';
import { differingShare } from './support/pictures';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const INCIDENT = 'at=-56.1936,-34.8712&type=flood&grade=2';

/** Takes the graphics device from every canvas of the map. @returns how many canvases lost it */
const loseGraphics = (page: Page) =>
  page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('[data-map-state] canvas')];
    const lost = canvases.map((canvas) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'));
    for (const extension of lost) extension?.loseContext();
    Reflect.set(globalThis, 'giveBack', () => {
      for (const extension of lost) extension?.restoreContext();
    });
    return lost.filter(Boolean).length;
  });

const giveGraphicsBack = (page: Page) =>
  page.evaluate(() => (Reflect.get(globalThis, 'giveBack') as () => void)());

describe('a page in trouble', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.addInitScript(() => {
      Reflect.set(globalThis, 'shifted', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          };
          const sum = Number(Reflect.get(globalThis, 'shifted'));
          if (!hadRecentInput) Reflect.set(globalThis, 'shifted', sum + value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit.page.goto(`${base}?lang=en&${INCIDENT}`);
    await settled(visit.page);
    await answered(visit.page);
  });
  afterAll(() => visit.close());

  it('does not jump while the data arrive', async () => {
    expect(await visit.page.evaluate(() => Number(Reflect.get(globalThis, 'shifted')))).toBeLessThan(0.05);
  });

  it('shows text from an address as text, never as HTML', async () => {
    const label = encodeURIComponent('<img src=x onerror="globalThis.stolen=true"> plaza');
    await visit.page.goto(`${base}?lang=en&${INCIDENT}&label=${label}`);
    await answered(visit.page);
    expect(await section(visit.page, 'Incident').innerText()).toContain('<img src=x onerror=');
    expect(await visit.page.locator('img[src="x"]').count()).toBe(0);
    expect(await visit.page.evaluate(() => Reflect.get(globalThis, 'stolen'))).toBeUndefined();
  });

  it('draws map and layers again after the graphics device was lost, and says so while it is away', async () => {
    await settled(visit.page);
    const before = await mapPicture(visit.page);
    expect(await loseGraphics(visit.page)).toBe(2);
    const notice = visit.page.getByRole('alert').filter({ hasText: 'interrupted the map' });
    await expect.poll(() => notice.count(), PATIENCE).toBe(1);
    await giveGraphicsBack(visit.page);
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect
      .poll(async () => differingShare(visit.page, before, await mapPicture(visit.page)), PATIENCE)
      .toBeLessThan(0.005);
    expect(await rows(visit.page, 'Rescue teams').count()).toBeGreaterThanOrEqual(3);
  });

  it('does so in the public view too', async () => {
    await visit.page.goto(`${base}?view=finder&lang=en&at=-56.1645,-34.9055`);
    await settled(visit.page);
    const before = await mapPicture(visit.page);
    expect(await loseGraphics(visit.page)).toBe(1);
    await giveGraphicsBack(visit.page);
    await expect
      .poll(async () => differingShare(visit.page, before, await mapPicture(visit.page)), PATIENCE)
      .toBeLessThan(0.005);
  });
});
