import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { serveDist } from '../../scripts/lib/serve-dist';

/** 三断: the network goes after one visit; its own server, because it is really stopped. */
describe('after one visit, with the server gone', () => {
  let visit: Visit;
  let url: string;
  beforeAll(async () => {
    const server = await serveDist();
    url = server.url;
    visit = await openBrowser({ serviceWorkers: 'allow' });
    await visit.page.goto(`${url}?lang=en&at=-56.1936,-34.8712&type=flood`);
    await settled(visit.page);
    await visit.page.waitForFunction(
      () => document.documentElement.dataset['offline'] === 'ready',
      undefined,
      { timeout: 90_000 },
    );
    await server.close();
  });
  afterAll(() => visit.close());

  it('still searches and routes without a reload', async () => {
    await visit.page.getByRole('combobox').first().fill('18 de julio');
    await visit.page.getByRole('option').first().waitFor();
    expect(await visit.page.getByRole('option').count()).toBeGreaterThan(0);
  });

  it('loads again, draws the map, searches and routes', async () => {
    await visit.page.goto(`${url}?lang=en&at=-56.1736,-34.8912&type=fire`);
    await settled(visit.page);
    await visit.page.getByRole('combobox').first().fill('bulevar artigas');
    await visit.page.getByRole('option').first().waitFor();
    const nearest = visit.page.locator('[data-resource-id]');
    expect(await nearest.count()).toBeGreaterThanOrEqual(9);
  });
});
