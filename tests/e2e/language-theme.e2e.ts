import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address } from './support/address';
import { answered, rows } from './support/answer';
import { mapPicture } from './support/map';
import { PATIENCE } from './support/patience';
import { properNames } from './support/proper-names';
import { wordsOf } from './support/words';

const base = inject('baseUrl');
const INCIDENT = 'at=-56.1936,-34.8712&type=flood&grade=2';

const root = (page: Page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    ground: getComputedStyle(document.body).backgroundColor,
  }));

/** Latin letters that a Chinese page may show: the brand, standards and their makers, keys, units, the other language. */
const LATIN_IN_CHINESE =
  /\b(?:Anlan|OpenStreetMap|contributors|GB(?:\/T)?|Sphere|UNHCR|FEMA|ARC|CAP|OSM|English|EN|Esc|Tab|Enter|Ctrl|Shift|Mod|km|ha|min|ODbL|WebGL|T)\b/g;
const HAN_IN_ENGLISH = /安澜|简体中文|中文|中/g;

/** What is left of the texts of a Chinese page that is neither Chinese nor a name. */
async function latinLeft(page: Page): Promise<readonly string[]> {
  const names = await properNames();
  return (await wordsOf(page))
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text))
    .map((text) => text.replaceAll(LATIN_IN_CHINESE, ''))
    .filter((text) => /\p{Script=Latin}{2,}/u.test(text));
}

/** The texts of an English page with Chinese in them. */
const hanLeft = async (page: Page): Promise<readonly string[]> =>
  (await wordsOf(page)).filter((text) => /\p{Script=Han}/u.test(text.replaceAll(HAN_IN_ENGLISH, '')));

describe('language and theme', () => {
  let visit: Visit;
  const choose = (name: string) => visit.page.getByRole('radio', { name }).check({ force: true });
  const mark = () => visit.page.evaluate(() => Reflect.get(globalThis, 'sameDocument') === true);
  beforeAll(async () => {
    visit = await openBrowser({ locale: 'zh-CN', colorScheme: 'light' });
    await visit.page.goto(`${base}?${INCIDENT}`);
    await settled(visit.page);
    await visit.page.evaluate(() => Reflect.set(globalThis, 'sameDocument', true));
    await answered(visit.page, '救援队伍');
  });
  afterAll(() => visit.close());

  it('are chosen from the browser on the first visit', async () => {
    expect(await root(visit.page)).toMatchObject({ lang: 'zh-CN', theme: 'light' });
    expect(await visit.page.title()).toContain('安澜');
  });

  it('leaves no English word in the Chinese page but names, standards and units', async () => {
    expect(await latinLeft(visit.page)).toEqual([]);
  });

  it('changes the theme at once, map included', async () => {
    const before = await root(visit.page);
    const light = await mapPicture(visit.page);
    await visit.page.getByRole('button', { name: '切换到深色' }).click();
    await expect.poll(async () => (await root(visit.page)).theme, PATIENCE).toBe('dark');
    await expect.poll(async () => (await root(visit.page)).ground, PATIENCE).not.toBe(before.ground);
    await expect.poll(async () => (await mapPicture(visit.page)).equals(light), PATIENCE).toBe(false);
    expect(await mark()).toBe(true);
  });

  it('changes the language at once, without loading the page again', async () => {
    await choose('English');
    await expect.poll(async () => (await root(visit.page)).lang, PATIENCE).toBe('en');
    await expect.poll(() => rows(visit.page, 'Rescue teams').count(), PATIENCE).toBeGreaterThanOrEqual(3);
    expect(await visit.page.title()).toContain('Anlan');
    expect(await mark()).toBe(true);
    await expect.poll(() => address(visit.page).get('lang'), PATIENCE).toBe('en');
  });

  it('leaves no Chinese in the English page but the brand and the name of the language', async () => {
    expect(await hanLeft(visit.page)).toEqual([]);
  });

  it.each(['planner', 'finder'])('are the same in the %s, in words of its own', async (view) => {
    const name = view === 'planner' ? 'Planner' : 'Public';
    await visit.page.goto(`${base}?view=${view}`);
    await settled(visit.page);
    expect(await root(visit.page), name).toMatchObject({ lang: 'en', theme: 'dark' });
    expect(await hanLeft(visit.page)).toEqual([]);
  });

  it('are kept for the next visit', async () => {
    await visit.page.goto(base);
    await settled(visit.page);
    expect(await root(visit.page)).toMatchObject({ lang: 'en', theme: 'dark' });
  });

  it.each([
    ['planner', '避难场所规划'],
    ['finder', '就近避难场所查询'],
  ])('leaves no English word in the Chinese %s', async (view, title) => {
    await visit.page.goto(`${base}?view=${view}&lang=zh-CN`);
    await settled(visit.page);
    expect(await visit.page.title()).toContain('安澜');
    expect((await wordsOf(visit.page)).join('\n')).toContain(title);
    expect(await latinLeft(visit.page)).toEqual([]);
  });
});
