import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address, pairOf } from './support/address';
import { rows, rowTexts, section } from './support/answer';
import { tabTo } from './support/keyboard';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');

describe('the main job by the keyboard alone', () => {
  let visit: Visit;
  const incident = () => section(visit.page, 'Incident');
  const map = () => visit.page.locator('canvas.maplibregl-canvas');
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en&c=-56.1936,-34.8712,14`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it('offers first to skip to the answer', async () => {
    await visit.page.keyboard.press('Tab');
    const skip = visit.page.getByRole('link', { name: 'Skip to the answer' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await expect.poll(async () => (await skip.boundingBox())?.y, PATIENCE).toBeGreaterThanOrEqual(0);
  });

  it('shows the focus on everything up to the map, and a cross in its middle', async () => {
    expect(await tabTo(visit.page, map())).toEqual([]);
    const cross = visit.page.locator('[data-map-state] > svg[aria-hidden="true"]');
    await expect.poll(() => cross.evaluate((svg) => getComputedStyle(svg).opacity), PATIENCE).toBe('1');
  });

  it('places the incident at the cross with Enter, after moving the map with the arrows', async () => {
    const before = address(visit.page).get('c');
    await visit.page.keyboard.press('ArrowUp');
    await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toBe(before);
    await settled(visit.page);
    await visit.page.keyboard.press('i');
    await incident().getByRole('button', { name: 'Click the map…' }).waitFor();
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => rows(visit.page, 'Rescue teams').count(), PATIENCE).toBeGreaterThanOrEqual(3);
    await expect.poll(() => address(visit.page).get('at'), PATIENCE).not.toBeNull();
    const [lon, lat] = pairOf(address(visit.page), 'at');
    const [centreLon, centreLat] = pairOf(address(visit.page), 'c');
    expect(lon).toBeCloseTo(centreLon, 3);
    expect(lat).toBeCloseTo(centreLat, 3);
  });

  it('changes type and grade', async () => {
    const forFlood = await rowTexts(visit.page, 'Rescue teams');
    const type = incident().getByRole('combobox', { name: 'Type' });
    expect(await tabTo(visit.page, type)).toEqual([]);
    await visit.page.keyboard.type('Fire');
    await expect.poll(() => type.inputValue(), PATIENCE).toBe('fire');
    await expect.poll(() => rowTexts(visit.page, 'Rescue teams'), PATIENCE).not.toEqual(forFlood);
    expect(await tabTo(visit.page, incident().getByRole('radio', { checked: true }))).toEqual([]);
    await visit.page.keyboard.press('ArrowLeft');
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('2');
  });

  it('opens a row and its route', async () => {
    const row = rows(visit.page, 'Rescue teams').first();
    expect(await tabTo(visit.page, row)).toEqual([]);
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => row.getAttribute('aria-expanded'), PATIENCE).toBe('true');
    await section(visit.page, 'Rescue teams')
      .getByRole('list', { name: /^Route: / })
      .waitFor();
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => row.getAttribute('aria-expanded'), PATIENCE).toBe('false');
  });

  it('undoes, redoes, and says its shortcuts', async () => {
    await visit.page.keyboard.press('Control+z');
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('3');
    await visit.page.keyboard.press('Control+Shift+z');
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('2');
    await visit.page.keyboard.press('?');
    const help = visit.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.waitFor();
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => help.count(), PATIENCE).toBe(0);
  });
});
