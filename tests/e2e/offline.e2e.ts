import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { serveDist } from '../../scripts/lib/serve-dist';
import { PATIENCE } from './support/patience';
import { suggestions } from './support/suggestions';
import { answered, KINDS, rows } from './support/answer';

/** 三断: the network goes after one visit; its own server, because it is really stopped. */
describe('after one visit, with the server gone', () => {
  let visit: Visit;
  let url: string;
  const search = async (text: string) => {
    await visit.page.getByRole('combobox', { name: /^Search for an address/ }).fill(text);
    await suggestions(visit.page).first().waitFor();
    expect(await suggestions(visit.page).first().innerText()).toMatch(/julio|artigas/i);
  };
  beforeAll(async () => {
    const server = await serveDist();
    url = server.url;
    visit = await openBrowser({ serviceWorkers: 'allow' });
    await visit.page.goto(`${url}?lang=en&at=-56.1936,-34.8712&type=flood`);
    await settled(visit.page);
    await visit.page.waitForFunction(
      () => document.documentElement.dataset['offline'] === 'ready',
      undefined,
      { timeout: 180_000 },
    );
    await server.close();
  });
  afterAll(() => visit.close());

  it('still searches and routes without a reload', async () => {
    await search('18 de julio');
    await visit.page.keyboard.press('Enter');
    await answered(visit.page);
    for (const kind of KINDS) expect(await rows(visit.page, kind).count()).toBeGreaterThanOrEqual(3);
  });

  it('loads again, draws the map, searches and routes', async () => {
    await visit.page.goto(`${url}?lang=en&at=-56.1736,-34.8912&type=fire`);
    await settled(visit.page);
    await answered(visit.page);
    for (const kind of KINDS) expect(await rows(visit.page, kind).count()).toBeGreaterThanOrEqual(3);
    await search('bulevar artigas');
  });

  it('says quietly that it is offline and that everything works', async () => {
    await visit.context.setOffline(true);
    const badge = visit.page.getByText('Offline, everything works');
    await expect.poll(() => badge.count(), PATIENCE).toBe(1);
  });
});
