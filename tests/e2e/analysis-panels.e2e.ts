import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { seriousFaults } from './support/axe';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const LOOKS = [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const;

describe('the panels of analyses on a laptop', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser({ width: 1366, height: 768 });
  });
  afterAll(() => visit.close());

  /** What is wider than the box that shows it. */
  const tooWide = () =>
    visit.page.locator('#answer').evaluate((rail) =>
      [rail, ...rail.querySelectorAll('*')]
        .filter((element) => element.clientWidth > 1 && getComputedStyle(element).overflowX !== 'visible')
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 60)}`),
    );

  it.each(LOOKS)('fit the rail and have no serious fault in %s, %s', async (language, theme) => {
    await visit.page.goto(`${base}?at=-56.1936,-34.8712&type=flood&grade=2&lang=${language}&theme=${theme}`);
    await settled(visit.page);
    const tabs = visit.page.locator('#answer [role="tab"]');
    expect(await tabs.count()).toBe(7);
    for (const tab of (await tabs.all()).slice(1)) {
      await tab.click();
      const panel = visit.page.locator('#answer section[aria-busy]');
      await expect.poll(() => panel.innerText(), PATIENCE).toMatch(/\d{2}/);
      await expect.poll(() => panel.getAttribute('aria-busy'), PATIENCE).toBe('false');
      expect(await tooWide()).toEqual([]);
      expect(await seriousFaults(visit.page)).toEqual([]);
    }
  });
});
