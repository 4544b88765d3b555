import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address, pairOf } from './support/address';
import { pixelOf } from './support/map';
import { PATIENCE } from './support/patience';
import { suggestions } from './support/suggestions';

const base = inject('baseUrl');
const POCITOS = { latitude: -34.9055, longitude: -56.1645 };
/** Inside the landslide zone of the Cerro. */
const THREATENED = '-56.26039,-34.89118';

describe('the public view on a phone', () => {
  let visit: Visit;
  const text = () => visit.page.getByRole('main').innerText();
  const cards = () => visit.page.getByRole('listitem').getByRole('button', { name: /min|分钟/ });
  beforeAll(async () => {
    visit = await openBrowser({ width: 390, height: 844, touch: true });
    await visit.page.goto(`${base}?view=finder&lang=en`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it('asks where one is', async () => {
    expect(await text()).toContain('First tell us where you are.');
    expect(await cards().count()).toBe(0);
  });

  it('answers an address with a sentence, three cards and the way', async () => {
    await visit.page.getByRole('combobox', { name: 'Where I am' }).tap();
    await visit.page.getByRole('combobox', { name: 'Where I am' }).fill('bulevar españa 2500');
    await suggestions(visit.page).first().tap();
    await expect
      .poll(text, PATIENCE)
      .toMatch(/The nearest usable shelter is .+, about \d+ min on foot \([\d,.]+ (m|km)\)\./);
    await expect.poll(() => cards().count(), PATIENCE).toBe(3);
    const minutes = (await cards().allInnerTexts()).map((card) => Number(/(\d+)\smin/.exec(card)?.[1]));
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    await visit.page.getByRole('button', { name: /^The way to / }).tap();
    const steps = await visit.page.getByRole('listitem').allInnerTexts();
    expect(steps.some((step) => /^Head (north|east|south|west)/.test(step))).toBe(true);
    expect(steps.some((step) => step.startsWith('Arrive'))).toBe(true);
  });

  it('says that candidates are candidates and an exercise is an exercise', async () => {
    expect(await text()).toContain('no authority has designated them as shelters');
    expect(await text()).toContain('Exercise data, not a real warning.');
  });

  it('scrolls under the finger down to the map', async () => {
    const map = visit.page.getByRole('region', { name: 'Map of shelters' }).first();
    const top = async () => (await map.boundingBox())?.y ?? Number.NaN;
    const before = await top();
    await visit.page.mouse.move(195, 400);
    await visit.page.mouse.wheel(0, 400);
    await expect.poll(top, PATIENCE).toBeLessThan(before - 200);
    await visit.page.mouse.move(195, 100);
    await visit.page.mouse.wheel(0, -400);
    await expect.poll(top, PATIENCE).toBeGreaterThan(before - 100);
  });

  it('shows the way to another card when it is pressed', async () => {
    await cards().nth(1).tap();
    expect(await cards().nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await cards().nth(0).getAttribute('aria-pressed')).toBe('false');
    const name = (await cards().nth(1).locator('strong').first().innerText()).trim();
    expect(await visit.page.getByRole('button', { name: /^The way to / }).innerText()).toContain(name);
  });

  it('takes a tap on the map as the place', async () => {
    const before = address(visit.page).get('at');
    const map = visit.page.getByRole('region', { name: 'Map of shelters' }).first();
    await map.scrollIntoViewIfNeeded();
    await settled(visit.page);
    const { x, y } = await pixelOf(visit.page, pairOf(address(visit.page), 'c'));
    await visit.page.touchscreen.tap(x - 90, y - 60);
    await expect.poll(() => address(visit.page).get('at'), PATIENCE).not.toBe(before);
    await expect.poll(text, PATIENCE).toContain('the place you tapped');
    await expect.poll(() => cards().count(), PATIENCE).toBe(3);
  });

  it('uses the position of the device, and keeps it out of the address', async () => {
    await visit.context.grantPermissions(['geolocation']);
    await visit.context.setGeolocation(POCITOS);
    await visit.page.getByRole('button', { name: 'Use where I am now' }).tap();
    await expect.poll(text, PATIENCE).toContain('the position of this device');
    await expect.poll(() => cards().count(), PATIENCE).toBe(3);
    await expect.poll(() => address(visit.page).get('at'), PATIENCE).toBeNull();
  });

  it('says what to do when the position is refused', async () => {
    await visit.context.clearPermissions();
    await visit.page.getByRole('button', { name: 'Use where I am now' }).tap();
    await expect
      .poll(() => visit.page.getByRole('alert').allInnerTexts(), PATIENCE)
      .toEqual(expect.arrayContaining([expect.stringContaining('may not use your location')]));
    expect(await cards().count()).toBe(3);
  });

  it('warns inside a hazard zone and leads out of it', async () => {
    await visit.page.goto(`${base}?view=finder&lang=en&at=${THREATENED}`);
    await expect.poll(text, PATIENCE).toContain('You are inside a hazard zone: leave it now');
    for (const card of await cards().allInnerTexts()) expect(card).toContain('outside every hazard zone');
  });

  it('speaks Chinese', async () => {
    await visit.page.getByRole('radio', { name: '中文' }).check({ force: true });
    await expect.poll(text, PATIENCE).toContain('您的位置在危险区内');
    expect(await text()).toMatch(
      /最近的可用避难场所是.+，步行约\d+分钟（[\d.]+(米|公里)）。|附近没有可步行到达/,
    );
    expect(await visit.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('has targets of the size of a thumb and does not scroll sideways', async () => {
    const small = await visit.page.evaluate(() =>
      [...document.querySelectorAll('main button, main input, main select')]
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 40)
        .map((one) => `${one.tagName} ${one.textContent} ${one.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
    const overflow = await visit.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
