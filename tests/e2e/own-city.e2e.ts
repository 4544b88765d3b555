import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { serveDist } from '../../scripts/lib/serve-dist';
import { folderReader } from '../../scripts/pack/folder-reader';
import { DATA_DIR } from '../../scripts/pack/paths';
import { pbfBytes, pbfFile } from '../../src/ingest/osm/pbf/test-support/pbf-writer';
import { buildPack } from '../../src/pack/build/build-pack';
import { readExtract } from '../../src/pack/build/extract/read-extract';
import { VILLAGE, VILLAGE_HEADER } from '../../src/pack/build/test-support/village';
import { address } from './support/address';
import { seriousFaults } from './support/axe';
import { cutTexts } from './support/fit';
import { PATIENCE } from './support/patience';

const FILE = 'alt-dorf-latest.osm.pbf';
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hashes = (files: Iterable<readonly [string, Uint8Array]>) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, hash(bytes)]));

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const openCities = (page: Page) => page.getByRole('button', { name: 'Your own cities' }).first().click();

async function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

describe('a city from one file', () => {
  let visit: Visit;
  let server: Awaited<ReturnType<typeof serveDist>>;
  let extract: Uint8Array;
  let archive: Uint8Array;

  beforeAll(async () => {
    extract = await pbfBytes([VILLAGE], VILLAGE_HEADER);
    server = await serveDist();
    visit = await openBrowser({ width: 1440, height: 900, serviceWorkers: 'allow' });
    await visit.page.goto(`${server.url}?lang=en`);
    await settled(visit.page);
  });
  afterAll(async () => {
    await visit.close();
    await server.close();
  });

  it('is refused with a plain sentence when it is none', async () => {
    const { page } = visit;
    await openCities(page);
    await choose(page, 'town.osm.pbf', new TextEncoder().encode('<osm version="0.6"/>'));
    await expect
      .poll(() => dialog(page).innerText(), PATIENCE)
      .toContain('town.osm.pbf is no OpenStreetMap extract');
    await choose(page, 'half.osm.pbf', extract.subarray(0, 30));
    await expect.poll(() => dialog(page).innerText(), PATIENCE).toContain('breaks off before its end');
  });

  it('is made in the page, kept, and opened', async () => {
    const { page } = visit;
    await choose(page, FILE, extract);
    const name = dialog(page).getByRole('textbox', { name: 'Name in English' });
    await expect.poll(() => name.inputValue(), PATIENCE).toBe('Alt Dorf');
    await dialog(page).getByRole('textbox', { name: 'Short name' }).fill('montevideo');
    expect(await dialog(page).innerText()).toContain('This site offers a city under this short name');
    expect(await seriousFaults(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await dialog(page).getByRole('textbox', { name: 'Short name' }).fill('alt-dorf');
    await dialog(page).getByRole('textbox', { name: 'People in the area' }).fill('44');
    await button(page, 'Make the city').click();
    await button(page, 'Open Alt Dorf').click();
    await expect.poll(() => address(page).get('pack'), PATIENCE).toBe('own:alt-dorf');
    await settled(page);
    const region = page.getByRole('combobox', { name: /region/i }).first();
    expect(await region.inputValue()).toBe('own:alt-dorf');
    expect(await region.locator('optgroup').last().getAttribute('label')).toBe('In this browser');
  });

  it('leaves as an archive with the bytes that the command line writes', async () => {
    const { page } = visit;
    await openCities(page);
    await button(page, 'Export Alt Dorf as ZIP').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Export Alt Dorf as ZIP').click(),
    ]);
    expect(download.suggestedFilename()).toBe('alt-dorf.zip');
    archive = new Uint8Array(readFileSync(await download.path()));
    const sources = await readExtract(pbfFile(extract, FILE), {
      id: 'alt-dorf',
      nameEn: 'Alt Dorf',
      people: 44,
      recipe: null,
      standards: folderReader(DATA_DIR),
    });
    const { files } = await buildPack(sources);
    const unpacked = Object.entries(unzipSync(archive)).map(
      ([path, bytes]) => [path.replace('alt-dorf/', ''), bytes] as const,
    );
    expect(hashes(unpacked)).toEqual(hashes(files));
  });

  it('opens again with the server gone', async () => {
    const { page } = visit;
    await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready', undefined, {
      timeout: 180_000,
    });
    await server.close();
    await page.goto(`${server.url}?lang=en&pack=own:alt-dorf`);
    await settled(page);
    expect(address(page).get('pack')).toBe('own:alt-dorf');
    await page.getByRole('button', { name: 'About the data' }).click();
    expect(await dialog(page).innerText()).toContain('Alt Dorf');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
  });

  it('is removed in one tab and gone in the other, and comes back from its archive', async () => {
    const { page, context } = visit;
    const other = await context.newPage();
    await other.goto(`${server.url}?lang=en`);
    await settled(other);
    await openCities(other);
    expect(await dialog(other).innerText()).toContain('Alt Dorf');
    await openCities(page);
    await button(page, 'Remove Alt Dorf').click();
    await button(page, 'Remove').click();
    await expect.poll(() => dialog(other).innerText(), PATIENCE).toContain('No city of your own yet');

    await choose(other, 'alt-dorf.zip', archive);
    await button(other, 'Take it in').click();
    await button(other, 'Open Alt Dorf').click();
    await expect.poll(() => address(other).get('pack'), PATIENCE).toBe('own:alt-dorf');
    await settled(other);
    await expect.poll(() => dialog(page).innerText(), PATIENCE).toContain('Alt Dorf');
  });

  it('breaks no rule of the page', () => {
    expect(visit.complaints.filter((text) => /policy|Uncaught|Error:/.test(text))).toEqual([]);
  });
});

describe('一座城市', () => {
  it('不是提取文件时说明原因', async () => {
    const visit = await openBrowser({ locale: 'zh-CN' });
    const server = await serveDist();
    try {
      await visit.page.goto(`${server.url}?lang=zh-CN`);
      await settled(visit.page);
      await visit.page.getByRole('button', { name: '自有城市' }).first().click();
      await choose(visit.page, 'town.osm.pbf', new TextEncoder().encode('<osm/>'));
      await expect
        .poll(() => dialog(visit.page).innerText(), PATIENCE)
        .toContain('不是 PBF 格式的 OpenStreetMap 提取文件');
    } finally {
      await visit.close();
      await server.close();
    }
  });
});
