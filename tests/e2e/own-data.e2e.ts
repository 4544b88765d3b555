import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { section } from './support/answer';
import { seriousFaults } from './support/axe';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');

/** Thirty shelters in the middle of Montevideo; one has no position, one an id that occurs before. */
function sheltersCsv(): string {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const lon = at === 4 ? '' : (-56.19 + (at % 6) * 0.004).toFixed(6);
    const lat = at === 4 ? '' : (-34.9 + Math.floor(at / 6) * 0.004).toFixed(6);
    const id = at === 9 ? 'S1' : `S${at + 1}`;
    return `${id},第${at + 1}避难场所,${lon},${lat},开放`;
  });
  return ['编号,名称,经度,纬度,状态', ...rows].join('\n');
}
const ZONE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Meeting point', owner: 'Scouts' },
      geometry: { type: 'Point', coordinates: [-56.18, -34.89] },
    },
  ],
};
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
const csv = file('避难场所.csv', sheltersCsv());
const geojson = file('points.geojson', JSON.stringify(ZONE));

const dialog = (page: Page): Locator => page.getByRole('dialog');
const panel = (page: Page): Locator => section(page, /^Own data/);
const layer = (page: Page, name: string) => panel(page).getByRole('switch', { name: new RegExp(name) });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file][multiple]').first().setInputFiles(files);
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name }).click();

/** How many shelters the list of layers counts. */
async function shelters(page: Page): Promise<number> {
  const text = await section(page, 'Layers')
    .getByText(/^Emergency shelters/)
    .first()
    .innerText();
  return Number(/(\d[\d,]*)/.exec(text.replaceAll('\n', ' '))?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

async function bringIn(page: Page, confirm: string): Promise<void> {
  await press(page, 'Check the rows');
  await press(page, confirm);
  await dialog(page).waitFor({ state: 'detached' });
}

describe('own data', () => {
  let visit: Visit;
  let other: Page;
  let before: number;

  beforeAll(async () => {
    visit = await openBrowser({ width: 1440, height: 900 });
    await visit.page.goto(`${base}?lang=en&pack=montevideo`);
    await settled(visit.page);
    before = await shelters(visit.page);
    other = await visit.context.newPage();
    await other.goto(`${base}?lang=en&pack=montevideo`);
    await settled(other);
    await visit.page.bringToFront();
  });
  afterAll(() => visit.close());

  it('are looked at and checked row by row before anything enters', async () => {
    const { page } = visit;
    await choose(page, csv);
    const columns = dialog(page).getByRole('columnheader', { name: /编号.*Id/s });
    await columns.waitFor();
    expect(await dialog(page).getByLabel('What the rows are').inputValue()).toBe('shelters');
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, 'Check the rows');
    await dialog(page)
      .getByRole('cell', { name: /No position\. left out/ })
      .waitFor();
    await dialog(page)
      .getByRole('cell', { name: /The id occurs before, in row 2\. left out/ })
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await shelters(page)).toBe(before);
    await press(page, 'Back');
    await bringIn(page, 'Add 28 features');
    await expect.poll(() => shelters(page), PATIENCE).toBe(before + 28);
    await layer(page, '避难场所').waitFor();
  });

  it('are seen in another tab, and kept when the page is opened again', async () => {
    await expect.poll(() => shelters(other), PATIENCE).toBe(before + 28);
    await other.reload();
    await settled(other);
    await expect.poll(() => shelters(other), PATIENCE).toBe(before + 28);
    await layer(other, '避难场所').click();
    await expect.poll(() => shelters(visit.page), PATIENCE).toBe(before);
    await layer(other, '避难场所').click();
    await expect.poll(() => shelters(visit.page), PATIENCE).toBe(before + 28);
  });

  it('come one file after another, and go out whole by undo', async () => {
    const { page } = visit;
    await choose(page, file('empty.csv', ''), geojson);
    await dialog(page)
      .getByText(/empty\.csv is empty/)
      .waitFor();
    await press(page, 'Skip this file');
    await dialog(page).getByRole('heading', { name: 'Bring in points.geojson' }).waitFor();
    await dialog(page).getByLabel('What the rows are').selectOption('reference');
    await bringIn(page, 'Add one feature');
    await layer(page, 'points').waitFor();
    await section(page, 'Layers').getByText('Reference data').waitFor();
    await panel(page).getByRole('button', { name: 'Undo the last change of own data' }).click();
    await expect.poll(() => layer(page, 'points').count(), PATIENCE).toBe(0);
  });

  it('are taken where they are dropped, under a veil', async () => {
    const { page } = visit;
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.geojson'));
      return data;
    }, JSON.stringify(ZONE));
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Drop files to bring them in').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await dialog(page).getByRole('heading', { name: 'Bring in dropped.geojson' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count(), PATIENCE).toBe(0);
  });

  it('are unknown to the public view, and removed for good', async () => {
    const { page } = visit;
    await other.goto(`${base}?lang=en&pack=montevideo&view=finder`);
    await settled(other);
    expect(await other.getByText('避难场所').count()).toBe(0);
    await panel(page).getByRole('button', { name: 'Remove all own data of this city' }).click();
    await expect.poll(() => shelters(page), PATIENCE).toBe(before);
    await page.reload();
    await settled(page);
    expect(await shelters(page)).toBe(before);
    expect(visit.complaints).toEqual([]);
  });
});
