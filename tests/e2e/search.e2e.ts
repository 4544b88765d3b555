import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address, pairOf } from './support/address';
import { PATIENCE } from './support/patience';
import { suggestions } from './support/suggestions';

const base = inject('baseUrl');

describe('the search', () => {
  let visit: Visit;
  const field = () => visit.page.getByRole('combobox', { name: /^Search for an address/ });
  const options = () => suggestions(visit.page);
  const optionNames = () => options().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it('is reached by a key from anywhere', async () => {
    await visit.page.keyboard.press('/');
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('offers streets while an address is being typed, and the house at its end', async () => {
    await field().pressSequentially('18 de ju');
    await expect.poll(async () => (await optionNames()).join('\n'), PATIENCE).toMatch(/18 de Julio/);
    await field().pressSequentially('lio 1234');
    await expect.poll(async () => (await optionNames())[0] ?? '', PATIENCE).toMatch(/18 de Julio 12\d\d/);
  });

  it('places the incident by the keyboard alone and names it after the address', async () => {
    await visit.page.keyboard.press('ArrowDown');
    const active = await field().getAttribute('aria-activedescendant');
    const marked = visit.page.locator('[role="option"][aria-selected="true"]');
    expect(await marked.getAttribute('id')).toBe(active);
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => address(visit.page).get('label'), PATIENCE).toMatch(/18 de Julio 12\d\d/);
    const [lon, lat] = pairOf(address(visit.page), 'at');
    expect(lon).toBeGreaterThan(-56.2);
    expect(lon).toBeLessThan(-56.18);
    expect(lat).toBeGreaterThan(-34.915);
    expect(lat).toBeLessThan(-34.9);
    expect(await field().inputValue()).toBe('');
    expect(await visit.page.getByRole('region', { name: 'Incident' }).innerText()).toMatch(
      /18 de Julio 12\d\d/,
    );
  });

  it('finds places and forgives missing accents and capitals', async () => {
    await field().fill('estadio centenario');
    await expect.poll(async () => (await optionNames()).join('\n'), PATIENCE).toMatch(/Estadio Centenario/);
    await field().fill('cordon');
    await expect.poll(async () => (await optionNames()).join('\n'), PATIENCE).toMatch(/Cordón/);
  });

  it('closes on Escape, then empties', async () => {
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => options().count()).toBe(0);
    expect(await field().inputValue()).toBe('cordon');
    await visit.page.keyboard.press('Escape');
    expect(await field().inputValue()).toBe('');
  });

  it.each(['-34.9, -56.16', `34°54'00"S 56°09'36"W`, '南纬34.9，西经56.16'])(
    'understands the coordinates %s',
    async (text) => {
      await field().fill(text);
      await expect.poll(optionNames, PATIENCE).toEqual(['-34.90000, -56.16000, Coordinates']);
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => pairOf(address(visit.page), 'at'), PATIENCE).toEqual([-56.16, -34.9]);
      await visit.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(() => address(visit.page).get('label'), PATIENCE).toMatch(/18 de Julio/);
    },
  );

  it.each([
    ['qqxxzzyy', 'Nothing found for “qqxxzzyy”'],
    ['95.5, 200.1', 'not valid coordinates'],
    ['48.85, 2.35', 'outside this region'],
  ])('answers %s with a sentence', async (text, sentence) => {
    await field().fill(text);
    await expect.poll(() => visit.page.locator('header').innerText(), PATIENCE).toContain(sentence);
    expect(await options().count()).toBe(0);
    const before = address(visit.page).get('at');
    await visit.page.keyboard.press('Enter');
    expect(address(visit.page).get('at')).toBe(before);
  });
});
