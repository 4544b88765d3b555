import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqtt from 'mqtt';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowser, type Visit } from '../../scripts/lib/browser-page';
import { FEED_ORIGINS_VARIABLE } from '../../scripts/lib/feed-origins';
import { type Broker, findMosquitto, freePort, startBroker } from '../../scripts/lib/mosquitto';
import { serveDist } from '../../scripts/lib/serve-dist';
import { runBin } from '../../scripts/lib/step';

const base = inject('baseUrl');

const unit = (id: string, lon: number, ageS: number) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, -34.88] },
  properties: { name: `Engine ${id}`, kind: 'fire', asOf: new Date(Date.now() - ageS * 1000).toISOString() },
});
const feed = {
  id: 'crews',
  name: { zh: '队伍位置', en: 'Crews' },
  kind: 'geojson',
  role: 'units',
  url: '../../feeds/units.geojson',
  topics: [],
  intervalS: 1,
  ageingS: 20,
  unknownS: 600,
  audience: 'internal',
  grade: 'exercise',
};

/** Gives the pack a feed of units on the page's own origin, answered by the test. */
async function withFeed(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/montevideo/pack.json', async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as object;
    await route.fulfill({ response, json: { ...manifest, feeds: [feed] } });
  });
  await page.route('**/feeds/units.geojson', answer);
}

const json = (features: readonly unknown[]) => ({
  status: 200,
  contentType: 'application/geo+json',
  body: JSON.stringify({ type: 'FeatureCollection', features }),
});

const add = async (page: Page, name: string, kind: string, address: string): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Live feeds' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Kind').selectOption(kind);
  await dialog.getByLabel('Address').fill(address);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
};

describe('a feed of the pack', () => {
  let visit: Visit;
  let page: Page;
  beforeEach(async () => {
    visit = await openBrowser();
    ({ page } = visit);
  });
  afterEach(() => visit.close());

  it('puts its units on the map, old ones apart, and each has a card', async () => {
    await withFeed(page, (route) => route.fulfill(json([unit('1', -56.2, 1), unit('2', -56.19, 60)])));
    await page.goto(base);
    await page.getByRole('button', { name: '1 live feed · 2 units · 1 out of date' }).waitFor();
    await page.goto(`${base}?sel=unit:crews/2`);
    const card = page.getByRole('article', { name: 'Engine 2' });
    await card.waitFor();
    expect(await card.innerText()).toContain('Overdue');
    expect(visit.complaints).toEqual([]);
  });

  it('is told to be down when it sends HTML, keeps what it last said, and comes back by itself', async () => {
    let isDown = false;
    await withFeed(page, (route) =>
      isDown
        ? route.fulfill({
            status: 200,
            contentType: 'text/html',
            body: '<!doctype html><title>Sign in</title>',
          })
        : route.fulfill(json([unit('1', -56.2, 0)])),
    );
    await page.goto(base);
    await page.getByRole('button', { name: '1 live feed · 1 unit' }).waitFor();
    isDown = true;
    const bar = page.getByRole('button', { name: /1 of 1 feed not heard · 1 unit/ });
    await bar.waitFor();
    await bar.click();
    const sentence = 'The feed “Crews” answers with HTML in place of GeoJSON.';
    await page.getByRole('dialog').getByText(sentence).waitFor();
    isDown = false;
    await page.getByRole('dialog').getByText(sentence).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 live feed · 1 unit' }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('is not asked for in the public view when it is internal', async () => {
    await withFeed(page, (route) => route.fulfill(json([])));
    await page.goto(`${base}?view=finder&at=-56.1645,-34.9055`);
    await page.waitForSelector('[data-map-state="idle"]');
    expect(visit.requests.filter((url) => url.includes('/feeds/'))).toEqual([]);
  });
});

describe('a feed added in the page', () => {
  it('is refused in words where the build does not name its origin, is kept, paused and removed', async () => {
    const visit = await openBrowser();
    const { page } = visit;
    try {
      await page.goto(base);
      await page.getByRole('button', { name: 'No live feeds' }).click();
      await add(page, 'Far', 'geojson', 'https://feeds.example.org/units.geojson');
      const item = page.locator('[data-feed="own-feed-1"]');
      await item.getByText('is at https://feeds.example.org, which this site may not reach').waitFor();
      await add(page, 'Wrong', 'geojson', 'ftp://feeds.example.org/');
      await page.getByText('Not an address that this kind of feed can use.').waitFor();
      await page.waitForTimeout(1000);
      await page.reload();
      await page.getByRole('button', { name: '1 of 1 feed not heard' }).click();
      await item.getByRole('button', { name: 'Pause Far' }).click();
      await page.locator('[data-condition="refused"]').waitFor();
      await item.getByRole('button', { name: 'Remove Far' }).click();
      await page.getByText('No feed yet.').waitFor();
      expect(visit.requests.filter((url) => url.includes('feeds.example.org'))).toEqual([]);
      expect(visit.complaints).toEqual([]);
    } finally {
      await visit.close();
    }
  });
});

const mosquitto = findMosquitto();
if (mosquitto === null) console.log('skipped: mosquitto not present (MQTT in the browser)');

describe.skipIf(mosquitto === null)('MQTT in a build that names its origin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anlan-feeds-'));
  let broker: Broker;
  let server: Awaited<ReturnType<typeof serveDist>>;
  let visit: Visit;
  beforeAll(async () => {
    broker = await startBroker(mosquitto!, await freePort());
    const options = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
    const code = await runBin('vite', 'vite', options, {
      [FEED_ORIGINS_VARIABLE]: new URL(broker.url).origin,
    });
    if (code !== 0) throw new Error(`the build ended with ${code}`);
    server = await serveDist(folder);
    visit = await openBrowser();
  });
  afterAll(async () => {
    await visit.close();
    await server.close();
    await broker.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs under the policy, which is a header too, and binds the workers', async () => {
    const { page } = visit;
    const response = await page.goto(server.url);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`connect-src 'self' ${new URL(broker.url).origin};`);
    const publisher = await mqtt.connectAsync(broker.url);
    try {
      await page.getByRole('button', { name: 'No live feeds' }).click();
      await add(page, 'Crews', 'mqtt', broker.url);
      const location = {
        _type: 'location',
        lat: -34.88,
        lon: -56.2,
        tst: Math.floor(Date.now() / 1000),
        tid: 'e1',
      };
      const send = setInterval(() => publisher.publish('owntracks/crew/e1', JSON.stringify(location)), 500);
      await page.locator('[data-feed="own-feed-1"][data-condition="live"]').waitFor();
      clearInterval(send);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '1 live feed · 1 unit' }).waitFor();
    } finally {
      await publisher.endAsync(true);
    }
    expect(visit.complaints).toEqual([]);
  });
});
